using HotDash.Sandbox.Faults;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Webhooks;

/// <summary>Which deliveries come of one event: none, one or several, early or late, well or badly signed.</summary>
internal static class WebhookPlan
{
    private static readonly TimeSpan Overtaken = TimeSpan.FromSeconds(1);

    public static IEnumerable<WebhookDelivery> For(Webhook webhook, QueuedEvent queued, FaultSwitch faults, TimeProvider time)
    {
        var (happened, settings) = queued;
        var chances = settings.Webhooks;
        if (faults.Rolls(chances.Drop)) yield break;
        var first = new WebhookDelivery(webhook, happened, NewId(time))
        {
            Delay = TimeSpan.FromSeconds(chances.DelaySeconds) + (faults.Rolls(chances.Reorder) ? Overtaken : TimeSpan.Zero),
            Unsigned = settings.OldServer || faults.Rolls(chances.Unsigned),
            WrongSignature = faults.Rolls(chances.WrongSignature),
            StaleTimestamp = faults.Rolls(chances.StaleTimestamp),
        };
        yield return first;
        if (faults.Rolls(chances.DuplicateSameId)) yield return first;
        if (faults.Rolls(chances.DuplicateNewId)) yield return first with { Id = NewId(time) };
    }

    private static string NewId(TimeProvider time) => Guid.CreateVersion7(time.GetUtcNow()).ToString();
}
