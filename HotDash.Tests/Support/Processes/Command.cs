using System.Diagnostics;

namespace HotDash.Tests.Support.Processes;

/// <summary>
/// A program of the system, run to its end. Its words go to a file, never to a pipe: a server that it leaves behind
/// would hold the pipe, and reading to the end would wait for ever.
/// </summary>
internal static class Command
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Runs and returns what it said; throws with that when it failed.</summary>
    public static async Task<string> RunAsync(IEnumerable<string> commandLine)
    {
        var line = commandLine.ToList();
        var said = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false, WorkingDirectory = "/" };
            foreach (var word in (string[])["-c", "exec \"$@\" >\"$0\" 2>&1 </dev/null", said, .. line]) start.ArgumentList.Add(word);
            using var process = Process.Start(start)!;
            using var limit = new CancellationTokenSource(Limit);
            await process.WaitForExitAsync(limit.Token);
            var words = await File.ReadAllTextAsync(said, limit.Token);
            return process.ExitCode == 0
                ? words
                : throw new InvalidOperationException($"{string.Join(' ', line)} ended with {process.ExitCode}:\n{words}");
        }
        finally
        {
            File.Delete(said);
        }
    }

    /// <summary>
    /// The words before a command line that make it run as somebody without rights: PostgreSQL and PgBouncer refuse root.
    /// </summary>
    public static IReadOnlyList<string> WithoutRights => Environment.IsPrivilegedProcess
        ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--"]
        : [];

    /// <summary>Hands a folder to whoever <see cref="WithoutRights"/> is.</summary>
    public static async Task HandOverAsync(string folder)
    {
        if (Environment.IsPrivilegedProcess) await RunAsync(["chown", "-R", "postgres:postgres", folder]);
    }

    /// <summary>Where a program is; a sentence that helps when it is nowhere.</summary>
    public static string Find(string program, params string[] places)
    {
        var found = places.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'))
            .Concat(["/usr/sbin", "/usr/local/sbin"]).Where(p => p.Length > 0)
            .Select(place => Path.Combine(place, program)).FirstOrDefault(File.Exists);
        return found ?? throw new InvalidOperationException($"{program} is not installed; ./test installs it.");
    }
}
