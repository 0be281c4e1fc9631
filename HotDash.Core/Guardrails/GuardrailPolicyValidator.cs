using System.Linq.Expressions;
using FluentValidation;

namespace HotDash.Core.Guardrails;

/// <summary>
/// Checks a <see cref="GuardrailPolicy"/>, wherever it comes from: the settings, or a trial policy. A failure's property
/// name is the setting below <c>Guardrails:</c>; its message is one sentence.
/// </summary>
public sealed class GuardrailPolicyValidator : AbstractValidator<GuardrailPolicy>
{
    /// <summary>The largest amount, in US dollars, that a policy may name.</summary>
    public const decimal MostUsd = 1_000_000m;

    /// <summary>The most entries of a list.</summary>
    public const int LongestList = 1_000;

    /// <summary>The rules.</summary>
    public GuardrailPolicyValidator()
    {
        RuleFor(p => p.RefundLimitUsd).InclusiveBetween(0, MostUsd).WithMessage("{PropertyValue} is not an amount from 0 to 1000000.");
        RuleFor(p => p.RepeatBreaches).InclusiveBetween(1, 100).WithMessage("{PropertyValue} is not a number from 1 to 100.");
        RuleForEach(p => p.UsdPerUnit)
            .Must(c => c.Key.Length == 3 && c.Key.All(char.IsAsciiLetterUpper)).WithMessage((_, c) => $"\"{c.Key}\" is not a currency code such as EUR.")
            .Must(c => c.Value is > 0 and <= 10_000).WithMessage((_, c) => $"{c.Value} is not a rate in US dollars a unit of {c.Key}.")
            .OverridePropertyName("Currencies");
        List(p => p.AllowedHosts, IsHost, "is not a host such as shop.example; leave https:// and paths out");
        List(p => p.OwnContacts, IsContact, "is neither an e-mail address, nor a host of addresses, nor a phone number");
        List(p => p.Windows, w => Words(w) && w.Any(char.IsLetter), "is not a period such as 5 to 7 business days");
        List(p => p.Offers, Words, "is not an offer such as WELCOME10 or free shipping");
        RuleForEach(p => p.AmountsUsd).InclusiveBetween(0, MostUsd).WithMessage("{PropertyValue} is not an amount from 0 to 1000000.");
        RuleForEach(p => p.Passages).Must(p => p.Id.Length > 0 && Words(p.Text)).WithMessage("A passage of the rules has no words.")
            .OverridePropertyName("PolicyFiles");
        RuleFor(p => p.Passages.Count).LessThanOrEqualTo(LongestList).WithMessage("More than 1000 paragraphs are named.")
            .OverridePropertyName("PolicyFiles");
    }

    private void List(
        Expression<Func<GuardrailPolicy, IEnumerable<string>>> list, Func<string, bool> isRight, string wrong) =>
        RuleForEach(list).Must(isRight).WithMessage((_, value) => $"\"{value}\" {wrong}.");

    private static bool Words(string text) => text.Any(char.IsLetterOrDigit);

    private static bool IsHost(string host) =>
        Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal) && !host.StartsWith('.');

    private static bool IsContact(string contact) => contact.IndexOf('@', StringComparison.Ordinal) switch
    {
        < 0 => IsHost(contact) || (contact.Count(char.IsAsciiDigit) is >= 3 and <= 15 && !contact.Any(char.IsLetter)),
        var at => IsHost(contact[(at + 1)..]) && !contact.Any(char.IsWhiteSpace),
    };
}
