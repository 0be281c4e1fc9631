using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>Lines of a mail that are not what the customer says now: quoted ones, and the sender's own title.</summary>
internal static partial class MailLines
{
    /// <summary>How many lines below "Best regards" a title may stand.</summary>
    private const int SignatureLines = 4;

    /// <summary>True when the sentence is quoted from an earlier mail or is a title in a signature.</summary>
    public static bool IsNobodysWord(string text, int start, int length)
    {
        var from = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        return text.AsSpan(from).TrimStart(' ').StartsWith('>') || IsTitle(text, from, start, length);
    }

    private static bool IsTitle(string text, int from, int start, int length)
    {
        var end = start + length;
        if (from == 0 || start != from || (end < text.Length && text[end] != '\n')) return false;
        return Title().IsMatch(text.AsSpan(start, length)) && FollowsSignOff(text.AsSpan(0, from - 1));
    }

    private static bool FollowsSignOff(ReadOnlySpan<char> above)
    {
        for (var seen = 0; seen < SignatureLines && !above.IsEmpty;)
        {
            var at = above.LastIndexOf('\n');
            var line = above[(at + 1)..].Trim(" *_,");
            if (SignOff().IsMatch(line)) return true;
            if (!line.IsEmpty) seen++;
            above = at < 0 ? [] : above[..at];
        }

        return false;
    }

    /// <summary>No verb, no urgency: "General Manager", "Director, Booth Ltd".</summary>
    [GeneratedRegex(
        @"^[ *_|]*(?:[a-z&/-]+ ){0,3}(?:manager|supervisor|director|owner|ceo|team lead(?:er)?|officer|executive|agent|representative|assistant|consultant|specialist"
        + @"|advisor|adviser|lead|engineer)(?:[ *_]*$|[ *_]*[,|/-] ?[^,]{1,40}$| (?:of|at|for) [^,]{1,40}$)",
        SupervisorPatterns.Safe)]
    private static partial Regex Title();

    [GeneratedRegex(
        @"^(?:(?:best|kind|kindest|warm|warmest|many)(?: \w+)?|regards|rgds|br|kr|(?:\w+ )?regards|(?:yours )?(?:sincerely|faithfully|truly)|yours|sincerely yours|thanks|thank you|cheers"
        + @"|many thanks|thanks in advance|thank you in advance|respectfully|cordially|thanks and regards|thanks & regards|--+|sent from .*)$",
        SupervisorPatterns.Safe)]
    private static partial Regex SignOff();
}
