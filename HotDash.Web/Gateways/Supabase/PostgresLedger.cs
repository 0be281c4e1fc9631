using System.Runtime.CompilerServices;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;
using Npgsql;
using NpgsqlTypes;

namespace HotDash.Web.Gateways.Supabase;

/// <summary>Reads the ledger from PostgreSQL.</summary>
public sealed class PostgresLedger(NpgsqlDataSource source) : ILedgerReader
{
    private const int Page = 500;

    private const string Columns =
        "select l.seq, l.id, l.op_id, l.decision_id, l.created_at, l.scope, l.decision_type, l.action, l.operator_email, " +
        "l.conversation_id, p.canonical, encode(p.salt, 'hex'), l.payload_digest, l.prev_hash, l.hash " +
        "from hotdash.decision_log l left join hotdash.decision_payload p on p.seq = l.seq ";

    private const string Matching =
        "(@since::timestamptz is null or l.created_at >= @since) and (@until::timestamptz is null or l.created_at < @until) " +
        "and (@email::text is null or l.operator_email = @email) and (@action::text is null or l.action = @action) " +
        "and (@group::text is null or starts_with(l.action, @group)) " +
        "and (@conversation::bigint is null or l.conversation_id = @conversation) and (not @decisions or l.op_id is not null) ";

    public async IAsyncEnumerable<LedgerEntry> ReadAsync(
        long after, LedgerFilter? filter, [EnumeratorCancellation] CancellationToken ct)
    {
        while (true)
        {
            var page = await QueryAsync(
                Columns + "where l.seq > @from and " + Matching + "order by l.seq limit @most",
                filter ?? new LedgerFilter(), after, Page, ct);
            foreach (var entry in page) yield return entry;
            if (page.Count < Page) yield break;
            after = page[^1].Row.Seq;
        }
    }

    public async Task<IReadOnlyList<LedgerEntry>> SearchAsync(
        LedgerFilter filter, long before, int most, CancellationToken ct) => await QueryAsync(
        Columns + "where l.seq < @from and " + Matching + "order by l.seq desc limit @most", filter, before, most, ct);

    public async Task<IReadOnlyList<LedgerEntry>> ReadDecisionAsync(Guid decisionId, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Columns + "where l.id = @id or l.decision_id = @id order by l.seq");
        command.Parameters.AddWithValue("id", decisionId);
        return await ReadAsync(command, ct);
    }

    public async Task<LedgerHead> ReadHeadAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("select seq, hash from hotdash.decision_log order by seq desc limit 1");
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? new LedgerHead(reader.GetInt64(0), reader.GetString(1))
            : new LedgerHead(0, LedgerHash.Genesis);
    }

    public async Task<IReadOnlyList<LedgerCheckpoint>> ReadCheckpointsAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "select seq, hash, created_at, origin, key_id, signature from hotdash.checkpoints order by seq");
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
        await using var command = source.CreateCommand(
            "insert into hotdash.checkpoints (seq, hash, created_at, origin, key_id, signature) " +
            "values (@seq, @hash, @at, @origin, @key, @signature) on conflict (seq) do nothing");
        command.Parameters.AddWithValue("seq", checkpoint.Seq);
        command.Parameters.AddWithValue("hash", checkpoint.Hash);
        command.Parameters.AddWithValue("at", checkpoint.CreatedAt);
        command.Parameters.AddWithValue("origin", checkpoint.Origin);
        command.Parameters.AddWithValue("key", checkpoint.KeyId);
        command.Parameters.AddWithValue("signature", checkpoint.Signature);
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    private async Task<List<LedgerEntry>> QueryAsync(
        string sql, LedgerFilter filter, long from, int most, CancellationToken ct)
    {
        var isGroup = filter.Action?.EndsWith('.') == true;
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddWithValue("from", from);
        command.Parameters.AddWithValue("most", most);
        command.Parameters.Add(Optional("since", NpgsqlDbType.TimestampTz, filter.Since?.ToUniversalTime()));
        command.Parameters.Add(Optional("until", NpgsqlDbType.TimestampTz, filter.Until?.ToUniversalTime()));
        command.Parameters.Add(Optional("email", NpgsqlDbType.Text, filter.OperatorEmail));
        command.Parameters.Add(Optional("action", NpgsqlDbType.Text, isGroup ? null : filter.Action));
        command.Parameters.Add(Optional("group", NpgsqlDbType.Text, isGroup ? filter.Action : null));
        command.Parameters.Add(Optional("conversation", NpgsqlDbType.Bigint, filter.ConversationId));
        command.Parameters.AddWithValue("decisions", filter.DecisionsOnly);
        return await ReadAsync(command, ct);
    }

    private static async Task<List<LedgerEntry>> ReadAsync(NpgsqlCommand command, CancellationToken ct)
    {
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<LedgerEntry>();
        while (await reader.ReadAsync(ct)) rows.Add(Entry(reader));
        return rows;
    }

    private static LedgerEntry Entry(NpgsqlDataReader reader) => new(
        new LedgerRow(
            reader.GetInt64(0), reader.GetGuid(1), reader.IsDBNull(2) ? null : reader.GetGuid(2),
            reader.IsDBNull(3) ? null : reader.GetGuid(3), Iso.Write(reader.GetFieldValue<DateTimeOffset>(4)),
            reader.GetString(5), reader.GetString(6), reader.GetString(7), reader.GetString(8), reader.GetInt64(9)),
        reader.IsDBNull(10) ? null : reader.GetString(10), reader.IsDBNull(11) ? null : reader.GetString(11),
        reader.GetString(12), reader.GetString(13), reader.GetString(14));

    private static NpgsqlParameter Optional(string name, NpgsqlDbType type, object? value) =>
        new(name, type) { Value = value is string text ? StorableText.Of(text) : value ?? DBNull.Value };
}
