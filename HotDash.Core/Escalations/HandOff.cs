using FluentValidation;

namespace HotDash.Core.Escalations;

/// <summary>What the next person needs to know (rulebook 5). Every field is plain text, at most 4,000 UTF-16 units.</summary>
public sealed record HandOff
{
    /// <summary>What happened; required.</summary>
    public string Context { get; init; } = "";

    /// <summary>The money at stake; may be empty.</summary>
    public string Amount { get; init; } = "";

    /// <summary>The exact words or figures; may be empty.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>What the customer expects; required.</summary>
    public string Expectation { get; init; } = "";

    /// <summary>The customer's mood; may be empty.</summary>
    public string Sentiment { get; init; } = "";

    /// <summary>What the operator recommends; required.</summary>
    public string Recommendation { get; init; } = "";
}

/// <summary>Checks a <see cref="HandOff"/>: what is missing or too long, in clear sentences.</summary>
public sealed class HandOffValidator : AbstractValidator<HandOff>
{
    /// <summary>The longest field, in UTF-16 units.</summary>
    public const int MaxLength = 4_000;

    /// <summary>The rules of rulebook 5.</summary>
    public HandOffValidator()
    {
        RuleFor(h => h.Context).NotEmpty().WithMessage("Say what happened (context).");
        RuleFor(h => h.Expectation).NotEmpty().WithMessage("Say what the customer expects.");
        RuleFor(h => h.Recommendation).NotEmpty().WithMessage("Say what you recommend.");
        RuleFor(h => h.Context).Must(BeShort).WithMessage(TooLong("context"));
        RuleFor(h => h.Amount).Must(BeShort).WithMessage(TooLong("amount"));
        RuleFor(h => h.Evidence).Must(BeShort).WithMessage(TooLong("evidence"));
        RuleFor(h => h.Expectation).Must(BeShort).WithMessage(TooLong("expectation"));
        RuleFor(h => h.Sentiment).Must(BeShort).WithMessage(TooLong("sentiment"));
        RuleFor(h => h.Recommendation).Must(BeShort).WithMessage(TooLong("recommendation"));
    }

    private static bool BeShort(string? text) => text is null || text.Length <= MaxLength;

    private static string TooLong(string field) => $"Shorten the {field}: at most 4,000 characters.";
}
