using Microsoft.EntityFrameworkCore;

namespace HotDash.Web.Gateways.Store;

/// <summary>Webhooks as they came, until they are worked off; delivery ids outlive the signature's window.</summary>
public sealed class WebhookStore(IDbContextFactory<HotDashDb> contexts, IStoreEngine engine, TimeProvider time) : IDisposable
{
    private const int Batch = 100;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30); // a node that dies over them costs this long
    private static readonly TimeSpan KeepFor = TimeSpan.FromDays(7);

    private readonly SemaphoreSlim _arrived = new(0);

    /// <summary>Keeps a delivery; false when it is known already.</summary>
    public async Task<bool> KeepAsync(string deliveryId, byte[] body, CancellationToken ct)
    {
        var isNew = await engine.KeepWebhookAsync(deliveryId, body, ct);
        if (isNew) _arrived.Release();
        return isNew;
    }

    public Task<IReadOnlyList<WebhookRow>> TakeAsync(CancellationToken ct) => engine.TakeWebhooksAsync(Batch, Lease, ct);

    /// <summary>Until a delivery arrives, or <paramref name="sweep"/> has passed.</summary>
    public async Task WaitAsync(TimeSpan sweep, TimeProvider clock, CancellationToken ct)
    {
        using var timer = new CancellationTokenSource(sweep, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timer.Token);
        try
        {
            await _arrived.WaitAsync(either.Token);

            // One look takes a whole batch, so what arrived until now needs no look of its own.
            while (await _arrived.WaitAsync(TimeSpan.Zero, ct)) { }
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
        var before = time.GetUtcNow() - KeepFor;
        await db.Webhooks.Where(w => w.State == "done" && w.ReceivedAt < before).ExecuteDeleteAsync(ct);
    }
}
