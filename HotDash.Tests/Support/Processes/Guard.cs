using System.Diagnostics;

namespace HotDash.Tests.Support.Processes;

/// <summary>
/// A shell that waits for the end of its input, then ends a server and removes its folder. The test host holds the other
/// end of the pipe: the same clean-up happens whether a test disposes it or the host is killed.
/// </summary>
internal sealed class Guard : IAsyncDisposable
{
    // Children first: a frozen one would neither hear the end nor its parent's death.
    private const string Script =
        """
        trap '' INT TERM HUP
        read -r _
        pid=$(head -n 1 "$1" 2>/dev/null)
        if [ -n "$pid" ]; then
          children=$(cat "/proc/$pid/task/$pid/children" 2>/dev/null)
          kill -s "$3" "$pid" 2>/dev/null
          for p in $children $pid; do kill -s CONT "$p" 2>/dev/null; done
          tries=0
          while kill -0 "$pid" 2>/dev/null && [ "$tries" -lt 200 ]; do sleep 0.05; tries=$((tries + 1)); done
          for p in $pid $children; do kill -s KILL "$p" 2>/dev/null; done
        fi
        rm -rf "$2"
        """;

    private readonly Process _shell;
    private bool _isDone;

    private Guard(Process shell) => _shell = shell;

    /// <param name="processFile">The file whose first line is the server's process id, while there is one.</param>
    /// <param name="folder">Removed at the end.</param>
    /// <param name="end">The signal that ends the server.</param>
    public static Guard Over(string processFile, string folder, string end)
    {
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false, RedirectStandardInput = true, WorkingDirectory = "/" };
        foreach (var word in (string[])["-c", Script, "guard", processFile, folder, end]) start.ArgumentList.Add(word);
        return new Guard(Process.Start(start)!);
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDone) return;
        _isDone = true;
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync(CancellationToken.None);
        _shell.Dispose();
    }
}
