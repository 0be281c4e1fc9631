using Microsoft.EntityFrameworkCore;

namespace HotDash.Web.Gateways.Store;

/// <summary>Webhooks as they came, until they are worked off; delivery ids outlive the signature's window.</summary>
public sealed class WebhookStore(IDbContextFactory<HotDashDb> contexts, TimeProvider time) : IDisposable
{
    private const int Batch = 100;
    private static readonly TimeSpan KeepFor = TimeSpan.FromDays(7);

    private readonly SemaphoreSlim _arrived = new(0);

    /// <summary>Keeps a delivery; false when it is known already.</summary>
    public async Task<bool> KeepAsync(string deliveryId, byte[] body, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Database.ExecuteSqlAsync(
            $"insert into webhooks (delivery_id, received_at, body, state) values ({deliveryId}, {Iso.Write(time.GetUtcNow())}, {body}, 'new') on conflict (delivery_id) do nothing",
            ct);
        if (rows == 1) _arrived.Release();
        return rows == 1;
    }

    public async Task<IReadOnlyList<WebhookRow>> ReadNewAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Webhooks.AsNoTracking().Where(w => w.State == "new").OrderBy(w => w.ReceivedAt).Take(Batch).ToListAsync(ct);
    }

    /// <summary>Until a delivery arrives, or <paramref name="sweep"/> has passed.</summary>
    public async Task WaitAsync(TimeSpan sweep, TimeProvider clock, CancellationToken ct)
    {
        using var timer = new CancellationTokenSource(sweep, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timer.Token);
        try
        {
            await _arrived.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            await ForgetAsync(ct); // nothing to do: a good moment to drop what is long done
        }
    }

    public Task DoneAsync(string deliveryId, CancellationToken ct) => EndAsync(deliveryId, "done", null, ct);

    public Task DeadAsync(string deliveryId, string error, CancellationToken ct) => EndAsync(deliveryId, "dead", error, ct);

    public void Dispose() => _arrived.Dispose();

    private async Task EndAsync(string deliveryId, string state, string? error, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);

        // A body that was worked off is personal data without a use; only its id is needed against replays.
        var empty = Array.Empty<byte>();
        await db.Webhooks.Where(w => w.DeliveryId == deliveryId).ExecuteUpdateAsync(
            set => set.SetProperty(w => w.State, state).SetProperty(w => w.Error, error)
                .SetProperty(w => w.Body, w => state == "done" ? empty : w.Body), ct);
    }

    private async Task ForgetAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var before = Iso.Write(time.GetUtcNow() - KeepFor);
        await db.Database.ExecuteSqlAsync($"delete from webhooks where state = 'done' and received_at < {before}", ct);
    }
}
