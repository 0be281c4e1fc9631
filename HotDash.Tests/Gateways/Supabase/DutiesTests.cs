using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Gateways.Supabase;
using Npgsql;

namespace HotDash.Tests.Gateways.Supabase;

/// <summary>What nodes share out, and what they tell each other.</summary>
public sealed class DutiesTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_duty_is_one_nodes_until_it_lets_go_or_is_gone()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(store: StoreKind.Postgres);
        var (first, second) = (Node(hotDash), Node(hotDash));
        Assert.True(await first.HoldAsync("read", Lease, Ct));
        Assert.False(await second.HoldAsync("read", Lease, Ct));
        Assert.True(await first.HoldAsync("read", Lease, Ct));
        Assert.True(await second.HoldAsync("another", Lease, Ct));

        await second.ReleaseAsync("read", Ct); // it is not the second's to release
        Assert.False(await second.HoldAsync("read", Lease, Ct));
        await hotDash.QueryAsync("update duties set lease_until = lease_until - interval '31 seconds'");
        Assert.True(await second.HoldAsync("read", Lease, Ct));
        Assert.False(await first.HoldAsync("read", Lease, Ct));
        await second.ReleaseAsync("read", Ct);
        Assert.True(await first.HoldAsync("read", Lease, Ct));
    }

    [Fact]
    public async Task Of_many_that_reach_for_a_duty_at_once_one_has_it()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(store: StoreKind.Postgres);
        var held = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Node(hotDash).HoldAsync("read", Lease, Ct), Ct)));
        Assert.Equal(1, held.Count(h => h));
    }

    [Fact]
    public async Task How_the_reading_stands_is_told_as_an_age()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(store: StoreKind.Postgres);
        var (teller, asker) = (Node(hotDash), Node(hotDash));
        Assert.Equal(new SyncReading(null, null, null), await asker.AskAsync(Ct));
        var now = hotDash.Clock.GetUtcNow();
        await teller.TellAsync(new SyncReading(now.AddSeconds(-40), "Chatwoot is away", now.AddSeconds(-20)), Ct);
        var reading = await asker.AskAsync(Ct);
        Assert.Equal("Chatwoot is away", reading.Fault);
        Assert.Equal(now.AddSeconds(-40), reading.ReadAt!.Value, TimeSpan.FromSeconds(10));
        Assert.Equal(now.AddSeconds(-20), reading.FaultSince!.Value, TimeSpan.FromSeconds(10));

        await teller.TellAsync(new SyncReading(now, null, null), Ct);
        Assert.Equal((null, null), ((await asker.AskAsync(Ct)).Fault, (await asker.AskAsync(Ct)).FaultSince));
    }

    [Fact]
    public async Task A_cookies_key_of_one_node_opens_at_the_other()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(store: StoreKind.Postgres);
        await using var other = await HotDashUnderTest.OpenAsync(with: s => s with { Supabase = hotDash.Settings.Supabase });
        var token = await Keep(hotDash).KeepAsync(Planned.Ava.Email, "token-of-ava", Ct);
        Assert.Equal(1, token);
        Assert.Equal("token-of-ava", await Keep(other).ReadAsync(Planned.Ava.Email, Ct));
        Assert.NotEqual(0L, await hotDash.ValueAsync("select count(*) from data_protection_keys"));
    }

    private static TokenVault Keep(HotDashUnderTest hotDash) => hotDash.Get<TokenVault>();

    private static PostgresDuties Node(HotDashUnderTest hotDash) => new(hotDash.Get<NpgsqlDataSource>(), hotDash.Time);
}
