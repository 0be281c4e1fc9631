using HotDash.Web.Gateways.Store;
using Microsoft.Data.Sqlite;

namespace HotDash.Web.Gateways.Embedded;

public sealed partial class SqliteEngine
{
    public async Task<bool> KeepWebhookAsync(string deliveryId, byte[] body, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        return await WriteAsync(
            connection,
            "insert into webhooks (delivery_id, received_at, body, state) values (@id, @at, @body, 'new') " +
            "on conflict (delivery_id) do nothing", ct,
            ("@id", deliveryId), ("@at", Iso.Write(time.GetUtcNow())), ("@body", body)) == 1;
    }

    /// <summary>One process, one intake: nobody else could take them, so there is no lease to write.</summary>
    public async Task<IReadOnlyList<WebhookRow>> TakeWebhooksAsync(int most, TimeSpan lease, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "select delivery_id, received_at, body from webhooks where state = 'new' order by received_at limit @most";
        command.Parameters.AddWithValue("@most", most);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<WebhookRow>();
        while (await reader.ReadAsync(ct)) rows.Add(ReadWebhook(reader));
        return rows;
    }

    private static WebhookRow ReadWebhook(SqliteDataReader reader) => new()
    {
        DeliveryId = reader.GetString(0),
        ReceivedAt = Iso.Read(reader.GetString(1)),
        Body = reader.GetFieldValue<byte[]>(2),
    };
}
