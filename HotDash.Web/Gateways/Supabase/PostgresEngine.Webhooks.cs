using HotDash.Web.Gateways.Store;
using Npgsql;

namespace HotDash.Web.Gateways.Supabase;

public sealed partial class PostgresEngine
{
    public async Task<bool> KeepWebhookAsync(string deliveryId, byte[] body, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "insert into hotdash.webhooks (delivery_id, received_at, body, state) values (@id, @at, @body, 'new') " +
            "on conflict (delivery_id) do nothing");
        command.Parameters.AddWithValue("id", StorableText.Of(deliveryId));
        command.Parameters.AddWithValue("at", time.GetUtcNow());
        command.Parameters.AddWithValue("body", body);
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    public async Task<IReadOnlyList<WebhookRow>> TakeWebhooksAsync(int most, TimeSpan lease, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "with taken as materialized (select delivery_id from hotdash.webhooks where state = 'new' " +
            " and (claimed_until is null or claimed_until <= clock_timestamp()) " +
            " order by received_at limit @most for update skip locked) " +
            "update hotdash.webhooks w set claimed_until = clock_timestamp() + @lease from taken " +
            "where w.delivery_id = taken.delivery_id returning w.delivery_id, w.received_at, w.body");
        command.Parameters.Add(new NpgsqlParameter("most", most));
        command.Parameters.Add(new NpgsqlParameter("lease", lease));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<WebhookRow>();
        while (await reader.ReadAsync(ct)) rows.Add(ReadWebhook(reader));
        rows.Sort((a, b) => a.ReceivedAt.CompareTo(b.ReceivedAt));
        return rows;
    }

    private static WebhookRow ReadWebhook(NpgsqlDataReader reader) => new()
    {
        DeliveryId = reader.GetString(0),
        ReceivedAt = reader.GetFieldValue<DateTimeOffset>(1),
        Body = reader.GetFieldValue<byte[]>(2),
    };
}
