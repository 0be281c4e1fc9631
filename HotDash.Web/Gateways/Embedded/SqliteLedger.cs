using System.Runtime.CompilerServices;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;
using Microsoft.Data.Sqlite;

namespace HotDash.Web.Gateways.Embedded;

/// <summary>
/// Reads the ledger of the embedded store, in pages by number, so that neither memory nor a read transaction grows with
/// the log. Works beside a running console.
/// </summary>
public sealed class SqliteLedger(EmbeddedOptions options) : ILedgerReader
{
    private const int Page = 200;

    private const string Columns =
        "select seq, id, op_id, decision_id, created_at, scope, decision_type, action, operator_email, conversation_id, " +
        "payload, payload_salt, payload_digest, prev_hash, hash from decision_log";

    public async IAsyncEnumerable<LedgerEntry> ReadAsync(
        long after, LedgerFilter? filter, [EnumeratorCancellation] CancellationToken ct)
    {
        while (true)
        {
            var page = await QueryAsync("seq > @after", "seq", Page, filter, ("@after", after), ct);
            foreach (var entry in page) yield return entry;
            if (page.Count < Page) yield break;
            after = page[^1].Row.Seq;
        }
    }

    public async Task<IReadOnlyList<LedgerEntry>> SearchAsync(LedgerFilter filter, long before, int most, CancellationToken ct) =>
        await QueryAsync("seq < @before", "seq desc", most, filter, ("@before", before), ct);

    public async Task<IReadOnlyList<LedgerEntry>> ReadDecisionAsync(Guid decisionId, CancellationToken ct) => await QueryAsync(
        "(id = @decision or decision_id = @decision)", "seq", -1, null, ("@decision", decisionId.ToString("D")), ct);

    public async Task<LedgerHead> ReadHeadAsync(CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "select seq, hash from decision_log order by seq desc limit 1";
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? new LedgerHead(reader.GetInt64(0), reader.GetString(1))
            : new LedgerHead(0, LedgerHash.Genesis);
    }

    public async Task<IReadOnlyList<LedgerCheckpoint>> ReadCheckpointsAsync(CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await using var command = connection.CreateCommand();

        // A store that was last opened by an older HotDash is looked at as it is, without an upgrade.
        command.CommandText = "select count(*) from sqlite_master where type = 'table' and name = 'checkpoints'";
        if (await command.ExecuteScalarAsync(ct) is 0L) return [];
        command.CommandText = "select seq, hash, created_at, origin, key_id, signature from checkpoints order by seq";
        await using var reader = await command.ExecuteReaderAsync(ct);
        var checkpoints = new List<LedgerCheckpoint>();
        while (await reader.ReadAsync(ct))
        {
            checkpoints.Add(new LedgerCheckpoint(
                reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4),
                reader.GetString(5)));
        }

        return checkpoints;
    }

    public async Task<bool> KeepCheckpointAsync(LedgerCheckpoint checkpoint, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "insert into checkpoints (seq, hash, created_at, origin, key_id, signature) " +
            "select @seq, @hash, @at, @origin, @key, @signature where not exists (select 1 from checkpoints where seq = @seq)";
        command.Parameters.AddWithValue("@seq", checkpoint.Seq);
        command.Parameters.AddWithValue("@hash", checkpoint.Hash);
        command.Parameters.AddWithValue("@at", checkpoint.CreatedAt);
        command.Parameters.AddWithValue("@origin", checkpoint.Origin);
        command.Parameters.AddWithValue("@key", checkpoint.KeyId);
        command.Parameters.AddWithValue("@signature", checkpoint.Signature);
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    private async Task<List<LedgerEntry>> QueryAsync(
        string where, string order, int most, LedgerFilter? filter, (string Name, object Value) key, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = $"{Columns} where {where}{Conditions(filter, command.Parameters)} order by {order} limit @most";
        command.Parameters.AddWithValue(key.Name, key.Value);
        command.Parameters.AddWithValue("@most", most);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var entries = new List<LedgerEntry>();
        while (await reader.ReadAsync(ct)) entries.Add(Read(reader));
        return entries;
    }

    /// <summary>Only the conditions that are asked for, so that the indexes can serve them; values travel as parameters.</summary>
    private static string Conditions(LedgerFilter? filter, SqliteParameterCollection parameters)
    {
        if (filter is null) return "";
        var conditions = "";
        Add(filter.Since is { } since ? Iso.Write(since) : null, "created_at >= @since", "@since");
        Add(filter.Until is { } until ? Iso.Write(until) : null, "created_at < @until", "@until");
        Add(filter.OperatorEmail, "operator_email = @email", "@email");
        Add(filter.Action, filter.Action is [.., '.']
            ? "substr(action, 1, length(@action)) = @action"
            : "action = @action", "@action");
        Add(filter.ConversationId, "conversation_id = @conversation", "@conversation");
        return filter.DecisionsOnly ? conditions + " and op_id is not null" : conditions;

        void Add(object? value, string condition, string name)
        {
            if (value is null) return;
            conditions += " and " + condition;
            parameters.AddWithValue(name, value);
        }
    }

    private static LedgerEntry Read(SqliteDataReader reader)
    {
        var seq = reader.GetInt64(0);
        return new LedgerEntry(
            new LedgerRow(
                seq, Id(1) ?? throw LedgerUnreadableException.OfRow(seq, "id"), Id(2), Id(3), reader.GetString(4),
                reader.GetString(5), reader.GetString(6), reader.GetString(7), reader.GetString(8), reader.GetInt64(9)),
            Text(10), Text(11), reader.GetString(12), reader.GetString(13), reader.GetString(14));

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

        // Another spelling of the same id would hash alike; it is not what was written.
        Guid? Id(int column) => Text(column) is not { } text
            ? null
            : Guid.TryParseExact(text, "D", out var id) && id.ToString("D") == text
                ? id
                : throw LedgerUnreadableException.OfRow(seq, reader.GetName(column));
    }

    private async Task<SqliteConnection> ConnectAsync(CancellationToken ct)
    {
        var connection = new SqliteConnection(options.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
