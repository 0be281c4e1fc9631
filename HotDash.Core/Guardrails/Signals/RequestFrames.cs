using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// The frames of requests for people, over the row of classes of a sentence (<see cref="Skeleton"/>): an order, a
/// question whether somebody may or can, a wish, a question whether somebody is there, somebody who shall act, or how to
/// reach somebody. Letters: I the customer, Y the operator, O "me", o "this", m "my", k the matter, V "her"; J "I would
/// like", L "I will", M "can", W "want", w "like", h "how do I", l "let", H "have", b "do you have", BX "is there";
/// F moving, G getting, K calling, T talking, A acting, t taking over; Z a number, n a word with, E prepositions;
/// D told, R says, N not, Q if; S somebody, and the signs of <see cref="PeopleNamed"/>.
/// </summary>
internal static partial class RequestFrames
{
    /// <summary>No clause is followed further back, so that the work stays linear.</summary>
    private const int Clause = 40;

    private const RegexOptions Safe = SupervisorPatterns.Safe;

    private const string Start = "(?:^|[,!&])";

    private const string Thing = "(?:O?m?[kKT]|V|o)?";

    private const string Wish = "(?:W|[JM]w|J|E?jE|wE)";

    private const string Ask = "(?:lO|M[IYJ]?[wW]?|Mo?B?w|h|h[IY]?|c|BY?w|Wo?|" + Wish + ")[wWEYIBo]{0,3}";

    private const string ToChief = "(?:To?E*|KE*O?E*|F(?:O|O?mx|" + Thing + ")E*(?:[neTKZ]E+)?|G(?:O|" + Thing + ")E*(?:[neTKZ]E+)?)";

    /// <summary>A supervisor is asked for.</summary>
    [GeneratedRegex(
        Start + "[YI]?" + ToChief + "§|" + Ask + "(?:[TFGKA]E?O?&)?(?:" + ToChief + "|HE?(?:[neTKZ]E+)?|Ao?E?)§|" + Wish + "[YOo]?[Eo]{0,2}(?:[neTKZ]E+)?§|W[EYIBokx]{0,6}FE*§"
        + "|(?:BX|b|MXB)x?§(?:$|[^xDm]|xY)|c[EG]?§|[lWwGHq]o?§E?[KeAtFG]|M§[BwE]{0,3}[KeAtGaX]|B§(?:EV)?(?:[EX]?[aX]|wE)|l§H|wQ§[DKeA]|LH§(?:$|[,!])|u(?:B?XB?|B)?§|jE§(?:$|[,&!])|[MW](?:m?[kxK]|o)E?B[xFAD]E+§|[WJ]E?B[xFADK]E+§"
        + "|[UWGMhJ][^ND§]{0,5}ZE+§|^,?§(?:[,!&]*$|,N)|^§IW|§o?IM?[TK]|JB?w?o?Q§[DKeA]|(?:^|[,!&RI])§(?:z|W)E?[KeAtF]|(?:^|[,!])§B?v(?:$|[,!EX])|^§a|TE+[¤¶S](?:oB|UB|B|U)x?§",
        Safe)]
    private static partial Regex Chief();

    private const string Called = "(?:KE*O|GO[nKTx]|GO?E?[nK]|t|K[,!]?$|A(?:m?k|o))";

    /// <summary>Another person, or anybody who answers, is asked for.</summary>
    [GeneratedRegex(
        Ask + "(?:[TFGKA]E?O?&)?(?:To?E+[¤¶]|To?E+S(?:$|[,&!]|E?[¤¶])|KE*¤|FE*(?:O|m?[kKT])?E+[¤¶S]|GO?E*¤|GOE?¶|H[neTKZ]E+[¤¶S]|H¤|H¶(?:$|[,&!])|(?:F|G)E+¤)"
        + "|" + Start + "[YI]?(?:lO)?(?:FE*(?:O|m?[kKT])E*[¤¶S]|FE+[¤]|GOE?[¤¶]|G¤|FE¶(?:$|[,&!]))"
        + "|" + Start + "lO?(?:TE+[¤¶]|TE+S(?:$|[,&!]))",
        Safe)]
    private static partial Regex Other();

