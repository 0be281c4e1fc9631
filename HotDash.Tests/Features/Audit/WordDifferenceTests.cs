using CsCheck;
using HotDash.Web.Features.Audit;

namespace HotDash.Tests.Features.Audit;

public sealed class WordDifferenceTests
{
    private static readonly string[] Pieces = ["a", "word", " ", "\n", ".", "é", "😀", "\uD800", "{{x}}", "  "];

    [Fact]
    public void Equal_texts_are_one_stretch() =>
        Assert.Equal([new DifferencePart(DifferenceKind.Same, "As it was.")], WordDifference.Between("As it was.", "As it was."));

    [Fact]
    public void Changes_beside_each_other_are_one_change() => Assert.Equal(
        [
            new DifferencePart(DifferenceKind.Same, "It "), new DifferencePart(DifferenceKind.Removed, "leaves tomorrow"),
            new DifferencePart(DifferenceKind.Added, "left today"), new DifferencePart(DifferenceKind.Same, "."),
        ],
        WordDifference.Between("It leaves tomorrow.", "It left today."));

    [Fact]
    public void A_sign_of_two_units_is_never_cut()
    {
        var parts = WordDifference.Between("Fine 😀", "Fine 😁");

        Assert.Equal(["Fine ", "😀", "😁"], parts.Select(p => p.Text));
    }

    [Fact]
    public void Both_texts_can_be_put_together_again() => Gen.Select(Text, Text).Sample(
        (shown, sent) =>
        {
            var parts = WordDifference.Between(shown, sent);
            Assert.Equal(shown, string.Concat(parts.Where(p => p.Kind != DifferenceKind.Added).Select(p => p.Text)));
            Assert.Equal(sent, string.Concat(parts.Where(p => p.Kind != DifferenceKind.Removed).Select(p => p.Text)));
        }, iter: 2_000);

    [Fact]
    public void Endless_texts_are_set_one_after_the_other()
    {
        var shown = string.Concat(Enumerable.Repeat("a b ", WordDifference.MostPieces));
        Assert.Equal([DifferenceKind.Removed, DifferenceKind.Added], WordDifference.Between(shown, "c").Select(p => p.Kind));
    }

    private static Gen<string> Text =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 12].Select(picks => string.Concat(picks.Select(i => Pieces[i])));
}
