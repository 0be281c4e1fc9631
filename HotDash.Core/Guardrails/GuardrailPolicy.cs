namespace HotDash.Core.Guardrails;

/// <summary>What the shop allows and demands of a reply (rulebook 4; suggestions.md 2.2). Every value is a setting.</summary>
public sealed record GuardrailPolicy
{
    /// <summary>The policy of an installation that set nothing.</summary>
    public static GuardrailPolicy Default { get; } = new();

    /// <summary>The refund limit in US dollars; strictly more must be escalated, exactly it may be approved (G3).</summary>
    public decimal RefundLimitUsd { get; init; } = 500m;

    /// <summary>US dollars a unit, by ISO 4217 code in capitals; a currency that is not in it is never guessed (G3).</summary>
    public IReadOnlyDictionary<string, decimal> UsdPerUnit { get; init; } = CurrencyTable.Pinned;

    /// <summary>Hosts that a reply may link to, subdomains included; empty when the shop named none (LNK-01).</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>E-mail addresses and phone numbers of the shop's own, which a reply may name (PII-01).</summary>
    public IReadOnlyList<string> OwnContacts { get; init; } = [];

    /// <summary>Amounts that the shop's rules name, such as a shipping fee, in US dollars (PRM-01).</summary>
    public IReadOnlyList<decimal> AmountsUsd { get; init; } = [];

    /// <summary>Periods that the shop promises in general, such as <c>5 to 7 business days</c> (PRM-03).</summary>
    public IReadOnlyList<string> Windows { get; init; } = [];

    /// <summary>Discounts and gifts that may be offered, such as <c>10 %</c>, <c>WELCOME10</c>, <c>free shipping</c> (PRM-04).</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    /// <summary>The shop's own rules, a paragraph each; empty keeps GRD-01 to GRD-03 silent.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>True when a reply to a customer with a real name must use it (NAM-04); default false.</summary>
    public bool GreetByName { get; init; }

    /// <summary>From how many breaches of a customer within seven days the lead is told, this one not counted; default 1 (G7).</summary>
    public int RepeatBreaches { get; init; } = 1;

    /// <summary>How old the index of a suggestion may be; default 24 hours (G8).</summary>
    public TimeSpan IndexMaxAge { get; init; } = TimeSpan.FromHours(24);

    /// <summary>True when the index must not be older than the operator's session either; default false (G8, strict mode).</summary>
    public bool IndexFromSession { get; init; }

    /// <summary>True when an index made with mock providers may be used, as in development; default false (PRV-01).</summary>
    public bool AllowMockProviders { get; init; }

    /// <summary>The share of its documents that an index may lose against the one before, 0 to 1; default a tenth (PRV-01).</summary>
    public double DocumentLoss { get; init; } = 0.1;

    /// <summary>After how long without a word from the customer an approved reply is followed up; default 24 hours (G6).</summary>
    public TimeSpan FollowUpAfter { get; init; } = TimeSpan.FromHours(24);
}
