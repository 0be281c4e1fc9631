using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Live;

/// <summary>
/// Where nodes share a store: turns what the store says into this node's hints. While the line is lost the screens
/// say so, and when it is back everything is read anew.
/// </summary>
public sealed partial class ChangeFollower(
    IChangeSource stream, INodeDuties duties, ChangeHints hints, SyncStatus sync, TimeProvider time,
    ILogger<ChangeFollower> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var change in stream.FollowAsync(stoppingToken)) await TellAsync(change, stoppingToken);
            }
            catch (Exception ex) when (!stoppingToken.IsCancellationRequested)
            {
                LogLost(ex);
                sync.StoreLost(time.GetUtcNow());
                await Task.Delay(TimeSpan.FromSeconds(1), time, stoppingToken);
            }
        }
    }

    private async Task TellAsync(StoreChange change, CancellationToken ct)
    {
        switch (change)
        {
            case StoreChange.Conversation conversation:
                hints.Changed(conversation.Id);
                break;
            case StoreChange.Everything:
                sync.Take(await duties.AskAsync(ct));
                sync.StoreFound();
                hints.EverythingChanged();
                break;
            default:
                sync.Take(await duties.AskAsync(ct));
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The line to the database was lost and is made anew")]
    private partial void LogLost(Exception ex);
}
