using HotDash.Core.Conversations;
using HotDash.Core.People;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Features.EscalationModal;

/// <summary>While a modal is open, its colleagues see who is at it. Ends with the modal.</summary>
public sealed class PresenceBeat(PresenceStore presence, TimeProvider time)
{
    public async Task RunAsync(Person person, ConversationId id, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(PresenceStore.Beat, time);
        try
        {
            do
            {
                await TryAsync(() => presence.HereAsync(person, id, ct));
            }
            while (await timer.WaitForNextTickAsync(ct));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await TryAsync(() => presence.GoneAsync(person.Email, id, CancellationToken.None));
        }
    }

    /// <summary>A courtesy that fails is no fault: silence says the same a minute later.</summary>
    private static async Task TryAsync(Func<Task> say)
    {
        try
        {
            await say();
        }
        catch (Exception ex) when (StoreTrouble.Is(ex))
        {
            // The next beat says it again.
        }
    }
}
