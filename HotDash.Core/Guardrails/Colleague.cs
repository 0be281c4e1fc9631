namespace HotDash.Core.Guardrails;

/// <summary>A colleague at the same conversation (G10).</summary>
/// <param name="Name">Who.</param>
/// <param name="HasDecided">True when they decided; false while they are at it.</param>
public sealed record Colleague(string Name, bool HasDecided);