    /// <summary>Somebody is wished for, asked after, or shall act.</summary>
    [GeneratedRegex(
        "(?:W|[JM]w|J|wE)[YO]?[Ey,]{0,2}(?:¤(?:$|[,&!NEoIMKAt])|[¶S](?:$|[,!]|N|E?KO|EA(?:m?k|o)|E[TK])|¶E?eO|[nK],?E+[¤¶S])"
        + "|(?:BX|b|MXB|c)E?x?(?:¤(?:$|[,&!aXoMIU]|E[TK])|[¶S](?:o|U|E?x?)?(?:IM|MI|I|M|EI?)[TK])"
        + "|M(?:[¤¶](?:[EBVw]*)|S)[x&]{0,3}" + Called + "|M¤[EBVwx]{0,4}[Ae]|(?:^|[,!&])(?:¤[eKt]|SKO|St)|[GHWlwq]o?[S¶¤](?:E?)" + Called
        + "|(?:^|[WGMUhcJBHX,])(?:[^NDm§]{0,4})(?:Z|KE?U)(?:[EUoIMOxKyA]|GO){0,7}[¤¶S]|(?:^|[,!&])x?[¤¶](?:I?W|IW)[,!]?$|(?:^|[,!&]|WE|MIE?|MY)rm?[¶¤](?:$|[,!&])|GOE?Z[,!&]?(?:[^ND]{0,6})¤|B¤[aX]|BX¶a|h[^ND,]{0,6}KE*[¤¶](?:$|[,&!E])"
        + "|(?:^|[,!&])s¦(?:$|[,!&])|^,?¤(?:[,!&]*$|,N)|^¶E¶(?:$|,)|UMIB?F|[MW](?:m?[kxK]|o)E?B[xFAD]E+¤|[WJ]E?B[xFADK]E+[¤¶]",
        Safe)]
    private static partial Regex Wished();

    /// <summary>Somebody named before is asked for.</summary>
    [GeneratedRegex(
        Start + "[YI]?(?:FV(?:$|[,&!E])|[GK]V(?:$|[,&!]|E+$|E[xKTZ]|KO)|[FG](?:m?[kKT]|O)E+V|lV" + Called + "|lOTE+V)"
        + "|" + Ask + "(?:TE+[Vy]|[FG]OE*V|GO[¤¶]?V|[GH]V(?:$|[,&!E]|KO|EK|t)|KV(?:$|[,&!])|H[nTK]E+V|FV|FOE+x?E*V)|" + "(?:W|[JM]w|J)E?V(?:$|[,&!]|E?[KetTA]|E[x]?)|[HG]V" + Called
        + "|MVB?[KetaX]O?|W(?:G)?y(?:$|[,&!])|(?:^|[,!&])Gy$",
        Safe)]
    private static partial Regex Named();

    /// <summary>What a sentence asks for, with where; its people as signs.</summary>
    public static (char Sign, int Start, int Length)? In(string sentence)
    {
        var row = Skeleton.Of(sentence, RequestLexicon.English);
        return Stands(row, Chief(), '§') ?? Stands(row, Other(), '¤') ?? Stands(row, Wished(), '¤');
    }

    /// <summary>Where a sentence asks for somebody by a pronoun.</summary>
    public static (int Start, int Length)? Pronoun(string sentence) =>
        Stands(Skeleton.Of(sentence, RequestLexicon.English), Named(), 'V') is var (_, start, length) ? (start, length) : null;

    private static (char Sign, int Start, int Length)? Stands(Skeleton row, Regex frame, char sign)
    {
        for (var m = frame.Match(row.Letters); m.Success; m = m.NextMatch())
        {
            if (IsDenied(row.Letters, m.Index)) continue;
            var (start, length) = row.Place(m.Index, m.Length);
            return (sign, start, length);
        }

        return null;
    }

    /// <summary>"My manager wants to talk to your sales team": it is not the customer who wishes.</summary>
    private static bool IsOther(string row, int at) => row[at] is '§' or '¤' or 'S' or 'V' or 'Y' || (row[at] == 'x' && at > 0 && row[at - 1] == 'm');

    /// <summary>A refusal or something told earlier in the same clause.</summary>
    private static bool IsDenied(string row, int at)
    {
        if (row[at] == '&') return false;
        if (at > 0 && ((row[at] == 'M' && row[at - 1] == 'I') || (row[at] is 'W' or 'J' && IsOther(row, at - 1)))) return true;
        var from = at;
        while (from > 0 && at - from < Clause && row[from - 1] is not (',' or '!') && !(row[from - 1] == '&' && row[from] is 'I' or 'J' or 'M' or 'W')) from--;
        return row.AsSpan(from, at - from).ContainsAny("NDRs");
    }
}
