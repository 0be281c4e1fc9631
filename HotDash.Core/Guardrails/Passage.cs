namespace HotDash.Core.Guardrails;

/// <summary>A paragraph of the shop's own rules, which replies are held against (GRD-01, GRD-02).</summary>
/// <param name="Id">What a suggestion cites, such as <c>returns.md#2</c>.</param>
/// <param name="Text">The paragraph.</param>
public sealed record Passage(string Id, string Text);
