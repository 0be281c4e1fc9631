namespace HotDash.Core.Conversations;

/// <summary>The contact behind a conversation.</summary>
/// <param name="Id">Chatwoot's contact id; 0 when unknown.</param>
/// <param name="Name">The name as Chatwoot has it: may be null, blank, generated or a handle.</param>
/// <param name="Email">Null when unknown.</param>
/// <param name="Phone">Null when unknown.</param>
public sealed record Customer(long Id, string? Name, string? Email = null, string? Phone = null);
