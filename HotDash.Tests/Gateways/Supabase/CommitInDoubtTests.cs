using HotDash.Core.Decisions;
using HotDash.Tests.Support;
using HotDash.Tests.Support.Network;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Gateways.Supabase;
using Npgsql;

namespace HotDash.Tests.Gateways.Supabase;

/// <summary>The answer to a commit is lost: what is not known is not said, and asking again finds out.</summary>
public sealed class CommitInDoubtTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_database_is_gone_a_commit_without_an_answer_is_in_doubt_and_later_it_is_known()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(store: StoreKind.Postgres);
        var direct = new NpgsqlConnectionStringBuilder(hotDash.Settings.Supabase!.Work);
        await using var line = TcpProxy.Start(direct.Port);
        direct.Port = line.Port;
        await using var source = NpgsqlDataSource.Create(direct);
        var engine = new PostgresEngine(source, hotDash.Settings.Supabase, hotDash.Time, new ChangeHints());
        var decision = Planned.Reply();

        var hold = line.HoldAnswer("commit_decision");
        var pressed = engine.CommitAsync(decision, TimeSpan.Zero, Ct);
        await hold.WhenHeldAsync();
        line.RefusesNew = true;
        hold.Reset();
        await Assert.ThrowsAsync<CommitInDoubtException>(() => pressed);

        line.RefusesNew = false;
        var known = Assert.IsType<CommitOutcome.AlreadyCommitted>(await engine.CommitAsync(decision, TimeSpan.Zero, Ct));
        Assert.Equal([known.DecisionId.ToString("D")], await hotDash.ColumnAsync("select id from decision_log"));
    }

    [Fact]
    public async Task A_lost_answer_alone_is_settled_by_asking_again_at_once()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(store: StoreKind.Postgres);
        var direct = new NpgsqlConnectionStringBuilder(hotDash.Settings.Supabase!.Work);
        await using var line = TcpProxy.Start(direct.Port);
        direct.Port = line.Port;
        await using var source = NpgsqlDataSource.Create(direct);
        var engine = new PostgresEngine(source, hotDash.Settings.Supabase, hotDash.Time, new ChangeHints());
        var hold = line.HoldAnswer("commit_decision");
        var pressed = engine.CommitAsync(Planned.Reply(), TimeSpan.Zero, Ct);
        await hold.WhenHeldAsync();
        hold.Reset();
        Assert.IsType<CommitOutcome.AlreadyCommitted>(await pressed);
        Assert.Equal(1L, await hotDash.ValueAsync("select count(*) from decision_log"));
    }
}
