using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;
using HotDash.Core.People;
using HotDash.Core.Sla;

namespace HotDash.Tests.Support;

/// <summary>Decisions as Core plans them; state only what matters.</summary>
internal static class Planned
{
    public const string Text = "Thanks for your patience. Your order left our warehouse this morning.";
    public static readonly Person Ava = new("ava.brooks@hotrodan.example", "Ava Brooks", Role.Operator, 2);
    public static readonly Person Noah = new("noah.kim@hotrodan.example", "Noah Kim", Role.Operator, 3);
    public static readonly Person Morgan = new("morgan.patel@hotrodan.example", "Morgan Patel", Role.Lead, 5);
    public static readonly Person Riley = new("riley.chen@hotrodan.example", "Riley Chen", Role.Manager, 6);

    /// <summary>A new id; its order of creation does not matter here.</summary>
    public static Guid NewId() => Guid.CreateVersion7(ConversationBuilder.Noon);

    public static DecisionFacts Facts(long conversation = 42, Guid? opId = null, Person? by = null, long seen = 7) => new()
    {
        OpId = opId ?? NewId(),
        By = by ?? Ava,
        Conversation = new ConversationBuilder().WithId(conversation).Build(),
        Sla = SlaClock.Read(new ConversationBuilder().Build(), new SlaPolicy(), ConversationBuilder.Noon.AddMinutes(70)),
        SeenMessageId = seen,
        Judgement = Judgement.Clean,
    };

    public static Decision Reply(
        long conversation = 42, string text = Text, string note = "", Guid? opId = null, Person? by = null, long seen = 7) =>
        DecisionPlan.Approve(Facts(conversation, opId, by, seen), text, note, null, null);

    public static Decision Note(long conversation = 42, string note = "Called the warehouse.", long seen = 7) =>
        DecisionPlan.AddNote(Facts(conversation, seen: seen), note);

    /// <summary>Ava's question whether a text may go out in spite of a must-escalate.</summary>
    public static ReleaseQuestion Question(long conversation = 42, string text = Text, Person? by = null, long seen = 7) => new()
    {
        Id = NewId(),
        ConversationId = new(conversation),
        Author = by ?? Ava,
        Reply = text,
        TextSha256 = DecisionPlan.Sha256(text),
        Plea = "She only wants the tracking number.",
        SeenMessageId = seen,
        AskedAt = ConversationBuilder.Noon,
    };

    public static Decision Release(ReleaseQuestion? question = null, bool granted = true, Person? by = null, string reason = "I spoke to her.")
    {
        var q = question ?? Question();
        return DecisionPlan.SettleRelease(Facts(q.ConversationId.Value, by: by ?? Morgan, seen: q.SeenMessageId), q, granted, reason);
    }

    public static Decision Resolve(long conversation = 42, string note = "", long seen = 7) =>
        DecisionPlan.Resolve(Facts(conversation, seen: seen), new ResolveEvidence.CustomerConfirmed(seen), note);
}
