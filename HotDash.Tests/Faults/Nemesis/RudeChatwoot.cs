using HotDash.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace HotDash.Tests.Faults.Nemesis;

/// <summary>Answers as badly as a server or a proxy can; some answers never end.</summary>
internal sealed class RudeChatwoot : IAsyncDisposable
{
    private const int Huge = 100 << 20;

    private readonly WebApplication _app;
    private readonly string _manner;
    private readonly TaskCompletionSource _holding = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _end = new();
    private int _calls;
    private int _strayed;

    private RudeChatwoot(string manner)
    {
        _manner = manner;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public Uri Address => SandboxApp.AddressOf(_app);

    /// <summary>Completes when a request has been taken and is not answered.</summary>
    public Task Holding => _holding.Task;

    public int Calls => Volatile.Read(ref _calls);

    /// <summary>How many followed a redirect.</summary>
    public int Strayed => Volatile.Read(ref _strayed);

    public static async Task<RudeChatwoot> StartAsync(string manner)
    {
        var server = new RudeChatwoot(manner);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _app.DisposeAsync();
        _end.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/stray", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _strayed);
            return;
        }

        Interlocked.Increment(ref _calls);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _end.Token);
        try
        {
            await AnswerAsync(http, gone.Token);
        }
        catch (Exception ex) when (ex is OperationCanceledException or IOException)
        {
            // The caller has had enough.
        }
    }

    private async Task AnswerAsync(HttpContext http, CancellationToken gone)
    {
        http.Response.ContentType = "application/json";
        switch (_manner)
        {
            case "silent":
                _holding.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, gone);
                break;
            case "drip":
                await DripAsync(http, gone);
                break;
            case "huge":
                await PourAsync(http.Response.Body, Huge, gone);
                break;
            case "zipped":
                http.Response.Headers.ContentEncoding = "gzip";
                await using (var zip = new System.IO.Compression.GZipStream(http.Response.Body, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
                    await PourAsync(zip, Huge, gone);
                break;
            default:
                await ShortAsync(http, gone);
                break;
        }
    }

    private async Task ShortAsync(HttpContext http, CancellationToken gone)
    {
        var (status, body) = _manner switch
        {
            "torn" => (200, """{"id": 7, "content": "it beg"""),
            "deep" => (200, string.Concat(Enumerable.Repeat("{\"a\":", 5_000)) + "1" + new string('}', 5_000)),
            "html" => (502, "<html><body>Bad gateway</body></html>"),
            "redirect" => (307, ""),
            _ => (301, ""),
        };
        http.Response.StatusCode = status;
        if (_manner == "redirect") http.Response.Headers.Location = new Uri(Address, "/stray").AbsoluteUri;
        if (_manner == "metadata") http.Response.Headers.Location = "http://169.254.169.254/latest/meta-data";
        await http.Response.WriteAsync(body, gone);
    }

    private async Task DripAsync(HttpContext http, CancellationToken gone)
    {
        while (true)
        {
            await http.Response.WriteAsync(" ", gone);
            await http.Response.Body.FlushAsync(gone);
            _holding.TrySetResult();
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, gone);
        }
    }

    private static async Task PourAsync(Stream into, long most, CancellationToken gone)
    {
        var block = new byte[1 << 16];
        Array.Fill(block, (byte)' ');
        for (long poured = 0; poured < most; poured += block.Length)
            await into.WriteAsync(block, gone);
    }
}
