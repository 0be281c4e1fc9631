using HotDash.Tests.Support.Processes;

namespace HotDash.Tests.EndToEnd;

/// <summary>One of two nodes: a process that may end and be started again on its port.</summary>
public sealed class NodeProcess(string name, string apiToken) : IAsyncDisposable
{
    public string Name => name;

    public string ApiToken => apiToken;

    public int Port { get; } = Ports.Next();

    /// <summary>Past the balancer.</summary>
    public Uri Url => new(FormattableString.Invariant($"http://127.0.0.1:{Port}"));

    public AppProcess? Process { get; private set; }

    public string Output => Process?.Output ?? "";

    /// <summary>Nothing, when it runs.</summary>
    public async Task StartAsync(string[] settings)
    {
        if (Process is { HasExited: false }) return;
        if (Process is not null) await Process.DisposeAsync();
        Process = await AppProcess.StartAsync(
            "HotDash.Web", new Uri(Url, "/readyz"), [$"--urls={Url.GetLeftPart(UriPartial.Authority)}", .. settings]);
    }

    public Task KillAsync() => Process!.KillAsync();

    public Task SignalAsync(string signal) => Signal.SendAsync(signal, [Process!.Id]);

    public async ValueTask DisposeAsync()
    {
        if (Process is not null) await Process.DisposeAsync();
    }
}
