using HotDash.Core.Conversations;
using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Live;

namespace HotDash.Web.Features.Intake;

/// <summary>
/// Heals what webhooks lost: asks often what changed since the last complete read, and at the start, every hour and
/// after a long absence walks every page. The data's age is the time since the last complete read.
/// </summary>
public sealed partial class ReconcileWorker(
    ChatwootClient chatwoot, IChatwootBinding binding, ConversationStore conversations, SyncStatus sync,
    INodeDuties duties, ChatwootOptions options, TimeProvider time, ILogger<ReconcileWorker> log) : BackgroundService
{
    private const string Duty = "read-chatwoot";
    private const int HistoriesPerRound = 200;
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan WalkEvery = TimeSpan.FromHours(1);

    // Moments of the steady clock: the wall clock may be set back, and then a window would lie in the future.
    private long? _walkedAt;
    private long? _readAt;
    private bool _historiesFailed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.PollEvery, time);
        do
        {
            try
            {
                await TurnAsync(stoppingToken);
            }
            catch (StartRefusedException stranger)
            {
                sync.Failed(stranger.Message, time.GetUtcNow());
            }
            catch (Exception ex) when (!stoppingToken.IsCancellationRequested)
            {
                LogStumbled(ex);
                sync.Failed("HotDash could not store what Chatwoot sent", time.GetUtcNow());
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await duties.ReleaseAsync(Duty, cancellationToken);
        }
        catch (Exception ex) when (ex is System.Data.Common.DbException or OperationCanceledException)
        {
            LogStumbled(ex); // the lease lapses by itself
        }
    }

    /// <summary>One node reads Chatwoot for all; the others hear how it stands.</summary>
    private async Task TurnAsync(CancellationToken ct)
    {
        var lease = TimeSpan.FromSeconds(Math.Max(30, 3 * options.PollEvery.TotalSeconds));
        if (await duties.HoldAsync(Duty, lease, ct))
        {
            await RoundAsync(ct);
            await duties.TellAsync(new SyncReading(sync.Age.SyncedAt, sync.Age.Fault, sync.Age.FaultSince), ct);
            return;
        }

        if (!binding.IsBound) await binding.EnsureAsync(ct);
        sync.Take(await duties.AskAsync(ct));
    }

    /// <summary>One round; true when everything was read.</summary>
    internal async Task<bool> RoundAsync(CancellationToken ct)
    {
        var (startedAt, began) = (time.GetUtcNow(), time.GetTimestamp());
        var fault = await binding.EnsureAsync(ct);
        fault ??= MustWalk() ? await WalkAsync(ct) : await ReadChangesAsync(ct);
        if (fault is null)
        {
            _readAt = began;

            // Histories take a while and must not age the tile; but a fault of theirs ends only with them.
            if (!_historiesFailed) sync.Succeeded(startedAt);
            fault = await ReadHistoriesAsync(ct);
            _historiesFailed = fault is not null;
        }

        if (fault is null) sync.Succeeded(startedAt);
        else sync.Failed(fault, startedAt);
        return fault is null;
    }

    private bool MustWalk() => _walkedAt is not { } walked || _readAt is not { } read
        || time.GetElapsedTime(walked) > WalkEvery || time.GetElapsedTime(read) > WalkEvery;

    private async Task<string?> ReadChangesAsync(CancellationToken ct)
    {
        var reply = await chatwoot.UpdatedWithinAsync(time.GetElapsedTime(_readAt!.Value) + Overlap, ct);
        return reply is ChatwootReply<IReadOnlyList<ChatwootConversation>>.Ok ok
            ? await ApplyAsync(ok.Value, ct)
            : Fault(reply);
    }

    private async Task<string?> WalkAsync(CancellationToken ct)
    {
        var startedAt = time.GetTimestamp();
        if (await chatwoot.LearnInboxesAsync(ct) is ChatwootReply<int>.Failed noInboxes) return Fault<int>(noInboxes);
        var seen = new HashSet<ConversationId>();
        foreach (var status in (string[])["open", "pending", "snoozed"])
        {
            if (await WalkAsync(status, seen, ct) is { } fault) return fault;
        }

        // What we hold as live and did not see was resolved or deleted meanwhile, or slipped between two pages.
        foreach (var stored in await conversations.ReadLiveAsync(ct))
        {
            var id = stored.Conversation.Id;
            if (!seen.Contains(id) && await ReadOneAsync(id, ct) is { } fault) return fault;
        }

        _walkedAt = startedAt;
        return null;
    }

    private async Task<string?> WalkAsync(string status, HashSet<ConversationId> seen, CancellationToken ct)
    {
        for (var page = 1; ; page++)
        {
            var reply = await chatwoot.PageAsync(status, page, ct);
            if (reply is not ChatwootReply<IReadOnlyList<ChatwootConversation>>.Ok { Value: var found }) return Fault(reply);
            await ApplyAsync(found, ct);

            // How long a page is, the server decides: the end is a page that brings nothing new.
            var before = seen.Count;
            seen.UnionWith(found.Select(c => c.Conversation.Id));
            if (seen.Count == before) return null;
        }
    }

    private async Task<string?> ReadOneAsync(ConversationId id, CancellationToken ct)
    {
        var reply = await chatwoot.ShowAsync(id, ct);
        switch (reply)
        {
            case ChatwootReply<ChatwootConversation>.Ok ok:
                return await ApplyAsync([ok.Value], ct);
            case ChatwootReply<ChatwootConversation>.Failed { Fault: ChatwootFault.NotFound }:
                await conversations.RemoveAsync(id, ct);
                return null;
            default:
                return Fault(reply);
        }
    }

    private async Task<string?> ApplyAsync(IReadOnlyList<ChatwootConversation> found, CancellationToken ct)
    {
        foreach (var reported in found)
        {
            await conversations.ApplyAsync(
                reported.Conversation, reported.Conversation.Id, reported.RemoteVersion, reported.Messages, null, ct);
        }

        return null;
    }

    /// <summary>The modal's messages are read before anybody opens it, a bounded number a round.</summary>
    private async Task<string?> ReadHistoriesAsync(CancellationToken ct)
    {
        var behind = (await conversations.ReadLiveAsync(ct)).Where(c => c.HistoryIsBehind)
            .OrderBy(c => c.Conversation.WaitingSince ?? DateTimeOffset.MaxValue).Take(HistoriesPerRound);
        foreach (var stored in behind)
        {
            var id = stored.Conversation.Id;
            var reply = await chatwoot.NewestMessagesAsync(id, ct);
            if (reply is ChatwootReply<IReadOnlyList<Message>>.Failed { Fault: ChatwootFault.NotFound })
            {
                await conversations.RemoveAsync(id, ct);
                continue;
            }

            if (reply is not ChatwootReply<IReadOnlyList<Message>>.Ok { Value: var messages }) return Fault(reply);
            var through = Math.Max(stored.LastMessageId, messages.Select(m => m.Id).DefaultIfEmpty(0).Max());
            await conversations.ApplyAsync(null, id, 0, messages, through, ct);
        }

        return null;
    }

    private static string Fault<T>(ChatwootReply<T> reply) => reply is ChatwootReply<T>.Failed failed
        ? failed.Fault switch
        {
            ChatwootFault.BadToken => "Chatwoot refuses the token: set Chatwoot:ApiToken to a valid administrator's token",
            ChatwootFault.NotAllowed => "Chatwoot does not let Chatwoot:ApiToken read: it must be an administrator's token",
            ChatwootFault.NotFound => "Chatwoot has no such account: check Chatwoot:AccountId and Chatwoot:BaseUrl",
            _ => failed.Detail,
        }
        : "Chatwoot could not be read";

    [LoggerMessage(Level = LogLevel.Error, Message = "The reconcile poll stumbled and goes on")]
    private partial void LogStumbled(Exception ex);
}
