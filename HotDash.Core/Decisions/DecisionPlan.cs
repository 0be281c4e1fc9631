using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HotDash.Core.Conversations;
using HotDash.Core.Escalations;
using HotDash.Core.Guardrails;
using HotDash.Core.People;
using HotDash.Core.Sla;

namespace HotDash.Core.Decisions;

/// <summary>
/// From what an operator pressed to the decision that is committed: the payload to keep (rulebook 9) and the work at
/// Chatwoot in its order (rulebook 5). The caller has judged before; nothing is judged here.
/// </summary>
public static class DecisionPlan
{
    /// <summary>The label that an escalation adds (rulebook 5).</summary>
    public const string EscalationLabel = "escalation";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Approve &amp; send: the public reply, then the note if there is one.</summary>
    public static Decision Approve(
        DecisionFacts f, string reply, string note, SuggestionShown? shown, string? warnReason) => Make(
        f, LedgerActions.ApproveSend, new
        {
            reply,
            text_sha256 = Sha256(reply),
            note = NullIfBlank(note),
            suggestion = shown,
            edited = shown is not null && shown.Text != reply,
            warn_reason = warnReason,
            release = f.Judgement.Release is { } r ? new { r.Id, r.LeadEmail, r.LeadName, r.Reason } : null,
        },
        [.. Reply(f, reply), .. Note(f, note)], reply, note);

    /// <summary>A private note alone.</summary>
    public static Decision AddNote(DecisionFacts f, string note) =>
        Make(f, LedgerActions.Note, new { note, text_sha256 = Sha256(note) }, Note(f, note), note);

    /// <summary>Escalate: the hand-off as a private note, the label added, the ladder's first person assigned.</summary>
    public static Decision Escalate(
        DecisionFacts f, EscalationReason reason, HandOff handOff, string note, Person first)
    {
        var text = HandOffNote.Compose(reason, handOff, f.By.Name, first.Name).Replace('\0', '\uFFFD'); // not every store holds NUL
        return Make(
            f, LedgerActions.Escalate, new
            {
                reason = reason.ToString(),
                hand_off = handOff,
                assigned_to = first.Email,
                note = NullIfBlank(note),
                text_sha256 = Sha256(text),
            },
            [
                .. Note(f, text),
                .. Note(f, note),
                new PlannedOperation(OperationKind.AddLabels, new OperationBody { Labels = [EscalationLabel] }),
                new PlannedOperation(OperationKind.Assign, new OperationBody { AssigneeEmail = first.Email }),
            ],
            reason.ToString(), text, note);
    }

    /// <summary>Mark resolved on evidence: the note if there is one, then the status.</summary>
    /// <param name="f">The facts.</param>
    /// <param name="evidence">What shows that it is done.</param>
    /// <param name="note">The note; may be blank.</param>
    /// <param name="warnReason">Why, where a warning asked for it.</param>
    public static Decision Resolve(DecisionFacts f, ResolveEvidence evidence, string note, string? warnReason = null) => Make(
        f, LedgerActions.MarkResolved,
        new { evidence = evidence.GetType().Name, evidence_detail = (object)evidence, note = NullIfBlank(note), warn_reason = warnReason },
        [
            .. Note(f, note),
            new PlannedOperation(OperationKind.SetStatus, new OperationBody
            {
                Status = "resolved",
                SeenMessageId = f.SeenMessageId,
            }),
        ],
        evidence.ToString(), note);

    /// <summary>Needs no answer: a private note that says so, and the clock stops in the same transaction (rulebook 2).</summary>
    /// <param name="f">The facts.</param>
    /// <param name="throughMessageId">The customer's newest message.</param>
    /// <param name="reason">Why, where a warning asked for it; blank otherwise.</param>
    public static Decision NeedsNoAnswer(DecisionFacts f, long throughMessageId, string reason)
    {
        var because = string.IsNullOrWhiteSpace(reason) ? "" : $" Reason: {reason.Trim()}";
        var note = $"{f.By.Name} marked this as needing no answer. The clock starts when the customer writes again.{because}";
        return Make(
            f, LedgerActions.NeedsNoAnswer, new { through_message_id = throughMessageId, warn_reason = NullIfBlank(reason), note },
            Note(f, note), throughMessageId.ToString(CultureInfo.InvariantCulture), reason) with
        {
            Effect = new DecisionEffect.NoAnswerNeeded(throughMessageId),
        };
    }

