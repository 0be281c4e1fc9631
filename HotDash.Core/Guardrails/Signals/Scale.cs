namespace HotDash.Core.Guardrails;

/// <summary>What multiplies the figure before it: the k of <c>10k</c>, the lakh of <c>1.2 lakh</c>.</summary>
/// <param name="Factor">1 for none.</param>
/// <param name="IsIndian">True when it is enough to make a figure money: nobody else counts in lakhs and crores.</param>
/// <param name="IsThere">False when none stands there.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Scale(decimal Factor, bool IsIndian, bool IsThere, int End)
{
    /// <summary>The scale at the end of a figure, after a space or none.</summary>
    public static Scale At(ReadOnlySpan<char> text, int at)
    {
        var start = at < text.Length && text[at] == ' ' ? at + 1 : at;
        var word = WordEdge.From(text, start);
        return NumberWords.Scale(word) is > 0 and var factor
            ? new Scale(factor, word is ['l', 'a', ..] or ['c', 'r', 'o', ..], true, start + word.Length)
            : None(at);
    }

    /// <summary>No scale after a figure that ends here.</summary>
    public static Scale None(int at) => new(1, false, false, at);

    /// <summary>The number times the scale.</summary>
    public decimal By(decimal number) => IsThere ? number * Factor : number;
}
