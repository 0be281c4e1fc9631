using System.Diagnostics;
using System.Security.Claims;
using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;
using HotDash.Core.People;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Live;
using HotDash.Web.Shell;

namespace HotDash.Web.Features.EscalationModal;

/// <summary>
/// What the four actions share: the gate, fresh facts, the commit and its outcomes in words. The actions differ in
/// what they judge and plan.
/// </summary>
public sealed partial class DecisionDesk(
    OperatorGate gate, EscalationFacts facts, IStoreEngine engine, ConsoleOptions options, GuardrailPolicy policy,
    TimeProvider time, ILogger<DecisionDesk> log)
{
    public TimeProvider Time => time;

    public ConsoleOptions Options => options;

    public GuardrailPolicy Policy => policy;

    /// <summary>Opens the gate, reads the facts and hands them to <paramref name="decide"/>.</summary>
    public async Task<ActionOutcome> RunAsync(
        ClaimsPrincipal user, ActionTarget target, Func<Person, LiveConversation, Task<ActionOutcome>> decide, CancellationToken ct)
    {
        try
        {
            var answer = await gate.MayDecideAsync(user, ct);
            if (answer is not GateAnswer.Open open) return Closed(answer);
            if (await facts.ReadAsync(target.ConversationId, ct) is not { } live)
                return new ActionOutcome.Refused("Chatwoot does not know this conversation any more.");
            return await decide(open.Person, live);
        }
        catch (CommitInDoubtException doubt)
        {
            LogNotLogged(target.ConversationId.Value, doubt);
            return new ActionOutcome.Refused("It is not certain that this was logged. Press again: it is never sent twice.");
        }
        catch (Exception ex) when (!ct.IsCancellationRequested)
        {
            LogNotLogged(target.ConversationId.Value, ex);
            return new ActionOutcome.Refused(
                "The decision could not be logged, so nothing was sent. Your draft is kept.");
        }
    }

    /// <summary>The facts every decision keeps.</summary>
    public static DecisionFacts Facts(ActionTarget target, Person by, LiveConversation live, Judgement judgement) => new()
    {
        OpId = target.OpId,
        By = by,
        Conversation = live.Conversation,
        Sla = live.Sla,
        SeenMessageId = target.SeenMessageId,
        Judgement = judgement,
    };

    /// <summary>
    /// Withholds a decision, unless this very intent was logged before: then the retry is answered with what stands.
    /// The reply that it sent has changed the conversation, so the retry may not be judged like a new one.
    /// </summary>
    public async Task<ActionOutcome> WithholdAsync(Decision decision, Judgement judgement, CancellationToken ct) =>
        await engine.FindAsync(decision, ct) is { } standing
            ? Say(standing, decision)
            : new ActionOutcome.Withheld(judgement);

    /// <summary>Commits and says what came of it.</summary>
    public async Task<ActionOutcome> CommitAsync(Decision decision, CancellationToken ct) =>
        Say(await engine.CommitAsync(decision, decision.Effect is null ? options.UndoHold : TimeSpan.Zero, ct), decision);

    private ActionOutcome Say(CommitOutcome outcome, Decision decision) =>
        outcome switch
        {
            CommitOutcome.Committed done => new ActionOutcome.Logged(done.DecisionId, done.HeldUntil),
            CommitOutcome.AlreadyCommitted done => new ActionOutcome.Logged(done.DecisionId, time.GetUtcNow()),
            CommitOutcome.OpIdReused => new ActionOutcome.Refused(
                "This was already decided with another text in another tab. Look at the conversation, then press again."),
            CommitOutcome.Overtaken => new ActionOutcome.Refused("A colleague was quicker: it is settled already. Nothing was changed."),
            CommitOutcome.Busy busy => new ActionOutcome.Refused(Say(busy, decision.OperatorEmail)),
            _ => throw new UnreachableException(),
        };

    private static ActionOutcome.Refused Closed(GateAnswer answer) =>
        new(answer is GateAnswer.Closed closed ? closed.Reason : "Not allowed.");

    private static string Say(CommitOutcome.Busy busy, string me)
    {
        var who = busy.OperatorEmail == me ? "You have" : $"{busy.OperatorEmail} has";
        return busy.State is OutboxState.Unknown or OutboxState.Dead
            ? $"{who} a decision here that is not settled yet: settle it first."
            : $"{who} already decided here, and it is on its way. Wait for it, then look again.";
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A decision on conversation {ConversationId} was not logged")]
    private partial void LogNotLogged(long conversationId, Exception ex);
}

/// <summary>What an action aims at.</summary>
/// <param name="OpId">The intent: one per press that is meant, the same for its retries.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="SeenMessageId">The newest message that was on the operator's screen.</param>
public sealed record ActionTarget(Guid OpId, ConversationId ConversationId, long SeenMessageId);