    /// <summary>Takes <see cref="NeedsNoAnswer"/> back: the clock runs from where Chatwoot says.</summary>
    public static Decision NeedsAnswer(DecisionFacts f)
    {
        var note = $"{f.By.Name} says that this needs an answer after all. The clock runs again.";
        return Make(f, LedgerActions.NeedsAnswer, new { note }, Note(f, note)) with { Effect = new DecisionEffect.NoAnswerNeeded(0) };
    }

    /// <summary>
    /// A lead's answer to a colleague who asked to be released from a must-escalate: the question is settled, and a
    /// private note says so (rulebook 4).
    /// </summary>
    public static Decision SettleRelease(DecisionFacts f, ReleaseQuestion q, bool granted, string reason) => Make(
        f, granted ? LedgerActions.Release : LedgerActions.ReleaseDeclined,
        new
        {
            reply = q.Reply,
            text_sha256 = q.TextSha256,
            release = new { q.Id, author_email = q.Author.Email, author_name = q.Author.Name, q.Plea, reason },
        },
        Note(f, ReleaseNote.Compose(q, granted, reason, f.By.Name)), q.Id.ToString(), granted.ToString(), reason) with
        {
            Effect = new DecisionEffect.ReleaseSettled(q.Id, granted, reason),
        };

    /// <summary>The SHA-256 of exactly the text that was judged, lower-case hex of its UTF-8 bytes.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Decision Make(
        DecisionFacts f, string action, object what, IReadOnlyList<PlannedOperation> operations, params string[] intent) => new()
        {
            OpId = f.OpId,
            Action = action,
            OperatorEmail = f.By.Email,
            ConversationId = f.Conversation.Id,
            Payload = JsonSerializer.Serialize(new
            {
                operator_name = f.By.Name,
                operator_role = f.By.Role.ToString(),
                customer = CustomerName.Display(f.Conversation.Customer, f.Conversation.Id),
                status = f.Conversation.Status.ToString(),
                sla = new { state = f.Sla.State.ToString(), started_at = f.Sla.StartedAt, due_at = f.Sla.DueAt },
                seen_message_id = f.SeenMessageId,
                verdicts = f.Judgement.Verdicts.Select(v => new { v.Rule, v.Guardrail, severity = v.Severity.ToString(), v.Text, v.Message, v.Advice }),
                what,
            }, Json),
            Intent = JsonSerializer.Serialize(new[] { action, f.By.Email, f.Conversation.Id.ToString() }.Concat(intent)),
            Operations = operations,
        };

    private static PlannedOperation[] Reply(DecisionFacts f, string reply) => [Text(OperationKind.Reply, f, reply)];

    /// <summary>A note may quote a customer's words, so Chatwoot's Liquid must not evaluate it.</summary>
    private static PlannedOperation[] Note(DecisionFacts f, string note) => string.IsNullOrWhiteSpace(note)
        ? []
        : [Text(OperationKind.Note, f, note)];

    private static PlannedOperation Text(OperationKind kind, DecisionFacts f, string text) => new(
        kind, new OperationBody { Text = text, TextSha256 = Sha256(text), SeenMessageId = f.SeenMessageId });

    private static string? NullIfBlank(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

/// <summary>The facts that every decision is made on, and kept with.</summary>
public sealed record DecisionFacts
{
    /// <summary>The intent.</summary>
    public required Guid OpId { get; init; }

    /// <summary>Who decides.</summary>
    public required Person By { get; init; }

    /// <summary>The conversation as judged.</summary>
    public required Conversation Conversation { get; init; }

    /// <summary>The clock as judged.</summary>
    public required SlaReading Sla { get; init; }

    /// <summary>The newest message the operator had before the eyes.</summary>
    public required long SeenMessageId { get; init; }

    /// <summary>What the guardrails said.</summary>
    public required Judgement Judgement { get; init; }
}

/// <summary>A suggestion as it was shown.</summary>
/// <param name="Template"><c>id@version</c>.</param>
/// <param name="Text">The text before any edit.</param>
public sealed record SuggestionShown(string Template, string Text);
