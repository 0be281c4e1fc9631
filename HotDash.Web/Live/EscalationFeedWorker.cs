using HotDash.Core.Conversations;
using HotDash.Core.Sla;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Live;

/// <summary>
/// Drives the projection: hints make it read rows, due times make it read clocks, and at most ten batches a second
/// leave it. An isolated change leaves at once (leading edge).
/// </summary>
public sealed partial class EscalationFeedWorker(
    EscalationFeed feed, ChangeHints hints, ConversationStore conversations, PresenceStore presence, ReleaseStore releases,
    IStoreEngine engine, SyncStatus sync,
    SlaPolicy policy, TimeProvider time, ILogger<EscalationFeedWorker> log) : BackgroundService
{
    private static readonly TimeSpan BatchEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly EscalationProjection _projection = new(policy);
    private bool _isLoaded;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var listening = hints.Listen();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await (_isLoaded ? ReloadAllAsync(stoppingToken) : LoadAsync(stoppingToken));
                await FollowAsync(listening, stoppingToken);
            }
            catch (Exception ex) when (!stoppingToken.IsCancellationRequested)
            {
                LogReload(ex);
                if (_isLoaded) Show(); // clocks and the fault move on, though the store does not answer
                await Task.Delay(TimeSpan.FromSeconds(1), time, stoppingToken);
            }
        }
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        _projection.Clear(now);
        var dispatches = (await engine.DispatchesAsync(null, ct)).ToLookup(d => d.ConversationId);
        var present = await presence.ReadAsync(null, ct);
        var asked = await releases.ReadAsync(null, ct);
        foreach (var stored in await conversations.ReadLiveAsync(ct))
        {
            var id = stored.Conversation.Id;
            var messages = await conversations.ReadMessagesAsync(id, LiveConversation.MessagesKept, ct);
            _projection.Put(new LiveFacts(stored, messages, dispatches[id].ToList()) { Present = [.. present[id]], Releases = [.. asked[id]] }, now, announce: false);
        }

        _isLoaded = true;
        Show();
    }

    private void Show()
    {
        _projection.Advance(time.GetUtcNow());
        feed.Publish(_projection.Snapshot(sync.Age));
    }

    /// <summary>After a lost line or a stumble: the picture stays while it is brought up to date, and what came of decisions is told.</summary>
    private async Task ReloadAllAsync(CancellationToken ct)
    {
        var ids = _projection.Ids.ToHashSet();
        ids.UnionWith((await conversations.ReadLiveAsync(ct)).Select(c => c.Conversation.Id));
        foreach (var id in ids) await ReloadAsync(id, ct);
        Show();
    }

    private async Task FollowAsync(ChangeHints.Listening listening, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await WaitAsync(listening, ct);
            var changed = new HashSet<ConversationId>();
            while (listening.Reader.TryRead(out var id)) changed.Add(id);
            if (changed.Remove(ChangeHints.Everything)) await ReloadAllAsync(ct);
            foreach (var id in changed.Where(id => id != default)) await ReloadAsync(id, ct);
            Show();
            await Task.Delay(BatchEvery, time, ct);
        }
    }

    /// <summary>Until a hint comes or the next due time is reached, whichever is first.</summary>
    private async Task WaitAsync(ChangeHints.Listening listening, CancellationToken ct)
    {
        var wait = _projection.NextChangeAt is { } next ? next - time.GetUtcNow() : LongestWait;
        if (wait <= TimeSpan.Zero) return;

        // A timer never fires early: rounding up by a millisecond keeps "at the very second" true.
        using var due = new CancellationTokenSource(
            (wait < LongestWait ? wait : LongestWait) + TimeSpan.FromMilliseconds(1), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, due.Token);
        try
        {
            await listening.Reader.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The due time was reached: that is what we waited for.
        }
    }

    private async Task ReloadAsync(ConversationId id, CancellationToken ct)
    {
        // Independent readings, at once: together they take as long as the slowest.
        var (reading, dispatching) = (conversations.ReadAsync(id, ct), engine.DispatchesAsync(id, ct));
        var (messaging, looking, asking) = (
            conversations.ReadMessagesAsync(id, LiveConversation.MessagesKept, ct), presence.ReadAsync(id, ct), releases.ReadAsync(id, ct));
        await Task.WhenAll(reading, dispatching, messaging, looking, asking);
        var (stored, dispatches) = (await reading, await dispatching);
        if (stored is null || (stored.Conversation.Status == ConversationStatus.Resolved && dispatches.Count == 0))
        {
            _projection.Remove(id);
            return;
        }

        _projection.Put(
            new LiveFacts(stored, await messaging, dispatches) { Present = [.. (await looking)[id]], Releases = [.. (await asking)[id]] },
            time.GetUtcNow(), announce: true);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The feed stumbled and reloads")]
    private partial void LogReload(Exception ex);
}
