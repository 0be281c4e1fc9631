using HotDash.Core.Conversations;
using HotDash.Tests.Faults;
using HotDash.Tests.Faults.Nemesis;
using HotDash.Tests.Support;
using HotDash.Tests.Support.Postgres;
using HotDash.Web.Features.Decisions;
using HotDash.Web.Features.Intake;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Gateways.Supabase;

namespace HotDash.Tests.Gateways.Supabase;

/// <summary>All ordinary work through a pooler in transaction mode, where two statements rarely meet the same session.</summary>
public sealed class PoolerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_works_through_a_transaction_pooler_when_hints_have_a_connection_of_their_own()
    {
        await using var bench = await NemesisBench.StartEmptyAsync();
        await using var pooler = await PgBouncer.StartAsync(bench.Database.Cluster, (MigratedDatabase.Login, MigratedDatabase.Password));
        var direct = MigratedDatabase.AsApplication(bench.Database);
        var hotDash = await bench.AddNodeAsync(
            bench.Sandbox.Time, s => s with { Supabase = SupabaseOptions.From(pooler.Through(direct), direct) });
        using var reader = hotDash.Make<ReconcileWorker>();
        Assert.True(await reader.RoundAsync(Ct));
        Assert.NotEmpty(await hotDash.Conversations.ReadLiveAsync(Ct));

        for (var i = 0; i < 12; i++) await bench.ReplyAsync(await bench.Sandbox.OpenAsync(), Planned.Text, "A note.");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunnerAsync(hotDash)));
        var store = hotDash.Get<WebhookStore>();
        Assert.True(await store.KeepAsync("d-1", "{}"u8.ToArray(), Ct));
        Assert.False(await store.KeepAsync("d-1", "{}"u8.ToArray(), Ct));
        Assert.Single(await store.TakeAsync(Ct));
        Assert.True(await hotDash.Get<INodeDuties>().HoldAsync("pooled", TimeSpan.FromMinutes(1), Ct));
        var draft = new Draft(Planned.NewId(), "Half a reply", "", null, null, 1, hotDash.Time.GetUtcNow());
        await hotDash.Get<DraftStore>().SaveAsync(Planned.Ava.Email, new ConversationId(1), draft, Ct);
        Assert.Equal("Half a reply", (await hotDash.Get<DraftStore>().ReadAsync(Planned.Ava.Email, new ConversationId(1), Ct))?.Reply);

        var report = new FaultReport("a transaction pooler") { Seeds = "none" };
        await Aftermath.JudgeAsync(report, hotDash, bench.Sandbox);
        Aftermath.Holds(report);
        Assert.Equal(24, report.Operations);
    }

    private static async Task RunnerAsync(HotDashUnderTest hotDash)
    {
        while (await hotDash.ClaimAsync() is { } claim)
            await hotDash.Get<OutboxRun>().RunAsync(claim, hotDash.Time.GetTimestamp(), Ct);
    }
}
