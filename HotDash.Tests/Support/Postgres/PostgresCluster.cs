using System.Globalization;
using HotDash.Tests.Support.Processes;
using Npgsql;

namespace HotDash.Tests.Support.Postgres;

/// <summary>
/// A PostgreSQL server of our own in a temporary folder, durable as in production (fsync on), on a free port of
/// 127.0.0.1. Most tests share one; a test that stops, crashes or freezes it starts its own.
/// </summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    /// <summary>Trusted without a password; every other role needs its password.</summary>
    public const string Superuser = "postgres";

    private static readonly SemaphoreSlim s_oneAtATime = new(1);

    private static PostgresCluster? s_shared;

    private readonly string _programs;
    private readonly Guard _guard;
    private int _databases;

    private PostgresCluster(string programs, string folder)
    {
        (_programs, Folder, Port) = (programs, folder, Ports.Next());
        _guard = Guard.Over(ProcessFile, folder, end: "QUIT");
    }

    public int Port { get; private set; }

    public string Folder { get; }

    public string DataFolder => Path.Combine(Folder, "data");

    /// <summary>What the server says.</summary>
    public string Log => File.Exists(LogFile) ? File.ReadAllText(LogFile) : "";

    public bool IsRunning => ProcessId is { } id && Directory.Exists(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}"));

    /// <summary>The postmaster's, while there is one.</summary>
    public int? ProcessId => File.Exists(ProcessFile)
        && int.TryParse(File.ReadLines(ProcessFile).FirstOrDefault(), CultureInfo.InvariantCulture, out var id) ? id : null;

    private string ProcessFile => Path.Combine(DataFolder, "postmaster.pid");

    private string LogFile => Path.Combine(Folder, "server.log");

    /// <summary>The one of this run, started when it is first asked for.</summary>
    public static async Task<PostgresCluster> SharedAsync()
    {
        await s_oneAtATime.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return s_shared ??= await StartNewAsync();
        }
        finally
        {
            s_oneAtATime.Release();
        }
    }

    /// <summary>Ends the shared one, if anybody asked for it.</summary>
    public static async Task EndSharedAsync()
    {
        if (s_shared is not null) await s_shared.DisposeAsync();
    }

    /// <summary>A cluster that belongs to one test.</summary>
    /// <param name="settings">More lines for <c>postgresql.conf</c>, such as <c>max_connections = 20</c>.</param>
    public static Task<PostgresCluster> StartNewAsync(params string[] settings) =>
        StartInAsync(Directory.CreateTempSubdirectory("hotdash-pg").FullName, settings);

    /// <summary>The same in a folder that the test has chosen (a small file system, say); removed at the end.</summary>
    public static async Task<PostgresCluster> StartInAsync(string folder, params string[] settings)
    {
        var cluster = new PostgresCluster(await FindProgramsAsync(), folder);
        try
        {
            await cluster.InitialiseAsync(settings);
            await cluster.StartAsync();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <param name="template">The database that it is a copy of; nobody may be connected to that.</param>
    public async Task<PostgresDatabase> CreateDatabaseAsync(string template = "template1")
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"hotdash_{Interlocked.Increment(ref _databases)}");
        await using var connection = await OpenAsync("postgres", CancellationToken.None);
        await using var command = new NpgsqlCommand($"create database \"{name}\" template \"{template}\"", connection);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
        return new PostgresDatabase(this, name);
    }

    public string ConnectionString(string database, string user, string? password) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Database = database,
        Username = user,
        Password = password,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ToString();

    /// <summary>A superuser's connection that no pool keeps.</summary>
    public async Task<NpgsqlConnection> OpenAsync(string database, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(ConnectionString(database, Superuser, null) + ";Pooling=false");
        await connection.OpenAsync(cancel);
        return connection;
    }

    public Task StartAsync() => ControlAsync("start", "-w", "-t", "120", "-l", LogFile);

    /// <param name="immediate">As a crash: no checkpoint, recovery at the next start. Else connections are ended in order.</param>
    public Task StopAsync(bool immediate) => ControlAsync("stop", "-w", "-t", "120", "-m", immediate ? "immediate" : "fast");

    public async Task RestartAsync(bool immediate)
    {
        await StopAsync(immediate);
        await StartAsync();
    }

    /// <summary>Everything of the server stands still; connections stay open and say nothing.</summary>
    public async Task FreezeAsync()
    {
        var postmaster = ProcessId ?? throw new InvalidOperationException("The server does not run.");
        await Signal.StopAsync([postmaster]); // first, so that no child is born meanwhile
        await Signal.StopAsync(Signal.Children(postmaster));
    }

    public async Task ThawAsync()
    {
        if (ProcessId is { } postmaster) await Signal.SendAsync("CONT", [.. Signal.Children(postmaster), postmaster]);
    }

    public async ValueTask DisposeAsync() => await _guard.DisposeAsync();

    private static async Task<string> FindProgramsAsync()
    {
        const string debian = "/usr/lib/postgresql/15/bin";
        if (File.Exists(Path.Combine(debian, "initdb"))) return debian;
        try
        {
            var folder = (await Command.RunAsync(["pg_config", "--bindir"])).Trim();
            if (File.Exists(Path.Combine(folder, "initdb"))) return folder;
        }
        catch (InvalidOperationException)
        {
            // No pg_config either.
        }

        throw new InvalidOperationException("PostgreSQL 15 (package postgresql-15) is not installed; ./test installs it.");
    }

    private async Task InitialiseAsync(string[] settings)
    {
        await Command.HandOverAsync(Folder);
        await RunAsync("initdb", "-D", DataFolder, "-U", Superuser, "-A", "trust", "--encoding=UTF8", "--locale=C.UTF-8");
        await File.WriteAllTextAsync(Path.Combine(DataFolder, "pg_hba.conf"),
            $"host all {Superuser} 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n", CancellationToken.None);
        await File.AppendAllLinesAsync(Path.Combine(DataFolder, "postgresql.conf"),
        [
            "listen_addresses = '127.0.0.1'", "unix_socket_directories = ''", "max_connections = 200", "fsync = on",
            "timezone = 'UTC'", "log_timezone = 'UTC'", FormattableString.Invariant($"port = {Port}"), .. settings,
        ], CancellationToken.None);
    }

    private async Task ControlAsync(params string[] arguments) => await RunAsync("pg_ctl", ["-D", DataFolder, .. arguments]);

    private async Task RunAsync(string program, params string[] arguments)
    {
        try
        {
            await Command.RunAsync([.. Command.WithoutRights, Path.Combine(_programs, program), .. arguments]);
        }
        catch (InvalidOperationException failed)
        {
            throw new InvalidOperationException($"{failed.Message}\n{Log}", failed);
        }
    }
}
