using FluentValidation;

namespace HotDash.Core.Guardrails;

/// <summary>What a person writes to be kept: why a reply should go out, why it may or may not (rulebook 4).</summary>
public sealed class WrittenReasonValidator : AbstractValidator<string>
{
    /// <summary>The longest reason, in UTF-16 units.</summary>
    public const int MaxLength = 1_000;

    /// <summary>Words that can be stored, and no more than a person reads at once.</summary>
    public WrittenReasonValidator()
    {
        RuleFor(reason => reason).Must(r => !NoteJudge.Judge(r).Blocked).WithMessage("Say why, in a sentence that is kept.");
        RuleFor(reason => reason).Must(r => r.Length <= MaxLength).WithMessage("Shorten it: at most 1,000 characters.");
    }
}
