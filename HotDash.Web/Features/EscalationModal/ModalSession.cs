using HotDash.Core.Conversations;
using HotDash.Core.Guardrails;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Live;

namespace HotDash.Web.Features.EscalationModal;

/// <summary>One opening of the modal: the conversation, what of it was seen, the editor, and what was decided here.</summary>
public sealed class ModalSession(ConversationId id, Guid opId)
{
    public ConversationId Id { get; } = id;

    public ReplyEditor Editor { get; } = new(opId);

    /// <summary>Null until the conversation is known.</summary>
    public LiveConversation? Live { get; private set; }

    /// <summary>The newest message that the person has had before the eyes (G9).</summary>
    public long SeenMessageId { get; private set; }

    public Judgement Judgement { get; set; } = Judgement.Clean;

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

    /// <summary>True when this draft has already gone out, so that opening again must not offer it again.</summary>
    public bool WasSent(Draft draft) => Live is { } live && draft.Reply.Trim() is { Length: > 0 } text
        && live.Messages.Any(m => m.IsPublicReply && m.OperationId is not null && m.Text.Trim() == text
            && m.CreatedAt > draft.UpdatedAt - TimeSpan.FromHours(1));

    private static bool IsNews(Message m) => m.IsFromCustomer || (m.IsPublicReply && m.OperationId is null);
}

/// <summary>A decision that was just logged.</summary>
/// <param name="DecisionId">As in the log.</param>
/// <param name="Action">Which, one of the ledger's actions.</param>
/// <param name="HeldUntil">When it leaves.</param>
public sealed record MadeDecision(Guid DecisionId, string Action, DateTimeOffset HeldUntil)
{
    /// <summary>True once the page has drawn its end.</summary>
    public bool Settled { get; init; }
}
