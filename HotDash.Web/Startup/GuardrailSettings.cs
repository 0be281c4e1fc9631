using System.Globalization;
using HotDash.Core.Guardrails;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Startup;

/// <summary>
/// Reads <c>Guardrails:*</c>. Lists are arrays, or texts with semicolons between their entries, because commas stand in
/// amounts and sentences. What the validator finds is told in a sentence each, a line each, that begins with the key.
/// </summary>
internal static class GuardrailSettings
{
    private const string Section = "Guardrails:";

    private static readonly GuardrailPolicyValidator Validator = new();

    public static GuardrailPolicy Read(SettingReader read)
    {
        var policy = GuardrailPolicy.Default with
        {
            RefundLimitUsd = read.Number(Section + "RefundLimitUsd", 500, 0, GuardrailPolicyValidator.MostUsd),
            UsdPerUnit = Currencies(read),
            AllowedHosts = read.List(Section + "AllowedHosts"),
            OwnContacts = read.List(Section + "OwnContacts"),
            AmountsUsd = [.. read.List(Section + "AmountsUsd").Select(a => Amount(Section + "AmountsUsd", a))],
            Windows = read.List(Section + "Windows"),
            Offers = read.List(Section + "Offers"),
            Passages = [.. read.List(Section + "PolicyFiles").SelectMany(Passages)],
            GreetByName = read.Flag(Section + "GreetByName", false),
            RepeatBreaches = (int)read.Number(Section + "RepeatBreaches", 1, 1, 100),
            IndexMaxAge = TimeSpan.FromHours((double)read.Number(Section + "IndexMaxAgeHours", 24, 1, 8_760)),
            IndexFromSession = read.Flag(Section + "IndexFromSession", false),
            AllowMockProviders = read.Flag(Section + "AllowMockProviders", false),
        };
        return Validator.Validate(policy).Errors is { Count: > 0 } wrong
            ? throw new StartRefusedException(string.Join('\n', wrong.Select(e => $"{Section}{e.PropertyName.Split('[')[0]}: {e.ErrorMessage}")))
            : policy;
    }

    /// <summary>The pinned table; each <c>Guardrails:Currencies:EUR=1.10</c> replaces or adds one.</summary>
    private static Dictionary<string, decimal> Currencies(SettingReader read)
    {
        var table = new Dictionary<string, decimal>(CurrencyTable.Pinned, StringComparer.Ordinal);
        foreach (var code in read.Names(Section + "Currencies"))
            table[code.ToUpperInvariant()] = read.Number($"{Section}Currencies:{code}", null, 0.000001m, 10_000);
        return table;
    }

    private static decimal Amount(string key, string text) =>
        decimal.TryParse(text.TrimStart('$'), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : throw new StartRefusedException($"{key}: \"{text}\" is not an amount in US dollars such as 7.95.");

    /// <summary>A file's paragraphs, named <c>returns.md#1</c> and so on.</summary>
    private static IEnumerable<Passage> Passages(string file)
    {
        string text;
        try
        {
            text = File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StartRefusedException($"{Section}PolicyFiles: {file} cannot be read.");
        }

        return text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(paragraph => paragraph.Any(char.IsLetterOrDigit))
            .Select((paragraph, i) => new Passage(
                string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}#{i + 1}"), paragraph.Replace('\n', ' ')));
    }
}
