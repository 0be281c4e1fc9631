using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Webhooks;

/// <summary>One sending of one event to one receiver, with the faults that were rolled for it.</summary>
internal sealed record WebhookDelivery(Webhook Webhook, DeskEvent Happened, string Id)
{
    public TimeSpan Delay { get; init; }

    public bool Unsigned { get; init; }

    public bool WrongSignature { get; init; }

    public bool StaleTimestamp { get; init; }
}
