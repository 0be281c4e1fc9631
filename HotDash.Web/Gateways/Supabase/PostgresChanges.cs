using System.Globalization;
using System.Runtime.CompilerServices;
using HotDash.Core.Conversations;
using HotDash.Web.Gateways.Store;
using Npgsql;

namespace HotDash.Web.Gateways.Supabase;

/// <summary>
/// LISTEN on a connection of its own, and every few seconds a comparison of row versions with what was last seen:
/// it finds what a lost hint left behind, in whatever order transactions committed.
/// </summary>
public sealed class PostgresChanges(NpgsqlDataSource source, SupabaseOptions options, TimeProvider time) : IChangeSource
{
    /// <summary>How long a lost hint can go unnoticed.</summary>
    public static readonly TimeSpan CompareEvery = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan ProbeEvery = TimeSpan.FromSeconds(SupabaseOptions.ProbeSeconds);
    private static readonly TimeSpan ProbeAnswer = TimeSpan.FromSeconds(4);

    // A row's xmin names the transaction that wrote it. Comparing for equality needs no order, so a transaction that
    // commits late cannot hide behind a cursor.
    private const string Versions =
        "select c.id, concat_ws('/', c.xmin::text, " +
        " (select max(m.xmin::text::bigint) || ':' || count(*) from hotdash.messages m where m.conversation_id = c.id), " +
        " (select max(o.xmin::text::bigint) || ':' || count(*) from hotdash.outbox o where o.conversation_id = c.id), " +
        " (select max(r.xmin::text::bigint) || ':' || count(*) from hotdash.releases r where r.conversation_id = c.id)) " +
        "from hotdash.conversations c where c.status <> 'resolved' or exists (select 1 from hotdash.outbox o " +
        " where o.conversation_id = c.id and o.state in ('held', 'pending', 'inflight', 'unknown', 'dead'))";

    public async IAsyncEnumerable<StoreChange> FollowAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await using var line = new Line(new NpgsqlConnection(options.Listen));
        var connection = line.Connection;
        await connection.OpenAsync(ct);
        var heard = new Queue<string>();
        var lately = new HashSet<long>();
        connection.Notification += (_, notice) => heard.Enqueue(notice.Payload);
        await using (var listen = new NpgsqlCommand("listen hotdash", connection)) await listen.ExecuteNonQueryAsync(ct);

        // After LISTEN what commits is heard, and after this reading it is found; so whoever now reads everything is whole.
        var seen = await ReadVersionsAsync(ct);
        var comparedAt = time.GetTimestamp();
        yield return new StoreChange.Everything();
        while (true)
        {
            var left = CompareEvery - time.GetElapsedTime(comparedAt);
            if (left > TimeSpan.Zero && !await connection.WaitAsync(left < ProbeEvery ? left : ProbeEvery, ct)) await ProbeAsync(connection, ct);
            while (heard.TryDequeue(out var payload))
            {
                var change = Read(payload);
                if (change is StoreChange.Conversation told) lately.Add(told.Id.Value);
                yield return change;
            }

            if (time.GetElapsedTime(comparedAt) < CompareEvery) continue;
            var now = await ReadVersionsAsync(ct);
            foreach (var id in Differing(seen, now))
            {
                // Told a moment ago and read since: not told twice, but compared again with what was last compared.
                if (!lately.Contains(id.Value)) yield return new StoreChange.Conversation(id);
                else if (seen.TryGetValue(id.Value, out var before)) now[id.Value] = before;
                else now.Remove(id.Value);
            }

            (seen, comparedAt) = (now, time.GetTimestamp());
            lately.Clear();
        }
    }

    /// <summary>Whoever wrote by hand may send anything; what is not an id means "look at everything".</summary>
    private static StoreChange Read(string payload) => payload == "sync"
        ? new StoreChange.ChatwootRead()
        : long.TryParse(payload, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new StoreChange.Conversation(new ConversationId(id))
            : new StoreChange.Everything();

    private static List<ConversationId> Differing(Dictionary<long, string> before, Dictionary<long, string> now) =>
        now.Where(n => !before.TryGetValue(n.Key, out var version) || version != n.Value).Select(n => n.Key)
            .Concat(before.Keys.Where(id => !now.ContainsKey(id))).Select(id => new ConversationId(id)).ToList();

    /// <summary>Silence may mean that nothing happened, or that nothing gets through.</summary>
    private async Task ProbeAsync(NpgsqlConnection listening, CancellationToken ct)
    {
        // Npgsql's own time-out would first try to cancel the command over a new connection, into the same black hole.
        await using var probe = new NpgsqlCommand("select 1", listening) { CommandTimeout = 0 };
        await probe.ExecuteScalarAsync(ct).WaitAsync(ProbeAnswer, time, ct);
    }

    private async Task<Dictionary<long, string>> ReadVersionsAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand(Versions);
        command.CommandTimeout = SupabaseOptions.ProbeSeconds; // a line that died just now is not waited for, either
        await using var reader = await command.ExecuteReaderAsync(ct);
        var versions = new Dictionary<long, string>();
        while (await reader.ReadAsync(ct)) versions[reader.GetInt64(0)] = reader.GetString(1);
        return versions;
    }

    /// <summary>A connection that is not waited for when it is let go: it may be dead, and would take its time to find out.</summary>
    private sealed class Line(NpgsqlConnection connection) : IAsyncDisposable
    {
        public NpgsqlConnection Connection => connection;

        public ValueTask DisposeAsync()
        {
            _ = connection.DisposeAsync().AsTask().ContinueWith(
                gone => gone.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return ValueTask.CompletedTask;
        }
    }
}
