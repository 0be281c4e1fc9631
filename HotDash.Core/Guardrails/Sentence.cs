namespace HotDash.Core.Guardrails;

/// <summary>A sentence of a reply, in its folded text.</summary>
/// <param name="Start">Where it starts in the folded text.</param>
/// <param name="Text">Its folded words, without the mark that ends it.</param>
/// <param name="IsQuestion">True when a question mark ends it.</param>
internal readonly record struct Sentence(int Start, string Text, bool IsQuestion)
{
    /// <summary>The sentences of a text, in order.</summary>
    public static IReadOnlyList<Sentence> Of(FoldedText text)
    {
        var all = new List<Sentence>();
        foreach (var (start, length) in text.Sentences())
        {
            var end = start + length;
            all.Add(new Sentence(start, text.Text.Substring(start, length), end < text.Text.Length && text.Text[end] == '?'));
        }

        return all;
    }

    /// <summary>True when this place of the folded text is in it.</summary>
    public bool Holds(int at) => at >= Start && at < Start + Text.Length;
}
