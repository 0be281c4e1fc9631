using System.Text;
using FluentValidation;

namespace HotDash.Core.Guardrails;

/// <summary>What a person writes to be kept: why a reply should go out, why it may or may not (rulebook 4).</summary>
public sealed class WrittenReasonValidator : AbstractValidator<string>
{
    /// <summary>The longest reason, in UTF-16 units.</summary>
    public const int MaxLength = 1_000;

    private const int FewestWords = 2;
    private const int FewestLetters = 5;
    private const int FewestSyllables = 4;

    /// <summary>Words that can be stored and tell somebody something, and no more than a person reads at once.</summary>
    public WrittenReasonValidator()
    {
        RuleFor(reason => reason).Cascade(CascadeMode.Stop)
            .Must(r => !NoteJudge.Judge(r).Blocked).WithMessage("Say why, in a sentence that is kept.")
            .Must(r => r.Length <= MaxLength).WithMessage("Shorten it: at most 1,000 characters.")
            .Must(Tells).WithMessage("Say why in at least two words: this is kept, and others must understand it later.");
    }

    /// <summary>Two different words with some letters; in scripts that write no spaces, some signs.</summary>
    private static bool Tells(string reason)
    {
        var runes = reason.EnumerateRunes().Where(Rune.IsLetter).Select(Rune.ToLowerInvariant).ToList();
        if (runes.Where(IsSyllable).Distinct().Count() >= FewestSyllables) return true;
        var words = reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(w => string.Concat(w.Where(char.IsLetterOrDigit)).ToLowerInvariant()).Where(w => w.Length > 0);
        return runes.Count >= FewestLetters && words.Distinct(StringComparer.Ordinal).Count() >= FewestWords;
    }

    /// <summary>A sign of a script in which words often stand without spaces: Thai to Khmer, kana, Han, Hangul.</summary>
    private static bool IsSyllable(Rune r) => r.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0x20000 and <= 0x3FFFF);
}
