using HotDash.Sandbox.Changes;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Scripts;

/// <summary>Ends snoozes every five minutes, as Chatwoot's cron does: late by up to that long.</summary>
internal sealed class SnoozeWorker(SandboxState state, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) state.TryChange(WakeAll);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The sandbox stops.
        }
    }

    private static void WakeAll(Change change)
    {
        foreach (var conversation in change.Desk.Conversations.Values)
            if (conversation.Status == "snoozed" && conversation.SnoozedUntil <= change.Now)
                StatusChanges.Wake(change, conversation);
    }
}
