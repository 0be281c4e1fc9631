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
        foreach (var mark in Merge(text, verdicts))
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

    private static List<Mark> Merge(string text, IEnumerable<Verdict> verdicts)
    {
        var marks = new List<Mark>();
        foreach (var mark in verdicts.Select(v => Mark.Of(v, text)).OfType<Mark>().OrderBy(m => m.Start))
        {
            if (marks is [.., var last] && mark.Start < last.End) marks[^1] = last.With(mark);
            else marks.Add(mark);
        }

        return marks;
    }

    private sealed record Mark(int Start, int End, Severity Severity, string Says)
    {
        /// <summary>Without blanks at its ends; null when it does not fit the text.</summary>
        public static Mark? Of(Verdict v, string text)
        {
            if (v.Start < 0 || v.Length <= 0 || v.Start > text.Length - v.Length) return null;
            var words = text.AsSpan(v.Start, v.Length);
            var start = v.Start + (words.Length - words.TrimStart().Length);
            var length = words.Trim().Length;
            return length == 0 ? null : new Mark(start, start + length, v.Severity, $"{SlaWords.Means(v.Severity)}: {v.Message}");
        }

        public Mark With(Mark other) => new(
            Start, Math.Max(End, other.End), other.Severity > Severity ? other.Severity : Severity,
            Says.Contains(other.Says, StringComparison.Ordinal) ? Says : $"{Says} {other.Says}");
    }
}

/// <summary>A stretch of a text.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Severity">How strongly a finding speaks of it; null for a stretch that none speaks of.</param>
/// <param name="Says">What the findings say.</param>
internal sealed record TextPart(string Text, Severity? Severity, string? Says);
