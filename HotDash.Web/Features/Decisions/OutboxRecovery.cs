using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Live;

namespace HotDash.Web.Features.Decisions;

/// <summary>When Chatwoot is back, nothing waits out the long back-off that its absence has earned.</summary>
public sealed partial class OutboxRecovery(
    SyncStatus sync, ChatwootBreaker breaker, ChangeHints hints, IStoreEngine engine, OutboxTimings timings,
    ILogger<OutboxRecovery> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var listening = hints.Listen();
        var (wasAway, wasOpen) = (false, false);
        while (await listening.Reader.WaitToReadAsync(stoppingToken))
        {
            while (listening.Reader.TryRead(out _)) { }
            var (isAway, isOpen) = (sync.Age.Fault is not null, breaker.IsOpen);
            if ((wasAway && !isAway) || (wasOpen && !isOpen)) await ResumeAsync(stoppingToken);
            (wasAway, wasOpen) = (isAway, isOpen);
        }
    }

    private async Task ResumeAsync(CancellationToken ct)
    {
        try
        {
            await engine.ResumeAsync(timings.Quiet, ct);
        }
        catch (Exception ex) when (StoreTrouble.Is(ex))
        {
            LogNotResumed(ex); // the back-off still ends by itself
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What waited for Chatwoot could not be resumed at once")]
    private partial void LogNotResumed(Exception ex);
}
