using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Core.Sla;

namespace HotDash.Web.Live;

/// <summary>From facts to what is shown: the clock, the place, the row.</summary>
internal static class TileRowBuilder
{
    private const int LineLength = 160;

    public static LiveConversation Place(LiveFacts facts, SlaPolicy policy, DateTimeOffset now)
    {
        var conversation = facts.Stored.Conversation;
        var sla = SlaClock.Read(conversation, facts.Messages, policy, now);
        var place = Triage.Place(conversation, sla, Returns(facts), now);
        return new LiveConversation(facts.Stored, facts.Messages, facts.Dispatches, sla, place)
        {
            Present = facts.Present,
            Releases = facts.Releases,
        };
    }

    public static TileRow Row(LiveConversation live, TriagePlace place)
    {
        var last = live.Messages.LastOrDefault(m => m.Kind != MessageKind.Activity);
        var conversation = live.Conversation;
        return new TileRow
        {
            Id = conversation.Id,
            Priority = place.Priority,
            Reason = place.Reason,
            Expected = place.Expected,
            Sla = live.Sla.State,
            Customer = live.CustomerName,
            InboxId = conversation.InboxId,
            Inbox = conversation.InboxName,
            WaitingSince = live.Sla.StartedAt,
            DueAt = live.Sla.DueAt,
            Assignee = conversation.AssigneeName,
            AssigneeEmail = conversation.AssigneeEmail,
            LastText = Line(last is null or { Kind: MessageKind.Incoming } ? last?.Text ?? "" : MarkdownText.Plain(last.Text)),
            LastBy = By(last),
            ChatwootPriority = conversation.Priority,
            Dispatch = live.Dispatch,
            Present = string.Join(", ", live.Present.Select(p => p.Name)),
            AsksRelease = string.Join(", ", live.OpenReleases.Select(r => r.Author.Name)),
        };
    }

    private static List<ReturnReason> Returns(LiveFacts facts)
    {
        var reasons = new List<ReturnReason>();
        if (facts.Messages.LastOrDefault(m => m.IsPublicReply) is { DeliveryFailed: true })
            reasons.Add(ReturnReason.DeliveryFailed);
        if (facts.Dispatches.Any(d => d.State == OutboxState.Unknown)) reasons.Add(ReturnReason.OutcomeUnknown);
        if (facts.Dispatches.Any(d => d.State == OutboxState.Dead)) reasons.Add(ReturnReason.SyncDead);
        return reasons;
    }

    private static string By(Message? last) => last switch
    {
        null => "",
        { IsPrivate: true } => "Note",
        { Kind: MessageKind.Incoming } => "Customer",
        _ => last.SenderName ?? "Agent",
    };

    private static string Line(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LineLength) return line;
        var cut = char.IsHighSurrogate(line[LineLength - 1]) ? LineLength - 1 : LineLength;
        return line[..cut] + "…";
    }
}
