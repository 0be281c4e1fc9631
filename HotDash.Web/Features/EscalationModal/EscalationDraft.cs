using HotDash.Core.Conversations;
using HotDash.Core.Guardrails;
using HotDash.Core.People;
using HotDash.Core.Suggestions;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Live;

namespace HotDash.Web.Features.EscalationModal;

/// <summary>The editor's beginning: the person's own draft if there is one, else the best suggestion.</summary>
public sealed class EscalationDraft(DraftStore drafts, GuardrailPolicy policy, TimeProvider time)
{
    public TimeProvider Time => time;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>A new intent.</summary>
    public Guid NewOpId() => Guid.CreateVersion7(time.GetUtcNow());

    public IReadOnlyList<Suggestion> Suggest(LiveConversation live, Person by) => SuggestionEngine.Suggest(new SuggestionFacts
    {
        Conversation = live.Conversation,
        Messages = live.Messages,
        AgentName = by.Name,
        Now = time.GetUtcNow(),
        RefundLimitUsd = policy.RefundLimitUsd,
    });

    public Task<Draft?> ReadAsync(Person by, ConversationId id, CancellationToken ct) => drafts.ReadAsync(by.Email, id, ct);

    public Task SaveAsync(Person by, ConversationId id, Draft draft, CancellationToken ct) =>
        drafts.SaveAsync(by.Email, id, draft, ct);

    public Task DropAsync(Person by, ConversationId id, CancellationToken ct) => drafts.DeleteAsync(by.Email, id, ct);
}
