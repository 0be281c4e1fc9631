using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;
using Npgsql;
using NpgsqlTypes;

namespace HotDash.Web.Gateways.Supabase;

/// <summary>
/// The shared store: Supabase's Postgres. All times of the outbox are the database's; at this edge they are moved
/// into this node's time and back by their distance from now, so that a node whose clock is wrong does no harm.
/// </summary>
public sealed partial class PostgresEngine(
    NpgsqlDataSource source, SupabaseOptions options, TimeProvider time, ChangeHints hints) : IStoreEngine
{
    private const string Key = "Supabase:ConnectionString";
    private const string ListenKey = "Supabase:ListenConnectionString";

    public StorePlace Place { get; } = new(Key, Describe(options.Work));

    public async Task OpenAsync(CancellationToken ct)
    {
        try
        {
            await SchemaMigrator.RequireCurrentAsync(source, Key, ct);
            await NextDueAsync(ct); // the role may read what it will need
        }
        catch (Exception failure) when (failure is NpgsqlException or ArgumentException or InvalidOperationException)
        {
            throw SupabaseAdvice.Explain(Key, options.Work, failure);
        }

        await ProbeListenAsync(ct);
    }

    public async Task<string?> ReadIdentityAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("select value from hotdash.store_identity where key = 'chatwoot'");
        return (string?)await command.ExecuteScalarAsync(ct);
    }

    public async Task WriteIdentityAsync(string chatwoot, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "insert into hotdash.store_identity (key, value) values ('chatwoot', @value) " +
            "on conflict (key) do nothing");
        command.Parameters.AddWithValue("value", chatwoot);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>A hint must come back on the listening connection: a transaction pooler swallows it silently.</summary>
    private async Task ProbeListenAsync(CancellationToken ct)
    {
        if (SupabaseOptions.IsTransactionPooler(options.Listen)) throw NotForListening();
        try
        {
            await using var connection = new NpgsqlConnection(options.Listen);
            await connection.OpenAsync(ct);
            var heard = false;
            connection.Notification += (_, _) => heard = true;
            await using (var listen = new NpgsqlCommand("listen hotdash_probe", connection)) await listen.ExecuteNonQueryAsync(ct);
            await using (var notify = source.CreateCommand("notify hotdash_probe")) await notify.ExecuteNonQueryAsync(ct);
            for (var waited = 0; !heard && waited < 2; waited++) await connection.WaitAsync(TimeSpan.FromSeconds(1), ct);
            if (!heard) throw NotForListening();
        }
        catch (NpgsqlException failure)
        {
            throw SupabaseAdvice.Explain(ListenKey, options.Listen, failure);
        }
    }

    private StartRefusedException NotForListening()
    {
        var target = new NpgsqlConnectionStringBuilder(options.Listen);
        return new StartRefusedException(
            $"{ListenKey}: {target.Host}:{target.Port} does not pass notifications on, as a pooler in transaction mode does not; " +
            "name the direct connection or the session pooler (port 5432).");
    }

    private static string Describe(string connectionString)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        return $"{target.Host}/{target.Database}";
    }

    private static async Task<int> WriteAsync(
        NpgsqlConnection connection, string sql, CancellationToken ct, params (string Name, object? Value)[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlCommand Command(
        NpgsqlConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in values) command.Parameters.Add(Parameter(name, value));
        return command;
    }

    private static NpgsqlParameter Parameter(string name, object? value) => value switch
    {
        string text => new NpgsqlParameter(name, NpgsqlDbType.Text) { Value = StorableText.Of(text) },
        NpgsqlParameter ready => ready,
        null => new NpgsqlParameter(name, DBNull.Value),
        _ => new NpgsqlParameter(name, value),
    };

    private static NpgsqlParameter Nullable(string name, NpgsqlDbType type, object? value) =>
        new(name, type) { Value = value is string text ? StorableText.Of(text) : value ?? DBNull.Value };

    /// <summary>How far a moment of this node's time lies ahead; null stands for "never".</summary>
    private NpgsqlParameter Ahead(string name, DateTimeOffset at) =>
        Nullable(name, NpgsqlDbType.Interval, at == DateTimeOffset.MaxValue ? null : at - time.GetUtcNow());

    private static string Word(OutboxState state) => state.ToString().ToLowerInvariant();

    private static OutboxState State(string word) => Enum.Parse<OutboxState>(word, ignoreCase: true);

    /// <summary>Wakes this node at once; the others hear it from the database.</summary>
    private void Hint(ConversationId id) => hints.Changed(id);
}
