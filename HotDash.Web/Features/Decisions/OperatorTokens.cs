using HotDash.Web.Gateways.Store;
using HotDash.Web.Shell;

namespace HotDash.Web.Features.Decisions;

/// <summary>In whose name an operation leaves: the operator's own token, never another in its place.</summary>
public sealed class OperatorTokens(TokenVault vault, ConsoleOptions options)
{
    /// <summary>The token, or null when the person must sign in again.</summary>
    public Task<string?> ForAsync(string email, CancellationToken ct) => options.Access == AccessMode.Sample
        ? Task.FromResult<string?>(SampleToken(email))
        : vault.ReadAsync(email, ct);

    /// <summary>Chatwoot said that the token is bad.</summary>
    public Task RejectedAsync(string email, CancellationToken ct) => options.Access == AccessMode.Sample
        ? Task.CompletedTask
        : vault.RevokeAsync(email, "Chatwoot does not accept your access token any more", ct);

    /// <summary>The sandbox's contract: <c>sandbox-</c> and the local part of the e-mail.</summary>
    public static string SampleToken(string email) => "sandbox-" + email.Split('@')[0];
}
