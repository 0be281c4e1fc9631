using System.Globalization;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support.Processes;

namespace HotDash.Tests.Support.Network;

/// <summary>The balancer of <c>docs/deploy/haproxy.cfg</c>, the very file, before two nodes of a test.</summary>
internal sealed class HaProxy : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hotdash-balancer").FullName;
    private readonly Guard _guard;

    private HaProxy() => _guard = Guard.Over(Path.Combine(_folder, "pid"), _folder, end: "KILL");

    public int Port { get; } = Ports.Next();

    public Uri Url => new(FormattableString.Invariant($"http://127.0.0.1:{Port}"));

    public string Log => File.ReadAllText(Path.Combine(_folder, "log"));

    public static async Task<HaProxy> StartAsync(int nodeA, int nodeB)
    {
        var balancer = new HaProxy();
        try
        {
            await Command.RunAsync(
            [
                "/usr/bin/env", FormattableString.Invariant($"HOTDASH_LISTEN=127.0.0.1:{balancer.Port}"),
                FormattableString.Invariant($"HOTDASH_NODE_A=127.0.0.1:{nodeA}"),
                FormattableString.Invariant($"HOTDASH_NODE_B=127.0.0.1:{nodeB}"),
                $"HOTDASH_SOCKET={balancer.Socket}",
                "/bin/sh", "-c", "\"$0\" -db -f \"$1\" >\"$2/log\" 2>&1 & echo $! >\"$2/pid\"",
                Command.Find("haproxy"), Configuration(), balancer._folder,
            ]);
            await Ports.AnswersAsync(balancer.Port, () => balancer.Log);
            await Eventually.BecomesAsync(true, balancer.AnswersAsync);
            return balancer;
        }
        catch
        {
            await balancer.DisposeAsync();
            throw;
        }
    }

    /// <param name="node"><c>a</c> or <c>b</c>.</param>
    /// <param name="state"><c>drain</c>, <c>maint</c> or <c>ready</c>.</param>
    public Task SetAsync(string node, string state) => AskAsync($"set server nodes/{node} state {state}");

    /// <summary>Such as <c>UP</c> or <c>DOWN</c>, as the health check sees the node.</summary>
    public async Task<string> StatusAsync(string node)
    {
        var lines = (await AskAsync("show stat")).Split('\n');
        var column = Array.IndexOf(lines[0].Split(','), "status");
        return lines.First(l => l.StartsWith($"nodes,{node},", StringComparison.Ordinal)).Split(',')[column];
    }

    public async ValueTask DisposeAsync() => await _guard.DisposeAsync();

    private string Socket => Path.Combine(_folder, "admin");

    /// <summary>True once its socket is there and somebody listens behind it, which is a moment later.</summary>
    private async Task<bool> AnswersAsync()
    {
        try
        {
            await AskAsync("show info");
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task<string> AskAsync(string command)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket), TestContext.Current.CancellationToken);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{command}\n")), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static string Configuration([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/deploy/haproxy.cfg"));
}
