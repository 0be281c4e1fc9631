using System.Net;
using System.Net.Sockets;
using System.Text;
using HotDash.Core.Conversations;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Chatwoot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace HotDash.Tests.Gateways.Chatwoot;

/// <summary>What goes wrong between us and Chatwoot, over real HTTP.</summary>
public sealed class ChatwootFaultTests
{
    private static readonly ConversationId One = new(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(401, """{"error":"Invalid Access Token"}""", ChatwootFault.BadToken)]
    [InlineData(401, """{"errors":["You need to sign in or sign up before continuing."]}""", ChatwootFault.BadToken)]
    [InlineData(401, """{"error":"You are not authorized to do this action"}""", ChatwootFault.NotAllowed)]
    [InlineData(401, """{"error":"Account is suspended"}""", ChatwootFault.NotAllowed)]
    [InlineData(403, """{"error":"API access is not enabled for this account"}""", ChatwootFault.NotAllowed)]
    [InlineData(404, """{"error":"Resource could not be found"}""", ChatwootFault.NotFound)]
    [InlineData(422, """{"error":"Validation failed: Too many messages"}""", ChatwootFault.Refused)]
    [InlineData(422, """{"message":"Url has already been taken","attributes":["url"]}""", ChatwootFault.Refused)]
    [InlineData(429, "Retry later\n", ChatwootFault.RateLimited)]
    [InlineData(500, """{"status":500,"error":"Internal Server Error"}""", ChatwootFault.UnknownOutcome)]
    [InlineData(502, "<html>Bad gateway</html>", ChatwootFault.UnknownOutcome)]
    [InlineData(302, "", ChatwootFault.UnknownOutcome)]
    [InlineData(200, "<html>maintenance</html>", ChatwootFault.UnknownOutcome)]
    [InlineData(200, "[]", ChatwootFault.UnknownOutcome)]
    [InlineData(200, """{"id":1,"updated_at":1e15,"created_at":1e15}""", ChatwootFault.UnknownOutcome)]
    public async Task Each_answer_is_told_apart_and_a_write_is_made_once(int status, string body, ChatwootFault fault)
    {
        await using var stub = await Stub.StartAsync(status, body);
        await using var hotDash = await HotDashUnderTest.OpenAsync(stub.Address, TimeProvider.System);
        Assert.Equal(fault, Fault(await hotDash.Chatwoot.ShowAsync(One, Ct)));
        var reads = stub.Received;
        var write = await hotDash.Chatwoot.PostMessageAsync("t", One, "Hi", false, Planned.NewId(), Ct);
        Assert.Equal(1, stub.Received - reads);
        if (!body.Contains("\"id\"", StringComparison.Ordinal)) Assert.Equal(fault, Fault(write));
        Assert.Equal(status is 429 or >= 500 ? 3 : 1, reads);
    }

