using Npgsql;

namespace HotDash.Tests.Support.Postgres;

/// <summary>An empty database of a cluster; dropped, with whoever is still connected, when the test ends.</summary>
internal sealed class PostgresDatabase(PostgresCluster cluster, string name) : IAsyncDisposable
{
    public PostgresCluster Cluster => cluster;

    public string Name => name;

    /// <summary>As superuser, who is trusted without a password.</summary>
    public string ConnectionString => ConnectionStringFor(PostgresCluster.Superuser, null);

    public string ConnectionStringFor(string user, string? password) => cluster.ConnectionString(name, user, password);

    /// <summary>The same as an address, such as <c>psql</c> and the Supabase tools take it.</summary>
    public string Url => FormattableString.Invariant($"postgresql://{PostgresCluster.Superuser}@127.0.0.1:{cluster.Port}/{name}?sslmode=disable");

    /// <summary>Runs SQL as superuser on a connection of its own.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await cluster.OpenAsync(name, TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The first column of the rows, as superuser, on a connection of its own.</summary>
    public async Task<List<object?>> ColumnAsync(string sql)
    {
        await using var connection = await cluster.OpenAsync(name, TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var values = new List<object?>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) values.Add(reader[0] is DBNull ? null : reader[0]);
        return values;
    }

    public async ValueTask DisposeAsync()
    {
        if (!cluster.IsRunning) return;
        await using var connection = await cluster.OpenAsync("postgres", CancellationToken.None);
        await using var command = new NpgsqlCommand($"drop database if exists \"{name}\" with (force)", connection);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
