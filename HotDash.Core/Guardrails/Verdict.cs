namespace HotDash.Core.Guardrails;

/// <summary>One finding of a guardrail: the rule, the exact words, and what to do instead.</summary>
/// <param name="Rule">The rule's id as shown: an id of suggestions.md 2.2 (<c>SUG-02</c>) or a guardrail (<c>G9</c>).</param>
/// <param name="Guardrail">The guardrail of rulebook 4 that it belongs to (<c>G5</c>).</param>
/// <param name="Severity">Its effect.</param>
/// <param name="Message">What is wrong, one sentence for the operator.</param>
/// <param name="Advice">What to do instead, one sentence.</param>
public sealed record Verdict(string Rule, string Guardrail, Severity Severity, string Message, string Advice)
{
    /// <summary>Where the evidence stands.</summary>
    public VerdictTarget Target { get; init; }

    /// <summary>The message that holds the evidence, when <see cref="Target"/> is a message.</summary>
    public long? MessageId { get; init; }

    /// <summary>Where the evidence starts, in UTF-16 units of the reply or the message.</summary>
    public int Start { get; init; }

    /// <summary>Its length in UTF-16 units; 0 when there are no exact words (an empty reply, a closed window).</summary>
    public int Length { get; init; }

    /// <summary>The exact words, empty when <see cref="Length"/> is 0.</summary>
    public string Text { get; init; } = "";

    /// <summary>True for a must-escalate that a lead may release: a supervisor request, a refund limit; nothing else.</summary>
    public bool IsReleasable => Severity == Severity.Escalate && (Guardrail is "G2" or "G3");
}

/// <summary>How strongly a finding acts. The order is the decision order: the largest wins (rulebook 4).</summary>
public enum Severity
{
    /// <summary>Shown, changes nothing.</summary>
    Info,

    /// <summary>Asks for one more confirmation with a reason that is kept.</summary>
    Warn,

    /// <summary>The action cannot be taken as it stands; nobody overrides it.</summary>
    Block,

    /// <summary>Approving is withheld: the conversation must be escalated.</summary>
    Escalate,
}

/// <summary>Where the evidence of a finding stands.</summary>
public enum VerdictTarget
{
    /// <summary>In the reply that is judged.</summary>
    Reply,

    /// <summary>In a message of the conversation.</summary>
    Message,
}

/// <summary>All findings on one reply, strongest first.</summary>
/// <param name="Verdicts">In decision order: escalate, block, warn, info.</param>
public sealed record Judgement(IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>Nothing found.</summary>
    public static Judgement Clean { get; } = new([]);

    /// <summary>True when approving is withheld and only escalation remains.</summary>
    public bool MustEscalate => Verdicts.Any(v => v.Severity == Severity.Escalate);

    /// <summary>True when a block stands.</summary>
    public bool Blocked => Verdicts.Any(v => v.Severity == Severity.Block);

    /// <summary>The lead's release that this judgement rests on; null when none was needed or none counts.</summary>
    public Release? Release { get; init; }

    /// <summary>True when a lead's release would be enough: nothing blocks, and every must-escalate may be released.</summary>
    public bool MayBeReleased =>
        MustEscalate && Verdicts.All(v => v.Severity < Severity.Block || v.IsReleasable);

    /// <summary>True when nothing forbids approving; warns still ask for a reason.</summary>
    public bool ApproveAllowed => !MustEscalate && !Blocked;

    /// <summary>True when a warn asks for a reason before approving.</summary>
    public bool NeedsReason => Verdicts.Any(v => v.Severity == Severity.Warn);
}
