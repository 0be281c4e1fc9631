namespace HotDash.Core.Conversations;

/// <summary>
/// What the shop's systems wrote into a conversation's attributes besides its orders. Empty means "not told", never
/// "there is none": a check that needs a fact which nobody told stays silent or warns (suggestions.md 2.2, D+).
/// </summary>
public sealed record ShopFacts
{
    /// <summary>Nothing was told.</summary>
    public static ShopFacts None { get; } = new();

    /// <summary>Amounts that the shop's systems computed for this conversation, in US dollars.</summary>
    public IReadOnlyList<decimal> AmountsUsd { get; init; } = [];

    /// <summary>Amounts that the shop's rules name for this conversation, in US dollars.</summary>
    public IReadOnlyList<decimal> PolicyAmountsUsd { get; init; } = [];

    /// <summary>Order numbers that belong to this conversation, besides those of its orders.</summary>
    public IReadOnlyList<string> OrderIds { get; init; } = [];

    /// <summary>Hosts that a link in this conversation may lead to, besides those of the settings.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>The last four digits of this customer's cards.</summary>
    public IReadOnlyList<string> CardEnds { get; init; } = [];

    /// <summary>This customer's addresses, a line each.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>The language that the customer's browser or channel reported, as an IETF tag such as <c>en-US</c>, or null.</summary>
    public string? Language { get; init; }
}
