using HotDash.Core.Guardrails;

namespace HotDash.Web.Features.EscalationModal.Preview;

/// <summary>Where in a message the words stand that the guardrails speak of.</summary>
internal static class EvidenceMarks
{
    /// <summary>The text in its order, cut into parts; stretches that overlap become one mark that says all of it.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="verdicts">The findings in it; those that do not fit the text are left out.</param>
    public static IReadOnlyList<TextPart> Split(string text, IEnumerable<Verdict> verdicts)
    {
        var parts = new List<TextPart>();
        var at = 0;
        foreach (var mark in Merge(text.Length, verdicts))
        {
            if (mark.Start > at) parts.Add(new TextPart(text[at..mark.Start], null, null));
            parts.Add(new TextPart(text[mark.Start..mark.End], mark.Severity, mark.Says));
            at = mark.End;
        }

        if (at < text.Length) parts.Add(new TextPart(text[at..], null, null));
        return parts;
    }

    /// <summary>The findings in messages; what the reply says is marked elsewhere.</summary>
    public static IEnumerable<Verdict> InMessages(Judgement judgement) =>
        judgement.Verdicts.Where(v => v is { Target: VerdictTarget.Message, MessageId: not null, Length: > 0 });

    private static List<Mark> Merge(int length, IEnumerable<Verdict> verdicts)
    {
        var marks = new List<Mark>();
        foreach (var v in verdicts.Where(v => v.Start >= 0 && v.Length > 0 && v.Start + v.Length <= length).OrderBy(v => v.Start))
        {
            var says = $"{SlaWords.Means(v.Severity)}: {v.Message}";
            if (marks is [.., var last] && v.Start < last.End) marks[^1] = last.With(v, says);
            else marks.Add(new Mark(v.Start, v.Start + v.Length, v.Severity, says));
        }

        return marks;
    }

    private sealed record Mark(int Start, int End, Severity Severity, string Says)
    {
        public Mark With(Verdict v, string says) => new(
            Start, Math.Max(End, v.Start + v.Length), v.Severity > Severity ? v.Severity : Severity,
            Says.Contains(says, StringComparison.Ordinal) ? Says : $"{Says} {says}");
    }
}

/// <summary>A stretch of a text.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Severity">How strongly a finding speaks of it; null for a stretch that none speaks of.</param>
/// <param name="Says">What the findings say.</param>
internal sealed record TextPart(string Text, Severity? Severity, string? Says);