    [Theory]
    [InlineData("status_500")]
    [InlineData("reset")]
    public async Task A_read_gets_over_a_hiccup_by_itself(string mode)
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        await using var hotDash = await HotDashUnderTest.OpenAsync(sandbox.Address, TimeProvider.System);
        await sandbox.FaultsAsync($$"""{"reads":{"mode":"{{mode}}","count":2} }""");
        Assert.IsType<ChatwootReply<IReadOnlyList<ChatwootAgent>>.Ok>(await hotDash.Chatwoot.AgentsAsync(Ct));
    }

    [Fact]
    public async Task A_read_that_hangs_ends()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        await using var hotDash = await HotDashUnderTest.OpenAsync(sandbox.Address, TimeProvider.System, with: settings => settings with
        {
            Chatwoot = settings.Chatwoot with { ReadTimeout = TimeSpan.FromSeconds(0.3) },
        });
        await sandbox.FaultsAsync("""{"reads":{"mode":"hang"}}""");
        var failed = Assert.IsType<ChatwootReply<IReadOnlyList<ChatwootAgent>>.Failed>(await hotDash.Chatwoot.AgentsAsync(Ct));
        Assert.Equal((ChatwootFault.UnknownOutcome, "Chatwoot did not answer in time"), (failed.Fault, failed.Detail));
    }

    [Theory]
    [InlineData("commit_then_hang", ChatwootFault.UnknownOutcome, 1)]
    [InlineData("never_commit_hang", ChatwootFault.UnknownOutcome, 0)]
    [InlineData("commit_then_reset", ChatwootFault.UnknownOutcome, 1)]
    [InlineData("reset", ChatwootFault.UnknownOutcome, 0)]
    [InlineData("commit_then_500", ChatwootFault.UnknownOutcome, 1)]
    [InlineData("status_500", ChatwootFault.UnknownOutcome, 0)]
    [InlineData("commit_then_422", ChatwootFault.Refused, 1)]
    [InlineData("status_422", ChatwootFault.Refused, 0)]
    [InlineData("status_429", ChatwootFault.RateLimited, 0)]
    public async Task A_write_that_fails_is_never_repeated_by_the_client(string mode, ChatwootFault fault, int stands)
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        await using var hotDash = await HotDashUnderTest.OpenAsync(sandbox.Address, TimeProvider.System);
        var id = await sandbox.OpenAsync();
        await sandbox.FaultsAsync($$"""{"messageCreate":{"mode":"{{mode}}"} }""");
        var reply = await hotDash.Chatwoot.PostMessageAsync(SandboxDriver.Ava, new ConversationId(id), "Hi", false, Planned.NewId(), Ct);
        Assert.Equal(fault, Fault(reply));
        Assert.Single(await sandbox.LogAsync("POST", "/messages"));
        Assert.Equal(stands, (await sandbox.PublicRepliesAsync(id)).Count);
    }

    [Fact]
    public async Task A_refused_connection_is_surely_not_sent()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}");
        free.Stop();
        await using var hotDash = await HotDashUnderTest.OpenAsync(address, TimeProvider.System);
        Assert.Equal(ChatwootFault.Unreachable, Fault(await hotDash.Chatwoot.PostMessageAsync("t", One, "Hi", false, Planned.NewId(), Ct)));
        Assert.Equal(ChatwootFault.Unreachable, Fault(await hotDash.Chatwoot.ServerAsync(Ct)));
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_surely_not_sent()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(new Uri("http://no-such-host.invalid"));
        Assert.Equal(ChatwootFault.Unreachable, Fault(await hotDash.Chatwoot.PostMessageAsync("t", One, "Hi", false, Planned.NewId(), Ct)));
    }

    [Fact]
    public async Task A_failed_tls_handshake_is_surely_not_sent()
    {
        await using var plain = await Stub.StartAsync(200, "{}");
        await using var hotDash = await HotDashUnderTest.OpenAsync(new Uri($"https://127.0.0.1:{plain.Address.Port}"));
        Assert.Equal(ChatwootFault.Unreachable, Fault(await hotDash.Chatwoot.PostMessageAsync("t", One, "Hi", false, Planned.NewId(), Ct)));
        Assert.Equal(0, plain.Received);
    }

    [Fact]
    public async Task Whoever_stops_us_gets_his_cancellation_and_no_answer()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        await using var hotDash = await HotDashUnderTest.OpenAsync(sandbox.Address, TimeProvider.System);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => hotDash.Chatwoot.PostMessageAsync(SandboxDriver.Ava, One, "Hi", false, Planned.NewId(), stopped.Token));
    }

    [Fact]
    public async Task The_token_stands_in_the_header_that_proxies_let_through_and_nowhere_else()
    {
        await using var stub = await Stub.StartAsync(200, "{}");
        await using var hotDash = await HotDashUnderTest.OpenAsync(stub.Address, TimeProvider.System);
        await hotDash.Chatwoot.PostMessageAsync("secret-token", One, "Hi", true, Planned.NewId(), Ct);
        Assert.Contains("Api-Access-Token: secret-token", stub.Seen, StringComparison.Ordinal);
        Assert.Equal(1, stub.Seen.Split("secret-token").Length - 1);
        Assert.DoesNotContain("source_id", stub.Seen, StringComparison.Ordinal);
    }

    private static ChatwootFault Fault<T>(ChatwootReply<T> reply) => Assert.IsType<ChatwootReply<T>.Failed>(reply).Fault;

    /// <summary>Answers every request alike and counts them.</summary>
    private sealed class Stub : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private int _received;

        private Stub(int status, string body)
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            _app = builder.Build();
            _app.Run(async http =>
            {
                Interlocked.Increment(ref _received);
                using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
                Seen = string.Join('\n', http.Request.Headers.Select(h => $"{h.Key}: {h.Value}"))
                    + '\n' + http.Request.Path + '\n' + await reader.ReadToEndAsync(http.RequestAborted);
                http.Response.StatusCode = status;
                if (status == 302) http.Response.Headers.Location = "http://169.254.169.254/latest/meta-data";
                await http.Response.WriteAsync(body, http.RequestAborted);
            });
        }

        public int Received => Volatile.Read(ref _received);

        public string Seen { get; private set; } = "";

        public Uri Address => HotDash.Sandbox.SandboxApp.AddressOf(_app);

        public static async Task<Stub> StartAsync(int status, string body)
        {
            var stub = new Stub(status, body);
            await stub._app.StartAsync(Ct);
            return stub;
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();
    }
}
