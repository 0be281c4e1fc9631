using System.Text;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// A sentence in which words for a supervisor ("your damn shift manager") stand as <c>§</c> and words for another person
/// ("a real person") as <c>¤</c>, so that the patterns of requests stay small. Look-alikes ("manager role") stay words.
/// </summary>
internal sealed partial class PeopleNamed
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    private readonly int[] _origin;

    private PeopleNamed(string text, int[] origin, int? mentioned)
    {
        Text = text;
        _origin = origin;
        Mentioned = mentioned;
    }

    /// <summary>The sentence with its signs.</summary>
    public string Text { get; }

    /// <summary>Where the first supervisor with an article stands in <see cref="Text"/>: "your manager".</summary>
    public int? Mentioned { get; }

    /// <summary>Where a stretch of <see cref="Text"/> stands in the sentence.</summary>
    public (int Start, int Length) Origin(int start, int length) =>
        (_origin[start], _origin[start + length] - _origin[start]);

    /// <summary>Reads one folded sentence.</summary>
    public static PeopleNamed In(string sentence)
    {
        var text = new StringBuilder(sentence.Length);
        var origin = new int[sentence.Length + 1];
        int? mentioned = null;
        var at = 0;
        foreach (var (start, length, sign) in Signs(sentence))
        {
            for (; at < start; at++) Add(sentence[at] is '§' or '¤' ? ' ' : sentence[at], at);
            if (sign == '§' && Article().IsMatch(sentence.AsSpan(start, length))) mentioned ??= text.Length;
            Add(sign, start);
            at = start + length;
        }

        for (; at < sentence.Length; at++) Add(sentence[at] is '§' or '¤' ? ' ' : sentence[at], at);
        origin[text.Length] = sentence.Length;
        return new PeopleNamed(text.ToString(), origin, mentioned);

        void Add(char ch, int from)
        {
            origin[text.Length] = from;
            text.Append(ch);
        }
    }

    private static IEnumerable<(int Start, int Length, char Sign)> Signs(string sentence)
    {
        var signs = new List<(int Start, int Length, char Sign)>();
        foreach (Match m in Chief().Matches(sentence))
            if (!ThingAfter().IsMatch(sentence.AsSpan(m.Index + m.Length))) signs.Add((m.Index, m.Length, '§'));
        var chiefs = signs.Count;
        var next = 0;
        foreach (Match m in Other().Matches(sentence))
        {
            while (next < chiefs && signs[next].Start + signs[next].Length <= m.Index) next++;
            if (next == chiefs || signs[next].Start >= m.Index + m.Length) signs.Add((m.Index, m.Length, '¤'));
        }

        return signs.OrderBy(s => s.Start);
    }

    private const string Articles = "(?:(?:a|an|your|ur|the|some|any|one of your|this|that|another) )?";

    [GeneratedRegex(
        @"\b" + Articles
        + "(?:(?:senior|shift|store|duty|floor|general|customer|service|support|branch|regional|district|area|real|actual|higher"
        + "|upper|site|shop|sales|immediate|direct|human|cx|live|damn|bloody|fucking|freaking|friggin|goddamn) ){0,3}"
        + "(?:supervis[oe]rs?|managers?|mangers?|manger|management|superiors?|boss|bosses|team ?lead(?:er)?s?|higher[- ]?ups?"
        + "|director|ceo|owner|person in charge|next level|higher level"
        + "|(?:someone|somebody|anyone|anybody|whoever|whoever's|person|one) (?:who is |who's |that is |that's |is |with )?"
        + "(?:in charge|higher(?: up)?|more senior|senior|above you|over you|(?:more |some |actual |any )?authority"
        + @"|who can (?:actually )?(?:make|take) (?:a |the )?decisions?))\b",
        Safe)]
    private static partial Regex Chief();

    [GeneratedRegex(
        @"\b(?:(?:someone|somebody|anyone|anybody) else|(?:an? |some |any )?(?:real|actual|live|human|another|different|other|proper)"
        + " (?:live |human )?(?:person|people|human|being|agent|rep|representative|operator|advisor|colleague|somebody|someone)"
        + @"|(?:a )?(?:real )?human(?: being)?)\b",
        Safe)]
    private static partial Regex Other();

    [GeneratedRegex("^(?:your|ur|a|the|another) ", Safe)]
    private static partial Regex Article();

    [GeneratedRegex(
        @"^(?:'s? (?:approval|special|choice|office|signature|job|edition|role|discount|guide|day|desk|card)"
        + "|s?[ -](?:role|position|job|app|account|accounts|software|edition|login|training|course|mug|hat|badge|license|plugin"
        + "|dashboard|password|approval|console|program|discount|special|card|game|mode|view|pack|series|bundle|version|vacancy"
        + @"|tool|tools|t-?shirt|shirt|fee|fees|meeting|gift|of my|at my|at work|at our|in my|of our|manual))\b",
        Safe)]
    private static partial Regex ThingAfter();
}
