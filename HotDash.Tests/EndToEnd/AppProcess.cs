using System.Collections.Concurrent;
using System.Diagnostics;
using HotDash.Tests.Support;

namespace HotDash.Tests.EndToEnd;

/// <summary>One of our programs as a process of its own, as a user starts it; killed when the test ends.</summary>
public sealed class AppProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private AppProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', _output);

    public bool HasExited => _process.HasExited;

    public int Id => _process.Id;

    public static async Task<AppProcess> StartAsync(string program, Uri ready, params string[] arguments)
    {
        var app = Start(program, arguments);
        try
        {
            await app.ReadyAsync(program, ready);
            return app;
        }
        catch
        {
            await app.DisposeAsync(); // or it would keep its port from the next one
            throw;
        }
    }

    public static AppProcess Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, program + ".dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return new AppProcess(Process.Start(start)!);
    }

    /// <summary><c>kill -9</c>: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public async Task<int> ExitCodeAsync()
    {
        using var limit = new CancellationTokenSource(Patience.Limit);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private async Task ReadyAsync(string program, Uri ready)
    {
        using var http = new HttpClient();
        var since = Stopwatch.StartNew();
        while (true)
        {
            if (HasExited) throw new InvalidOperationException($"{program} ended at the start:\n{Output}");
            try
            {
                using var answer = await http.GetAsync(ready, TestContext.Current.CancellationToken);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            if (since.Elapsed > Patience.Limit) throw new TimeoutException($"{program} was not ready in time:\n{Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
