using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// The commonest ways to ask for a supervisor or for a real person in Spanish, French, German, Italian and Portuguese: a
/// verb of speaking as a wish, and who is wished for. Told ("pude hablar con") and refused ones are none.
/// </summary>
internal static partial class ForeignRequests
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    private static readonly CueWords Cues = new(
        "supervis", "encargad", "gerente", "superior", "jefe", "jefa", "responsab", "responsavel", "superieur", "direct", "dirett", "chef", "vorgesetzt", "leiter", "capo",
        "manager", "persona", "human", "umano", "mensch", "mitarbeiter", "agente", "operador", "operator", "conseiller", "personne", "pessoa", "atendente");

    /// <summary>True when the folded text may hold one.</summary>
    public static bool MayBeIn(string text) => Cues.StandIn(text);

    /// <summary>The request in one folded sentence.</summary>
    public static (SignalKind Kind, int Start, int Length, int Level)? Find(string sentence)
    {
        return InFixedWords(sentence) ?? (ForeignFrames.MayBeIn(sentence) && ForeignFrames.In(sentence) is var (kind, start, length)
            ? Weigh(kind, start, length, sentence)
            : null);
    }

    private static (SignalKind Kind, int Start, int Length, int Level)? InFixedWords(string sentence)
    {
        if (!MayBeIn(sentence)) return null;
        if (Chief().Match(sentence) is { Success: true } chief) return Weigh(SignalKind.SupervisorRequest, chief, sentence);
        return RealPerson().Match(sentence) is { Success: true } person ? Weigh(SignalKind.HandoffRequest, person, sentence) : null;
    }

    private static (SignalKind Kind, int Start, int Length, int Level)? Weigh(SignalKind kind, Match asked, string sentence) =>
        Refused().IsMatch(sentence) ? null : Weigh(kind, asked.Index, asked.Length, sentence);

    private static (SignalKind Kind, int Start, int Length, int Level) Weigh(SignalKind kind, int start, int length, string sentence) =>
        Condition().IsMatch(sentence) ? (SignalKind.EscalationThreat, start, length, 2) : (kind, start, length, 3);

    private const string Spoken =
        @"\b(?:hablar(?:le)? con|hable con|hablo con|comunicar\w* con|comunique\w* con|comuniqueme con|pase(?:n)?me (?:con|a)|pasame con|poner\w* con|pongame con|ponme con"
        + "|ponganme con|conectar\\w* con|conecteme con|transferir\\w* (?:con|a|para)|transfierame (?:con|a)|contactar (?:con|a)|quiero a"
        + "|parler (?:a|au|avec)|passez[- ]moi|passe[- ]moi|passer|joindre|mettre en (?:relation|contact) avec|mettez[- ]moi en (?:relation|contact) avec|transferez[- ]moi (?:a|au|vers)"
        + "|parlare con|passi|passatemi|passami|mi passa|parlarle con|mettermi in contatto con|contattare"
        + "|falar com|fala com|conversar com|me passa para|passe para|transfira para|transferir para|contatar|me transfere para"
        + "|verbinden sie mich(?: bitte)? mit|verbinde mich(?: bitte)? mit|geben sie mir)";

    private const string ArticleOf =
        " (?:un|una|el|la|al|su|tu|vuestro|une|le|votre|ton|vos|uno|il|lo|il suo|il vostro|l'|um|uma|o|a|seu|o seu|a sua|ihren?|ihrem|einem?|einen|einer|dem|den|der|deinem|deinen|eurem|euren)?"
        + " ?(?:otro |otra |autre |altro |outro |outra )?";

    private const string ChiefName =
        "(?:supervisora?|encargad[oa]|gerente|superior|jefe|jefa|responsable|responsabile|responsavel|superieure?|superviseure?|directeur|directrice|director|direttore"
        + "|diretor|chef(?: de service| d'equipe)?|chefe|capo|supervisore|superiore|vorgesetzten?|chefin|teamleiter(?:in)?|abteilungsleiter(?:in)?|filialleiter(?:in)?|leiter(?:in)?|manager)";

    private const string German = "(?:ihre[mnr]?|einem|einen|einer|dem|den|der|deinem|deinen|eurem|euren|jemand(?:em)?) (?:anderen |echten |richtigen |menschlichen )?";

    private const string GermanVerb = "(?: \\w+){0,2} (?:sprechen|reden|telefonieren|verbunden werden|verbinden|weitergeleitet werden)";

    [GeneratedRegex(Spoken + ArticleOf + ChiefName + @"\b|\bmit " + German + ChiefName + GermanVerb + @"\b", Safe)]
    private static partial Regex Chief();

    [GeneratedRegex(
        Spoken + ArticleOf + "(?:persona (?:real|humana|de verdad|vera|reale)|ser humano|humano|humaine?|agente|operador|operatore|operatrice|umano|personne reelle|vraie personne"
        + "|(?:vrai )?conseiller|etre humain|conseillere|pessoa (?:real|de verdade|humana)|atendente|echten menschen|menschen|mitarbeiter)"
        + @"\b|\bmit " + German + "(?:menschen|mitarbeiter(?:in)?|person)" + GermanVerb + @"\b",
        Safe)]
    private static partial Regex RealPerson();

    [GeneratedRegex(
        @"\b(?:no (?:\w+ )?(?:quiero|necesito|hace falta|quisiera)|pude|pudimos|pudo|logre|acabo de|gracias por|ne (?:veux|souhaite|voudrais) pas|pas besoin|j'ai pu|a pu|non (?:voglio|vorrei|serve)"
        + @"|ho potuto|sono riuscit\w|nao (?:quero|preciso|gostaria)|consegui|(?:nicht|nie|kein|keine|keinen)|konnte|durfte|habe|hatte|ayer|hier j'ai|gestern|ieri|ontem)\b",
        Safe)]
    private static partial Regex Refused();

    [GeneratedRegex(@"(?:^|[ ,])(?:si (?:no|el|la|mi|manana|hoy|ne|ce|vous|je)|sino|sinon|de lo contrario|wenn|falls|sonst|se (?:non|nao|o|a)|altrimenti|senao|caso)\b", Safe)]
    private static partial Regex Condition();
}
