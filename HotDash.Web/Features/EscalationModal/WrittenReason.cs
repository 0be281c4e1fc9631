using HotDash.Core.Guardrails;

namespace HotDash.Web.Features.EscalationModal;

/// <summary>What is wrong with a reason that a person gave, a sentence each.</summary>
internal static class WrittenReason
{
    private static readonly WrittenReasonValidator Validator = new();

    /// <summary>Of a reason that must be there.</summary>
    public static IReadOnlyList<string> Validate(string reason) => [.. Validator.Validate(reason).Errors.Select(e => e.ErrorMessage)];

    /// <summary>Of one that may be blank as far as it goes: the judgement says whether it is needed.</summary>
    public static IReadOnlyList<string> ValidateGiven(string? reason) => string.IsNullOrWhiteSpace(reason) ? [] : Validate(reason);
}
