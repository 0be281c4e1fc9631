using System.Globalization;

namespace HotDash.Tests.Support.Processes;

/// <summary>Signals to processes that a test started, by their ids.</summary>
internal static class Signal
{
    public static async Task SendAsync(string name, IEnumerable<int> processes)
    {
        foreach (var process in processes)
        {
            var id = process.ToString(CultureInfo.InvariantCulture);
            try
            {
                await Command.RunAsync(["/bin/sh", "-c", "kill -s \"$0\" \"$1\"", name, id]);
            }
            catch (InvalidOperationException) when (!Directory.Exists("/proc/" + id))
            {
                // It ended by itself in between.
            }
        }
    }

    /// <summary>SIGSTOP, and until they stand still: a busy machine delivers it when it comes to it.</summary>
    public static async Task StopAsync(IReadOnlyList<int> processes)
    {
        await SendAsync("STOP", processes);
        using var limit = new CancellationTokenSource(Patience.Limit);
        while (processes.Any(IsMoving)) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, limit.Token);
    }

    private static bool IsMoving(int process)
    {
        try
        {
            var line = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
            return line[line.LastIndexOf(')') + 2] is not ('T' or 'Z');
        }
        catch (IOException)
        {
            return false; // gone
        }
    }

    /// <summary>A process's children at this moment.</summary>
    public static IReadOnlyList<int> Children(int process)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/task/{process}/children"))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToList();
        }
        catch (IOException)
        {
            return []; // gone
        }
    }
}
