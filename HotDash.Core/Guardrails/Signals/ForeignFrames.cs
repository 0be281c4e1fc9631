using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// The frames of requests in Spanish, French, German, Italian and Portuguese, over the row of classes of a sentence: a
/// wish (W), an order (F) or a question (M) that a person follows, or precedes as German has it. What is told (D), denied
/// (N) or of the customer's own (m) is none.
/// </summary>
internal static partial class ForeignFrames
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    private const string Between = "[^ND§¤,!]";

    [GeneratedRegex(
        "W[IE]{0,2}§(?:x?$|[,KTFAI]|E$|EZ)|FI?§|(?:^|[,Ex])§(?:MK|K$)|[WF]" + Between + "{0,8}[TFKEA]" + Between + "{0,5}§|M" + Between + "{0,4}[FTK]" + Between + "{0,5}§|M" + Between + "{0,2}§" + Between + "{0,3}[KATF]|(?:^|,)T" + Between + "{0,2}§|(?:^|,)§,?$", Safe)]
    private static partial Regex Chief();

    [GeneratedRegex(
        "[WMF]" + Between + "{0,4}[TFK]E{0,3}[¤¶]|[WMF]" + Between + "{0,4}[TFK]E{0,3}S|W[IE]{0,3}¶?¤(?:$|[^x])|W[IE]{0,3}[¶S],?$|(?:^|,)F[EIx]{0,3}[¤¶]|M[IEx]{0,2}[¤S][^ND]{0,4}[AK]|M[IE]{0,2}A[¤S]"
        + "|(?:^|[WFMx,])[^ND]{0,2}Z[^ND]{0,5}[¶¤S][^ND]{0,3}|(?:^|,)A¤|ME{1,2}[¤¶S][^ND]{0,2}[FTK]|^¶,?$|(?:^|,)¤,?$|[¤][FTx]{0,3}W,?$|W[IEx]{0,3}[¶¤](?:[^ND]{0,4})[TA]|(?:^|,)T[E]{1,2}[¤]|W[^ND,]{0,3}[¤S][^ND]{0,3}A", Safe)]
    private static partial Regex Other();

    private static readonly CueWords Cues = new(
        "leitung", "leiter", "vorgesetzt", "chef", "capo", "superio", "superieu", "superviseu", "jefa", "jefe", "jefatur", "encargad", "gerent", "gerenc", "responsab", "responsav", "coord", "dirett", "diret", "direct",
        "direzion", "dirigent", "geschaft", "hierarch", "qualcun", "alguem", "alguien", "jemand", "quelqu'un", "patron", "vorstand", "supervis", "manag", "huma", "uman", "mensch", "person", "pessoa",
        "agente", "operat", "operad", "conseill", "asesor", "mitarbeit", "kolleg", "colleg", "colega", "compan", "berater", "sachbearb", "atendent", "atendim", "abteilung", "buchhalt", "departam",
        "setor", "factur", "contab", "comptab", "servi", "reparto", "ufficio", "technik", "tecnic", "sav", "versand", "vertrieb", "ansprech", "interlocut", "logistic", "assisten", "ventas");

    /// <summary>True when a folded text may hold one.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => Cues.StandIn(text) && IsForeign(text);

    /// <summary>A text without one of these short words is in none of the five languages.</summary>
    private static bool IsForeign(ReadOnlySpan<char> text) => Tongue().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:con|quiero|necesito|por favor|usted|mi|es|que|una|su|alguien|ich|mich|mit|bitte|ihre[nmr]?|sie|einen|jemand|je|vous|votre|moi|avec|svp|plait|pas|un|une|le|vorrei|voglio|suo|lei|tuo|il|mi|qualcuno"
        + @"|quero|com|falar|uma|seu|sua|voce|favor|preciso|alguem|nicht|ist|der|el|la|les|um|pra|meu|minha|mein|meine|mon|ma|uno|ein|du|ma|eu|nao|para|posso|puo|puede|kann)\b", Safe)]
    private static partial Regex Tongue();

    /// <summary>What a folded sentence asks for, with where.</summary>
    public static (SignalKind Kind, int Start, int Length)? In(string sentence)
    {
        var row = Skeleton.Of(sentence, ForeignLexicon.Words);
        var letters = Shops(row.Letters);
        return Stands(row, letters, Chief(), SignalKind.SupervisorRequest) ?? Stands(row, letters, Other(), SignalKind.HandoffRequest);
    }

    /// <summary>The row without the customer's own people: "mi jefe".</summary>
    private static string Shops(string row) =>
        row.Replace("m§", "xx", StringComparison.Ordinal).Replace("m¶", "xx", StringComparison.Ordinal).Replace("m¤", "xx", StringComparison.Ordinal);

    /// <summary>The person whom a folded sentence names, the customer's own or not; none when it names nobody.</summary>
    public static char Names(string sentence, bool own = true)
    {
        var row = Skeleton.Of(sentence, ForeignLexicon.Words).Letters;
        if (!own) row = Shops(row);
        return row.Contains('§', StringComparison.Ordinal) ? '§' : row.AsSpan().ContainsAny("¤¶") ? '¤' : default;
    }

    private static (SignalKind Kind, int Start, int Length)? Stands(Skeleton row, string letters, Regex frame, SignalKind kind)
    {
        for (var m = frame.Match(letters); m.Success; m = m.NextMatch())
        {
            if (IsDenied(letters, m.Index, m.Index + m.Length)) continue;
            var (start, length) = row.Place(m.Index, m.Length);
            return (kind, start, length);
        }

        return null;
    }

    /// <summary>Refused or told in the same clause, or somebody whom the customer calls their own.</summary>
    private static bool IsDenied(string row, int from, int end)
    {
        var start = from == 0 ? 0 : row.LastIndexOf(',', from - 1) + 1;
        return row.AsSpan(start, from - start).ContainsAny("ND") || row.AsSpan(from, end - from).Contains('D');
    }
}
