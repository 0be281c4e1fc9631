using Npgsql;

namespace HotDash.Tests.Support.Postgres;

public sealed class PgBouncerTests
{
    [Fact]
    public async Task It_pools_by_transaction_so_that_a_sessions_state_is_not_kept()
    {
        var cluster = await PostgresCluster.SharedAsync();
        await using var database = await cluster.CreateDatabaseAsync();
        var role = database.Name + "_pooled";
        await database.ExecuteAsync($"create role {role} login password 'right'");
        await using var pooler = await PgBouncer.StartAsync(cluster, (role, "right"));
        await using var pool = NpgsqlDataSource.Create(pooler.Through(database.ConnectionStringFor(role, "right")));

        await using var one = await pool.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var other = await pool.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Equal(await BackendAsync(one), await BackendAsync(other));

        // While a transaction holds that session, the next gets another one.
        await using (await one.BeginTransactionAsync(TestContext.Current.CancellationToken))
            Assert.NotEqual(await BackendAsync(one), await BackendAsync(other));
        await one.CloseAsync();
        await other.CloseAsync();
        await pooler.DisposeAsync();
        await database.ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where usename = '{role}'");
        await database.ExecuteAsync($"drop role {role}");
    }

    private static async Task<object?> BackendAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("select pg_backend_pid()", connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
