using System.Text.Json.Nodes;
using HotDash.Core.Conversations;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;
using HotDash.Web.Features.Intake;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Live;
using Microsoft.Extensions.DependencyInjection;

namespace HotDash.Tests.Features.Intake;

/// <summary>No webhook ever arrives here: the poll alone makes the mirror what Chatwoot is.</summary>
public sealed class ReconcileWorkerTests : IAsyncLifetime
{
    private SandboxDriver _sandbox = null!;
    private HotDashUnderTest _hotDash = null!;
    private ReconcileWorker _worker = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DataAge Age => _hotDash.Get<SyncStatus>().Age;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await SandboxDriver.StartAsync();
        _hotDash = await HotDashUnderTest.OpenAsync(_sandbox.Address, _sandbox.Time);
        _worker = _hotDash.Make<ReconcileWorker>();
    }

    public async ValueTask DisposeAsync()
    {
        _worker.Dispose();
        await _hotDash.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [Theory]
    [InlineData(25)]
    [InlineData(10)]
    [InlineData(50)]
    public async Task The_first_round_takes_in_every_page_however_long_pages_are(int perPage)
    {
        await _sandbox.FaultsAsync($$"""{"resultsPerPage":{{perPage}} }""");
        for (var i = 0; i < 60; i++) await _sandbox.OpenAsync($"number {i}");
        var began = _sandbox.Time.GetUtcNow();
        Assert.True(await RoundAsync());
        await AssertSameAsync();
        Assert.Equal((began, null), (Age.SyncedAt, Age.Fault));
    }

    [Fact]
    public async Task Whatever_happened_since_is_healed_by_the_next_round()
    {
        var ids = new List<long>();
        for (var i = 0; i < 40; i++) ids.Add(await _sandbox.OpenAsync($"number {i}"));
        await RoundAsync();
        _sandbox.Time.Advance(TimeSpan.FromMinutes(10));
        foreach (var id in ids.Take(30)) await _sandbox.CustomerWritesAsync(id, "Hello again");
        foreach (var id in ids.Skip(30)) await _sandbox.ApiAsync("POST", $"conversations/{id}/toggle_status", new JsonObject { ["status"] = "resolved" });
        _sandbox.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.True(await RoundAsync());
        await AssertSameAsync();
        foreach (var id in ids.Take(30))
            Assert.Equal("Hello again", (await _hotDash.Conversations.ReadMessagesAsync(new ConversationId(id), 20, Ct))[^1].Text);
    }

    [Fact]
    public async Task After_a_long_absence_everything_is_walked_and_what_was_resolved_is_noticed()
    {
        var id = await _sandbox.OpenAsync();
        await RoundAsync();
        await _sandbox.ApiAsync("POST", $"conversations/{id}/toggle_status", new JsonObject { ["status"] = "resolved" });
        _sandbox.Time.Advance(TimeSpan.FromDays(3));
        Assert.True(await RoundAsync());
        Assert.Equal(ConversationStatus.Resolved, (await _hotDash.Conversations.ReadAsync(new ConversationId(id), Ct))!.Conversation.Status);
    }

    [Fact]
    public async Task What_Chatwoot_does_not_know_any_more_goes()
    {
        await RoundAsync();
        var gone = new ConversationId(99_999);
        await _hotDash.Conversations.ApplyAsync(new ConversationBuilder().WithId(gone.Value).Build(), gone, 1, [], null, Ct);
        _sandbox.Time.Advance(TimeSpan.FromHours(2));
        Assert.True(await RoundAsync());
        Assert.Null(await _hotDash.Conversations.ReadAsync(gone, Ct));
    }

    [Fact]
    public async Task A_conversation_that_was_deleted_meanwhile_does_not_stop_the_reading()
    {
        await RoundAsync();
        var gone = new ConversationId(99_999);
        await _hotDash.Conversations.ApplyAsync(new ConversationBuilder().WithId(gone.Value).Build(), gone, 1, [], null, Ct);
        Assert.True(await RoundAsync());
        Assert.Null(await _hotDash.Conversations.ReadAsync(gone, Ct));
        Assert.Null(Age.Fault);
    }

    [Fact]
    public async Task Histories_are_read_before_anybody_opens_one()
    {
        var id = await _sandbox.OpenAsync("first");
        for (var i = 0; i < 30; i++) await _sandbox.CustomerWritesAsync(id, $"line {i}");
        await RoundAsync();
        var stored = await _hotDash.Conversations.ReadAsync(new ConversationId(id), Ct);
        Assert.False(stored!.HistoryIsBehind);
        Assert.Equal(20, (await _hotDash.Conversations.ReadMessagesAsync(new ConversationId(id), 100, Ct)).Count);
    }

    [Theory]
    [InlineData("nobody", "Chatwoot:ApiToken to a valid administrator's token")]
    public async Task A_bad_token_is_told_by_its_key(string token, string sentence)
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(
            _sandbox.Address, _sandbox.Time, s => s with { Chatwoot = s.Chatwoot with { ApiToken = token } });
        using var worker = hotDash.Make<ReconcileWorker>();
        Assert.False(await worker.RoundAsync(Ct));
        Assert.Contains(sentence, hotDash.Get<SyncStatus>().Age.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "administrator's token")]
    [InlineData(77, "Chatwoot:AccountId")]
    public async Task A_wrong_account_is_told_in_a_sentence(long account, string sentence)
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(
            _sandbox.Address, _sandbox.Time, s => s with { Chatwoot = s.Chatwoot with { AccountId = account } });
        using var worker = hotDash.Make<ReconcileWorker>();
        Assert.False(await worker.RoundAsync(Ct));
        Assert.Contains(sentence, hotDash.Get<SyncStatus>().Age.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_Chatwoot_is_away_the_age_stands_and_the_reason_is_shown()
    {
        await RoundAsync();
        var synced = Age.SyncedAt;
        await _sandbox.FaultsAsync("""{"reads":{"mode":"status_429"}}""");
        _sandbox.Time.Advance(TimeSpan.FromMinutes(1));
        var since = _sandbox.Time.GetUtcNow();
        Assert.False(await RoundAsync());
        Assert.Equal((synced, since), (Age.SyncedAt, Age.FaultSince));
        Assert.Contains("429", Age.Fault, StringComparison.Ordinal);

        await _sandbox.FaultsAsync("""{"reads":{"mode":"none"}}""");
        Assert.True(await RoundAsync());
        Assert.Null(Age.Fault);
    }

    [Fact]
    public async Task A_store_of_another_sandbox_is_neither_filled_nor_emptied()
    {
        await _hotDash.Engine.WriteIdentityAsync("sandbox of yesterday", Ct);
        await _worker.StartAsync(Ct);
        await Eventually.BecomesAsync(true, () => Task.FromResult(Age.Fault is not null));
        await _worker.StopAsync(Ct);
        Assert.Contains("was made for sandbox of yesterday", Age.Fault, StringComparison.Ordinal);
        Assert.Equal(0L, await _hotDash.ValueAsync("select count(*) from conversations"));
    }

    [Theory]
    [InlineData("sandbox of yesterday", null)]
    [InlineData(null, """{"reads":{"mode":"status_500"}}""")]
    public async Task A_node_that_cannot_read_gives_the_duty_back_so_that_another_can(string? identity, string? faults)
    {
        var duties = new Duties();
        await using var hotDash = await HotDashUnderTest.OpenAsync(
            _sandbox.Address, _sandbox.Time, more: services => services.AddSingleton<INodeDuties>(duties));
        if (identity is not null) await hotDash.Engine.WriteIdentityAsync(identity, Ct);
        if (faults is not null) await _sandbox.FaultsAsync(faults);
        using var worker = hotDash.Make<ReconcileWorker>();
        await worker.StartAsync(Ct);
        await Eventually.BecomesAsync(true, () =>
        {
            _sandbox.Time.Advance(TimeSpan.FromMilliseconds(200)); // the pauses between repeated reads
            return Task.FromResult(duties.Released > 0);
        });
        await worker.StopAsync(Ct);
        Assert.NotNull(hotDash.Get<SyncStatus>().Age.Fault);
    }

    [Fact]
    public async Task A_node_that_reads_keeps_the_duty_until_it_stops()
    {
        var duties = new Duties();
        await using var hotDash = await HotDashUnderTest.OpenAsync(
            _sandbox.Address, _sandbox.Time, more: services => services.AddSingleton<INodeDuties>(duties));
        using var worker = hotDash.Make<ReconcileWorker>();
        await worker.StartAsync(Ct);
        await Eventually.BecomesAsync(1, () => Task.FromResult(duties.Told));
        Assert.Equal(0, duties.Released);
        await worker.StopAsync(Ct);
        Assert.Equal(1, duties.Released);
    }

    /// <summary>The duty is free whenever it is asked for.</summary>
    private sealed class Duties : INodeDuties
    {
        private int _released;
        private int _told;

        public int Released => Volatile.Read(ref _released);

        public int Told => Volatile.Read(ref _told);

        public Task<bool> HoldAsync(string duty, TimeSpan lease, CancellationToken ct) => Task.FromResult(true);

        public Task ReleaseAsync(string duty, CancellationToken ct)
        {
            Interlocked.Increment(ref _released);
            return Task.CompletedTask;
        }

        public Task TellAsync(SyncReading reading, CancellationToken ct)
        {
            Interlocked.Increment(ref _told);
            return Task.CompletedTask;
        }

        public Task<SyncReading> AskAsync(CancellationToken ct) => Task.FromResult(new SyncReading(null, null, null));
    }

    private async Task<bool> RoundAsync()
    {
        var round = _worker.RoundAsync(Ct);
        await _hotDash.FinishAsync(round);
        return await round;
    }

    private async Task AssertSameAsync()
    {
        var theirs = new List<(long, string)>();
        await _sandbox.FaultsAsync("""{"resultsPerPage":25}""");
        foreach (var status in (string[])["open", "pending", "snoozed"])
        {
            for (var page = 1; ; page++)
            {
                var found = (await _sandbox.GetAsync($"conversations?status={status}&sort_by=created_at_asc&page={page}"))["data"]!["payload"]!.AsArray();
                if (found.Count == 0) break;
                theirs.AddRange(found.Select(c => (c!["id"]!.GetValue<long>(), status)));
            }
        }

        var ours = (await _hotDash.Conversations.ReadLiveAsync(Ct))
            .Select(c => (c.Conversation.Id.Value, c.Conversation.Status.ToString().ToLowerInvariant()));
        Assert.Equal(theirs.Order(), ours.Order());
    }
}
