using HotDash.Core.Conversations;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;
using HotDash.Tests.Support.Network;
using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Gateways.Store;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace HotDash.Tests.Gateways.Chatwoot;

/// <summary>An outage costs one request an interval, whoever would ask (reliability.md 1.2 rule 7).</summary>
public sealed class ChatwootBreakerTests
{
    private static readonly ChatwootOptions s_options = new() { BaseUrl = new Uri("http://chat.example"), AccountId = 1, ApiToken = "t" };

    private readonly FakeTimeProvider _time = new();
    private readonly ChangeHints _hints = new();
    private readonly ChatwootBreaker _breaker;

    public ChatwootBreakerTests() => _breaker = new ChatwootBreaker(s_options, _time, _hints, NullLogger<ChatwootBreaker>.Instance);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Silence_in_a_row_opens_it_and_an_answer_in_between_begins_the_count_anew()
    {
        Silence(ChatwootBreaker.Limit - 1);
        _breaker.Answered();
        Silence(ChatwootBreaker.Limit - 1);
        Assert.Equal((false, null, true), (_breaker.IsOpen, _breaker.Left, _breaker.TryEnter()));
        Silence(1);
        Assert.Equal((true, s_options.ProbeEvery, false), (_breaker.IsOpen, _breaker.Left, _breaker.TryEnter()));
    }

    [Fact]
    public void While_it_is_open_one_request_an_interval_may_leave()
    {
        Silence(ChatwootBreaker.Limit);
        var left = 0;
        for (var second = 1; second <= 600; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            for (var who = 0; who < 5; who++)
            {
                if (!_breaker.TryEnter()) continue;
                left++;
                Silence(1);
            }
        }

        Assert.Equal(600 / 30, left);
    }

    [Fact]
    public void A_probe_whose_caller_went_away_does_not_keep_it_open_for_ever()
    {
        Silence(ChatwootBreaker.Limit);
        _time.Advance(s_options.ProbeEvery);
        Assert.True(_breaker.TryEnter());
        Assert.False(_breaker.TryEnter());
        _time.Advance(s_options.ProbeEvery);
        Assert.True(_breaker.TryEnter());
    }

    [Fact]
    public void The_first_answer_closes_it_for_everybody_and_both_ends_are_told_once()
    {
        using var listening = _hints.Listen();
        Silence(ChatwootBreaker.Limit + 3);
        Assert.Equal(1, Heard(listening));
        _breaker.Answered();
        _breaker.Answered();
        Assert.Equal(1, Heard(listening));
        Assert.Equal((false, null, true), (_breaker.IsOpen, _breaker.Left, _breaker.TryEnter()));
    }

    [Fact]
    public async Task Reads_and_writes_share_it_and_it_holds_at_the_wire()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        await using var wire = TcpProxy.Start(sandbox.Address.Port);
        await using var hotDash = await HotDashUnderTest.OpenAsync(new Uri($"http://127.0.0.1:{wire.Port}"), sandbox.Time);
        wire.RefusesNew = true;
        for (var i = 0; i < ChatwootBreaker.Limit; i++) await WriteAsync(hotDash);
        var tried = wire.Connections;
        var refused = Assert.IsType<ChatwootReply<StoredMessage>.Failed>(await WriteAsync(hotDash));
        Assert.Equal((ChatwootFault.Unreachable, "Chatwoot cannot be reached"), (refused.Fault, refused.Detail));
        Assert.IsType<ChatwootReply<ChatwootServer>.Failed>(await hotDash.Chatwoot.ServerAsync(Ct));
        Assert.Equal(0, wire.Connections - tried);

        hotDash.Clock.Advance(hotDash.Settings.Chatwoot.ProbeEvery);
        for (var i = 0; i < 3; i++) Assert.IsType<ChatwootReply<ChatwootServer>.Failed>(await hotDash.Chatwoot.ServerAsync(Ct));
        Assert.Equal(1, wire.Connections - tried); // a probe is not repeated, as other reads are

        wire.Restore();
        Assert.IsType<ChatwootReply<ChatwootServer>.Failed>(await hotDash.Chatwoot.ServerAsync(Ct));
        hotDash.Clock.Advance(hotDash.Settings.Chatwoot.ProbeEvery);
        for (var i = 0; i < 3; i++) Assert.IsType<ChatwootReply<ChatwootServer>.Ok>(await hotDash.Chatwoot.ServerAsync(Ct));
    }

    [Fact]
    public async Task An_answer_that_says_no_is_an_answer()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        await using var hotDash = await HotDashUnderTest.OpenAsync(sandbox.Address, sandbox.Time);
        await sandbox.FaultsAsync("""{"messageCreate":{"mode":"status_500"} }""");
        for (var i = 0; i < 2 * ChatwootBreaker.Limit; i++) await WriteAsync(hotDash);
        Assert.False(hotDash.Get<ChatwootBreaker>().IsOpen);
    }

    private static Task<ChatwootReply<StoredMessage>> WriteAsync(HotDashUnderTest hotDash) =>
        hotDash.Chatwoot.PostMessageAsync(SandboxDriver.Ava, new ConversationId(1), "Hi", false, Planned.NewId(), Ct);

    private static int Heard(ChangeHints.Listening listening)
    {
        var heard = 0;
        while (listening.Reader.TryRead(out _)) heard++;
        return heard;
    }

    private void Silence(int times)
    {
        for (var i = 0; i < times; i++) _breaker.Unanswered();
    }
}
