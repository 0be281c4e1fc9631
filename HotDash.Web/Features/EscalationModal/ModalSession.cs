using HotDash.Core.Conversations;
using HotDash.Core.Guardrails;
using HotDash.Web.Live;

namespace HotDash.Web.Features.EscalationModal;

/// <summary>One opening of the modal: the conversation, what of it was seen, the editor, and what was decided here.</summary>
public sealed class ModalSession(ConversationId id, Guid opId)
{
    /// <summary>The rule by which a text without words is withheld.</summary>
    private const string EmptyText = "SUG-01";

    public ConversationId Id { get; } = id;

    public ReplyEditor Editor { get; } = new(opId);

    /// <summary>Null until the conversation is known.</summary>
    public LiveConversation? Live { get; private set; }

    /// <summary>The newest message that the person has had before the eyes (G9).</summary>
    public long SeenMessageId { get; private set; }

    public Judgement Judgement { get; set; } = Judgement.Clean;

    /// <summary>What of <see cref="Judgement"/> is worth telling: that an empty field is empty is not, before anybody typed in it.</summary>
    public Judgement Told => Editor.IsFresh ? Judgement with { Verdicts = [.. Judgement.Verdicts.Where(v => v.Rule != EmptyText)] } : Judgement;

    /// <summary>The last decision made in this opening, or null.</summary>
    public MadeDecision? Made { get; set; }

    public ActionTarget Target => new(Editor.OpId, Id, SeenMessageId);

    /// <summary>What came in from others after the person last looked.</summary>
    public IReadOnlyList<Message> Unseen => Live is null || SeenMessageId == 0
        ? []
        : [.. Live.Messages.Where(m => m.Id > SeenMessageId && IsNews(m))];

    /// <summary>Takes in the conversation as it is now. What comes in while it is open must be acknowledged.</summary>
    public void Take(LiveConversation live, bool opening)
    {
        Live = live;
        if (opening || SeenMessageId == 0 || Unseen.Count == 0) Acknowledge();
    }

    public void Acknowledge() => SeenMessageId = Math.Max(SeenMessageId, Live?.Messages.Select(m => m.Id).DefaultIfEmpty().Max() ?? 0);

    /// <summary>True when this text has already gone out from here, so that it must not be offered again.</summary>
    /// <param name="reply">The text.</param>
    /// <param name="since">Older replies may say the same again; a minute is left for clocks that differ.</param>
    public bool WasSent(string reply, DateTimeOffset since) => Live is { } live && reply.Trim() is { Length: > 0 } text
        && live.Messages.Any(m => m.IsPublicReply && m.OperationId is not null && m.Text.Trim() == text
            && m.CreatedAt > since - TimeSpan.FromMinutes(1));

    /// <summary>A decision of mine from another tab, or from before a reload, is followed like one made here.</summary>
    public void Adopt(string myEmail, DateTimeOffset now)
    {
        if (Live?.Dispatch is { } mine && mine.OperatorEmail == myEmail && Made?.DecisionId != mine.DecisionId)
            Made = new MadeDecision(mine.DecisionId, mine.Action, mine.HeldUntil ?? now);
    }

    /// <summary>True when the editor still holds the reply that this decision carried.</summary>
    public bool StillHolds(MadeDecision made) => made.Reply is { } reply
        ? reply == Editor.Reply
        : WasSent(Editor.Reply, made.HeldUntil);

    private static bool IsNews(Message m) => m.IsFromCustomer || (m.IsPublicReply && m.OperationId is null);
}

/// <summary>A decision that was just logged.</summary>
/// <param name="DecisionId">As in the log.</param>
/// <param name="Action">Which, one of the ledger's actions.</param>
/// <param name="HeldUntil">When it leaves.</param>
public sealed record MadeDecision(Guid DecisionId, string Action, DateTimeOffset HeldUntil)
{
    /// <summary>The reply it carries, when it was made in this opening.</summary>
    public string? Reply { get; init; }

    /// <summary>True once the page has drawn its end.</summary>
    public bool Settled { get; init; }
}
