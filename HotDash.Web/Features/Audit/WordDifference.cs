using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Model;

namespace HotDash.Web.Features.Audit;

/// <summary>What was changed between the suggestion and the text that was sent, word by word.</summary>
public static partial class WordDifference
{
    /// <summary>More pieces than this are not compared one by one: that costs their product, and nobody reads it.</summary>
    public const int MostPieces = 6_000;

    private static readonly WordChunker Words = new();

    public static IReadOnlyList<DifferencePart> Between(string shown, string sent)
    {
        if (shown == sent) return sent.Length == 0 ? [] : [new DifferencePart(DifferenceKind.Same, sent)];
        if (Words.Chunk(shown).Count + Words.Chunk(sent).Count > MostPieces)
            return [new DifferencePart(DifferenceKind.Removed, shown), new DifferencePart(DifferenceKind.Added, sent)];
        var diff = Differ.Instance.CreateDiffs(shown, sent, ignoreWhiteSpace: false, ignoreCase: false, Words);
        var parts = new List<DifferencePart>();
        var at = 0;
        foreach (var block in Joined(diff))
        {
            Add(parts, DifferenceKind.Same, diff.PiecesOld, at, block.DeleteStartA - at);
            Add(parts, DifferenceKind.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(parts, DifferenceKind.Added, diff.PiecesNew, block.InsertStartB, block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(parts, DifferenceKind.Same, diff.PiecesOld, at, diff.PiecesOld.Count - at);
        return parts;
    }

    /// <summary>Changes with nothing but white space between them read better as one.</summary>
    private static List<DiffBlock> Joined(DiffResult diff)
    {
        var blocks = new List<DiffBlock>();
        foreach (var next in diff.DiffBlocks)
        {
            if (blocks is [.., var last]
                && Enumerable.Range(End(last), next.DeleteStartA - End(last)).All(i => string.IsNullOrWhiteSpace(diff.PiecesOld[i])))
            {
                blocks[^1] = new DiffBlock(
                    last.DeleteStartA, next.DeleteStartA + next.DeleteCountA - last.DeleteStartA,
                    last.InsertStartB, next.InsertStartB + next.InsertCountB - last.InsertStartB);
            }
            else
            {
                blocks.Add(next);
            }
        }

        return blocks;
    }

    private static int End(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    private static void Add(List<DifferencePart> parts, DifferenceKind kind, IReadOnlyList<string> pieces, int start, int count)
    {
        if (count > 0) parts.Add(new DifferencePart(kind, string.Concat(pieces.Skip(start).Take(count))));
    }

    /// <summary>Words, runs of white space, and single signs; a sign of two UTF-16 units is never cut.</summary>
    [GeneratedRegex(@"\s+|[\p{L}\p{M}\p{N}_]+|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\s]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pieces();

    private sealed class WordChunker : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => [.. Pieces().Matches(text).Select(m => m.Value)];
    }
}

/// <summary>A stretch of text in a comparison.</summary>
public sealed record DifferencePart(DifferenceKind Kind, string Text);

/// <summary>Where a stretch stands: in both texts, in the first, in the second.</summary>
public enum DifferenceKind
{
    Same,
    Removed,
    Added,
}
