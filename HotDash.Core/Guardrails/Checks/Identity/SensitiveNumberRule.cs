using System.Buffers;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// PII-02: the reply holds a card or account number, a social security number, a password or a key, or asks the customer
/// to send one (G5). The last four digits of a card are harmless.
/// </summary>
internal static partial class SensitiveNumberRule
{
    private const int MostRead = 20;

    private static readonly SearchValues<string> SecretCues = SearchValues.Create(["password", "passcode", "pin", "otp", "code", "cvv", "cvc"], StringComparison.Ordinal);

    private static readonly SearchValues<string> KeyCues = SearchValues.Create(
        ["sk-", "sk_", "pk_", "rk_", "akia", "ghp_", "xox", "aiza", "bearer", "eyj", "private key", "shpat_", "api key", "api_key"], StringComparison.Ordinal);

    public static IEnumerable<Verdict> Judge(ReplyReading r)
    {
        var text = r.Reply.Text;
        List<(int Start, int Length, string What)> named = [.. text.AsSpan().ContainsAny(SecretCues) ? Passwords(text) : []];
        IEnumerable<(int Start, int Length, string What)> found =
        [
            .. text.AsSpan().ContainsAnyInRange('0', '9') ? Numbers(text) : [],
            .. text.AsSpan().ContainsAny(KeyCues) ? Key().First(text, MostRead).Select(m => (m.Index, m.Length, "a secret key")) : [],
            .. named,
            .. PasswordsTold.In(r.Reply).Where(told => !named.Exists(p => told.Start < p.Start + p.Length && p.Start < told.Start + told.Length)),
        ];
        foreach (var (start, length, what) in found)
            yield return Block($"The reply holds {what}.", "Take it out; never send it in a message.").InReply(r.Reply, start, length);
        if (!SecretsAsked.MayBeIn(text) && !SecretsHanded.MayBeIn(text)) yield break;
        foreach (var s in r.Sentences)
        {
            if ((SecretsAsked.In(s) ?? SecretsHanded.In(s.Text)) is { } asked)
                yield return Ask(asked).InReply(r.Reply, s.Start + asked.Index, asked.Length);
        }
    }

    private static IEnumerable<(int Start, int Length, string What)> Numbers(string text)
    {
        foreach (var m in Card().First(text, MostRead))
        {
            if (Checksums.IsLuhn(m.ValueSpan) && !Parcel().IsMatch(text.AsSpan(Math.Max(0, m.Index - 30)..m.Index)))
                yield return (m.Index, m.Length, "a card number");
        }

        foreach (var m in Iban().First(text, MostRead))
        {
            if (Checksums.IsIban(m.Value.Replace(" ", "", StringComparison.Ordinal))) yield return (m.Index, m.Length, "a bank account number");
        }

        foreach (var m in SocialSecurity().First(text, MostRead))
            yield return (m.Groups["number"].Index, m.Groups["number"].Length, "a social security number");
    }

    private static IEnumerable<(int Start, int Length, string What)> Passwords(string text) =>
        Password().First(text, MostRead)
            .Where(m => m.Groups["secret"].ValueSpan.ContainsAnyInRange('0', '9') || m.Groups["quote"].Success)
            .Select(m => (m.Groups["secret"].Index, m.Groups["secret"].Length, "a password"));

    private static Verdict Ask(Match asked) => new(
        "PII-02",
        "G5",
        SecretsAsked.AreCertain(asked) ? Severity.Block : Severity.Warn,
        "The reply asks the customer for a number or password that nobody may ask for.",
        "Ask for the last four digits at most.");

    private static Verdict Block(string message, string advice) => new("PII-02", "G5", Severity.Block, message, advice);

    [GeneratedRegex(
        @"\b(?:(?:4[0-9]{3}|5[1-5][0-9]{2}|2[2-7][0-9]{2}|6(?:011|5[0-9]{2}))(?:[ -]?[0-9]{4}){3}|3[47][0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]{5})\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Card();

    [GeneratedRegex(@"(?:track|order|reference|ref|parcel|package|ticket|case|booking|#)[^.]{0,20}$", SupervisorPatterns.Safe)]
    private static partial Regex Parcel();

    /// <summary>In one piece, or in groups of four.</summary>
    [GeneratedRegex(@"\b[a-z]{2}[0-9]{2}(?:[a-z0-9]{11,30}|(?: [a-z0-9]{4}){2,7}(?: [a-z0-9]{1,3})?)\b", SupervisorPatterns.Safe)]
    private static partial Regex Iban();

    [GeneratedRegex(
        @"\b(?:ssn|social security|tax id|taxpayer|itin)[a-z :#]{0,30}(?<number>[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{4})\b", SupervisorPatterns.Safe)]
    private static partial Regex SocialSecurity();

    [GeneratedRegex(
        @"\b(?:sk-[a-z0-9_-]{16,}|[spr]k_(?:live|test)_[a-z0-9]{10,}|akia[0-9a-z]{16}|gh[pous]_[a-z0-9]{20,}|xox[abps]-[a-z0-9-]{10,}|aiza[0-9a-z_-]{30,}"
        + @"|shpat_[a-f0-9]{20,}|bearer [a-z0-9._~+/-]{20,}=*|eyj[a-z0-9_-]{10,}\.[a-z0-9_-]{10,}\.[a-z0-9_-]*)|-----begin [a-z ]{0,20}private key-----"
        + @"|\bapi[ _]key(?: is)?[ :=]+[a-z0-9_-]{16,}",
        SupervisorPatterns.Safe)]
    private static partial Regex Key();

    /// <summary>Told, not asked: "your temporary password is ...", "your PIN is 4821"; not the PIN of a locker.</summary>
    [GeneratedRegex(
        @"\b(?:your|the|account|current|old)(?: (?:temporary|temp|new|initial|login|account|one.time))? password(?: is| was| will be| to|:)+ (?:now |set to )?(?:(?<quote>[""'])(?<secret>[^""'\n]{4,40})[""']|(?<secret>[^\s""']{5,40}))"
        + @"|\byour(?: (?:card|bank|debit|account|new|temporary|login|security))? (?:pin(?: number)?|passcode|otp|(?:one.time|verification|security|login|cvv) (?:pass)?code|cvv)(?: is| was| will be|:)+ (?:now )?(?<secret>[0-9]{3,8})\b"
        + @"|\bthe (?:cvv2?|cvc2?|(?:card )?pin)(?: on file| of your card)?(?: is|:) (?<secret>[0-9]{3,6})\b",
        SupervisorPatterns.Safe)]
    private static partial Regex Password();
}
