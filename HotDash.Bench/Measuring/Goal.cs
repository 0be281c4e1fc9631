namespace HotDash.Bench.Measuring;

/// <summary>A ratio that is measured, and what it should be.</summary>
/// <param name="Name">Such as <c>decision commit p50 / bare insert p50</c>.</param>
/// <param name="Bound">The goal; null when the ratio is only told.</param>
/// <param name="AtLeast">True when more is better.</param>
internal sealed record Goal(string Name, double? Bound = null, bool AtLeast = false)
{
    public string Words => Bound is { } bound ? FormattableString.Invariant($"{(AtLeast ? "≥" : "≤")} {bound:0.##}") : "told";

    public string Judge(double ratio) => Bound is not { } bound ? "" : (AtLeast ? ratio >= bound : ratio <= bound) ? "reached" : "MISSED";
}
