using HotDash.Web.Gateways.Store;
using Npgsql;

namespace HotDash.Web.Gateways.Supabase;

/// <summary>Duties as leases in the database's time; a node that dies loses them when they lapse.</summary>
public sealed class PostgresDuties(NpgsqlDataSource source, TimeProvider time) : INodeDuties
{
    private readonly string _me = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.CreateVersion7(time.GetUtcNow()):N}";

    public async Task<bool> HoldAsync(string duty, TimeSpan lease, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "insert into hotdash.duties as d (name, holder, lease_until) values (@name, @me, clock_timestamp() + @lease) " +
            "on conflict (name) do update set holder = excluded.holder, lease_until = excluded.lease_until " +
            "where d.holder = excluded.holder or d.lease_until <= clock_timestamp()");
        command.Parameters.AddWithValue("name", duty);
        command.Parameters.AddWithValue("me", _me);
        command.Parameters.AddWithValue("lease", lease);
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    public async Task ReleaseAsync(string duty, CancellationToken ct)
    {
        await using var command = source.CreateCommand("delete from hotdash.duties where name = @name and holder = @me");
        command.Parameters.AddWithValue("name", duty);
        command.Parameters.AddWithValue("me", _me);
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task TellAsync(SyncReading reading, CancellationToken ct)
    {
        // Ages travel, not times: nodes' clocks may differ.
        var now = time.GetUtcNow();
        await using var command = source.CreateCommand(
            "update hotdash.chatwoot_sync set read_at = coalesce(clock_timestamp() - @read_age, read_at), fault = @fault, " +
            "fault_since = clock_timestamp() - @fault_age");
        command.Parameters.Add(Age("read_age", reading.ReadAt, now));
        command.Parameters.Add(new NpgsqlParameter("fault", NpgsqlTypes.NpgsqlDbType.Text) { Value = reading.Fault ?? (object)DBNull.Value });
        command.Parameters.Add(Age("fault_age", reading.FaultSince, now));
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task<SyncReading> AskAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "select clock_timestamp() - read_at, fault, clock_timestamp() - fault_since from hotdash.chatwoot_sync");
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? Reading(reader, time.GetUtcNow()) : new SyncReading(null, null, null);
    }

    private static SyncReading Reading(NpgsqlDataReader reader, DateTimeOffset now) => new(
        reader.IsDBNull(0) ? null : now - reader.GetTimeSpan(0), reader.IsDBNull(1) ? null : reader.GetString(1),
        reader.IsDBNull(2) ? null : now - reader.GetTimeSpan(2));

    private static NpgsqlParameter Age(string name, DateTimeOffset? at, DateTimeOffset now) =>
        new(name, NpgsqlTypes.NpgsqlDbType.Interval) { Value = at is { } moment ? now - moment : DBNull.Value };
}
