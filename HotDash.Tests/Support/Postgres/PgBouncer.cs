using HotDash.Tests.Support.Processes;
using Npgsql;

namespace HotDash.Tests.Support.Postgres;

/// <summary>
/// A pooler in transaction mode before a cluster, as Supabase puts one before its databases: a session's state does not
/// outlive its transaction. It believes its clients' names; it is the server that checks the passwords given here.
/// </summary>
internal sealed class PgBouncer : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hotdash-pooler").FullName;
    private readonly Guard _guard;

    private PgBouncer() => _guard = Guard.Over(Path.Combine(_folder, "pid"), _folder, end: "KILL");

    public int Port { get; } = Ports.Next();

    private string Log => Path.Combine(_folder, "log") is var file && File.Exists(file) ? File.ReadAllText(file) : "";

    /// <param name="cluster">The server behind it.</param>
    /// <param name="roles">Roles other than the superuser, with the passwords the server wants.</param>
    public static async Task<PgBouncer> StartAsync(PostgresCluster cluster, params (string Name, string Password)[] roles)
    {
        var pooler = new PgBouncer();
        try
        {
            await pooler.StartAsync(cluster.Port, roles);
            return pooler;
        }
        catch
        {
            await pooler.DisposeAsync();
            throw;
        }
    }

    /// <summary>The same connection, through the pooler.</summary>
    public string Through(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Port = Port, NoResetOnClose = true }.ToString();

    public async ValueTask DisposeAsync() => await _guard.DisposeAsync();

    private async Task StartAsync(int server, (string Name, string Password)[] roles)
    {
        var settings = Path.Combine(_folder, "pgbouncer.ini");
        await File.WriteAllLinesAsync(Path.Combine(_folder, "users"),
            roles.Prepend((PostgresCluster.Superuser, "")).Select(r => $"\"{r.Item1}\" \"{r.Item2}\""), CancellationToken.None);
        await File.WriteAllLinesAsync(settings,
        [
            "[databases]", FormattableString.Invariant($"* = host=127.0.0.1 port={server}"), "[pgbouncer]",
            "listen_addr = 127.0.0.1", FormattableString.Invariant($"listen_port = {Port}"), "unix_socket_dir =",
            "auth_type = trust", $"auth_file = {_folder}/users", "pool_mode = transaction", "max_client_conn = 500",
            "default_pool_size = 20", $"logfile = {_folder}/log", $"pidfile = {_folder}/pid",
        ], CancellationToken.None);
        await Command.HandOverAsync(_folder);
        await Command.RunAsync([.. Command.WithoutRights, Command.Find("pgbouncer"), "-d", settings]);
        await Ports.AnswersAsync(Port, () => Log);
    }
}
