using Npgsql;

namespace HotDash.Tests.Support.Postgres;

public sealed class PostgresClusterTests
{
    [Fact]
    public async Task It_is_durable_and_its_databases_are_empty_and_apart()
    {
        var cluster = await PostgresCluster.SharedAsync();
        await using var one = await cluster.CreateDatabaseAsync();
        await using var other = await cluster.CreateDatabaseAsync();
        await one.ExecuteAsync("create table only_here (id int)");
        Assert.Equal(["on"], await one.ColumnAsync("show fsync"));
        Assert.Equal(["200"], await one.ColumnAsync("show max_connections"));
        Assert.Equal(["127.0.0.1"], await one.ColumnAsync("show listen_addresses"));
        Assert.Equal(["only_here"], await one.ColumnAsync("select tablename from pg_tables where schemaname = 'public'"));
        Assert.Empty(await other.ColumnAsync("select tablename from pg_tables where schemaname = 'public'"));
        Assert.Same(cluster, await PostgresCluster.SharedAsync());
    }

    [Fact]
    public async Task Another_role_needs_its_password()
    {
        await using var database = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();
        var role = database.Name + "_someone";
        await database.ExecuteAsync($"create role {role} login password 'right'");
        await using var right = new NpgsqlConnection(database.ConnectionStringFor(role, "right") + ";Pooling=false");
        await right.OpenAsync(TestContext.Current.CancellationToken);
        await using var wrong = new NpgsqlConnection(database.ConnectionStringFor(role, "wrong") + ";Pooling=false");
        var refused = await Assert.ThrowsAsync<PostgresException>(() => wrong.OpenAsync(TestContext.Current.CancellationToken));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
        await database.ExecuteAsync($"drop role {role}");
    }

    [Fact]
    public async Task A_crash_keeps_what_was_committed_and_a_frozen_server_answers_only_when_it_is_thawed()
    {
        await using var cluster = await PostgresCluster.StartNewAsync("max_connections = 20");
        await using var database = await cluster.CreateDatabaseAsync();
        await database.ExecuteAsync("create table kept as select 7 as n");
        var before = cluster.ProcessId;
        await cluster.RestartAsync(immediate: true);
        Assert.NotEqual(before, cluster.ProcessId);
        Assert.Equal([7], await database.ColumnAsync("select n from kept"));
        Assert.Contains("was not properly shut down", cluster.Log, StringComparison.Ordinal);

        await using var connection = await cluster.OpenAsync(database.Name, TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("select n from kept", connection);
        command.CommandTimeout = 300; // a loaded machine may be long about it
        await cluster.FreezeAsync();
        var answer = command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        var wasAnswered = answer.IsCompleted;
        await cluster.ThawAsync(); // before anything is judged: a failure must not wait for a frozen server
        Assert.False(wasAnswered);
        Assert.Equal(7, await answer);

        await cluster.StopAsync(immediate: false);
        Assert.False(cluster.IsRunning);
    }

    /// <summary>A killed test host is the end of the guard's input; nothing that was started later may hold that open.</summary>
    [Fact]
    public async Task The_end_of_the_guards_input_ends_even_a_frozen_server_and_removes_its_folder()
    {
        var cluster = await PostgresCluster.StartNewAsync();
        await using var startedLater = await PostgresCluster.StartNewAsync();
        var server = cluster.ProcessId!.Value;
        await cluster.FreezeAsync();
        await cluster.DisposeAsync();
        Assert.False(Directory.Exists(FormattableString.Invariant($"/proc/{server}")));
        Assert.False(Directory.Exists(cluster.Folder));
        Assert.True(startedLater.IsRunning);
    }
}
