using HotDash.Web.Gateways.Store;
using Microsoft.EntityFrameworkCore;

namespace HotDash.Tests.Gateways.Embedded;

public sealed class UpsertTests
{
    [Fact]
    public async Task A_row_that_another_tab_made_first_and_removed_then_is_written_in_the_third_round() =>
        Assert.Equal(3, await RunAsync(new DbUpdateException(), new DbUpdateConcurrencyException()));

    [Fact]
    public async Task A_row_that_is_removed_again_and_again_is_written_at_last() => Assert.Equal(
        4, await RunAsync(new DbUpdateConcurrencyException(), new DbUpdateConcurrencyException(), new DbUpdateConcurrencyException()));

    [Fact]
    public async Task A_store_that_goes_on_refusing_is_asked_twice() =>
        await Assert.ThrowsAsync<DbUpdateException>(() => RunAsync(new DbUpdateException(), new DbUpdateException()));

    [Fact]
    public async Task A_row_that_never_stays_is_given_up() => await Assert.ThrowsAsync<DbUpdateConcurrencyException>(
        () => RunAsync([.. Enumerable.Range(0, 20).Select(_ => new DbUpdateConcurrencyException())]));

    /// <summary>Which round succeeds, when the first ones end as given.</summary>
    private static Task<int> RunAsync(params DbUpdateException[] ends)
    {
        var round = 0;
        return Upsert.RunAsync(
            new Contexts(), _ => ends.Length > round++ ? throw ends[round - 1] : Task.FromResult(round), TestContext.Current.CancellationToken);
    }

    private sealed class Contexts : IDbContextFactory<HotDashDb>
    {
        public HotDashDb CreateDbContext() => new(new DbContextOptionsBuilder<HotDashDb>().UseSqlite("Data Source=:memory:").Options);
    }
}
