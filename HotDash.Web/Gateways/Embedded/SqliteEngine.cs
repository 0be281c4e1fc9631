using System.Globalization;
using System.Reflection;
using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;
using Microsoft.Data.Sqlite;

namespace HotDash.Web.Gateways.Embedded;

/// <summary>
/// The embedded store: one SQLite file, one process. Writes of the ledger and the outbox go through
/// <c>BEGIN IMMEDIATE</c>, so that numbers are drawn in the order of commits.
/// </summary>
public sealed partial class SqliteEngine(EmbeddedOptions options, TimeProvider time, ChangeHints hints)
    : IStoreEngine, IDisposable
{
    private FileStream? _lock;

    public StorePlace Place { get; } = new("Data:Directory", Path.GetFullPath(options.Directory));

    public async Task OpenAsync(CancellationToken ct)
    {
        TakeLock();
        try
        {
            await using var connection = await ConnectAsync(ct);
            await RunAsync(connection, "pragma journal_mode = wal", ct);
            await UpgradeAsync(connection, ct);
        }
        catch (SqliteException unreadable)
        {
            throw new StartRefusedException(
                $"Data:Directory: {Path.Combine(options.Directory, "hotdash.db")} cannot be opened ({unreadable.Message}); " +
                "move it away, or name another Data:Directory.");
        }
    }

    public async Task<string?> ReadIdentityAsync(CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "select value from store_identity where key = 'chatwoot'";
        return (string?)await command.ExecuteScalarAsync(ct);
    }

    public async Task WriteIdentityAsync(string chatwoot, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "insert into store_identity (key, value) values ('chatwoot', @value) " +
                              "on conflict (key) do update set value = excluded.value";
        command.Parameters.AddWithValue("@value", chatwoot);
        await command.ExecuteNonQueryAsync(ct);
    }

    public void Dispose() => _lock?.Dispose();

    private void TakeLock()
    {
        MakeDirectory();
        var path = Path.Combine(options.Directory, "hotdash.lock");
        try
        {
            _lock = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StartRefusedException(
                $"Data:Directory: {Path.GetFullPath(options.Directory)} is in use by another HotDash; " +
                "stop that one, or give this one a Data:Directory of its own.");
        }
    }

    private void MakeDirectory()
    {
        try
        {
            Directory.CreateDirectory(options.Directory);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"Data:Directory: \"{options.Directory}\" cannot be used ({refused.Message}).");
        }
    }

    private async Task<SqliteConnection> ConnectAsync(CancellationToken ct)
    {
        var connection = new SqliteConnection(options.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            await RunAsync(connection, "pragma synchronous = full; pragma foreign_keys = on", ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task UpgradeAsync(SqliteConnection connection, CancellationToken ct)
    {
        var version = await ReadLongAsync(connection, "pragma user_version", ct);
        var scripts = Migrations();
        if (version > scripts.Count)
        {
            throw new StartRefusedException(string.Create(CultureInfo.InvariantCulture,
                $"Data:Directory: hotdash.db has schema {version}, this HotDash knows {scripts.Count}; start the newer HotDash."));
        }

        for (var next = (int)version; next < scripts.Count; next++)
        {
            await using var transaction = await connection.BeginTransactionAsync(ct);
            await RunAsync(connection, scripts[next], ct);
            await RunAsync(connection, string.Create(CultureInfo.InvariantCulture, $"pragma user_version = {next + 1}"), ct);
            await transaction.CommitAsync(ct);
        }
    }

    private static List<string> Migrations()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".Embedded.Migrations.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            })
            .ToList();
    }

    private static async Task RunAsync(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<long> ReadLongAsync(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync(ct) ?? 0L);
    }

    private static async Task<int> WriteAsync(
        SqliteConnection connection, string sql, CancellationToken ct, params (string Name, object? Value)[] values)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return await command.ExecuteNonQueryAsync(ct);
    }

    private static string Word(OutboxState state) => state.ToString().ToLowerInvariant();

    private static OutboxState State(string word) => Enum.Parse<OutboxState>(word, ignoreCase: true);

    private long NowMs() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private void Hint(ConversationId id) => hints.Changed(id);
}
