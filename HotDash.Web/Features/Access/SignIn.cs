using System.Globalization;
using System.Security.Claims;
using HotDash.Core.People;
using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Shell;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace HotDash.Web.Features.Access;

/// <summary>Who somebody is: picked from the sample roster, or shown by the person's own Chatwoot token.</summary>
public sealed class SignIn(
    RosterStore roster, TokenVault vault, ChatwootClient chatwoot, IStoreEngine engine, ConsoleOptions options)
{
    public async Task<SignInOutcome> RunAsync(string? email, string? token, CancellationToken ct) =>
        options.Access == AccessMode.Sample ? await PickAsync(email, ct) : await ShowTokenAsync(token, ct);

    private async Task<SignInOutcome> PickAsync(string? email, CancellationToken ct) =>
        await roster.FindAsync((email ?? "").Trim().ToLowerInvariant(), ct) is { } person
            ? new SignInOutcome.Welcome(Principal(person, 0))
            : new SignInOutcome.Refused("unknown");

    private async Task<SignInOutcome> ShowTokenAsync(string? token, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(token) || token.Length > 200 || token.Any(char.IsControl))
            return new SignInOutcome.Refused("bad-token");
        switch (await chatwoot.ProfileAsync(token.Trim(), ct))
        {
            case ChatwootReply<ChatwootProfile>.Ok { Value: { AccountRole: not null } profile }:
                return await WelcomeAsync(profile, token.Trim(), ct);
            case ChatwootReply<ChatwootProfile>.Ok or ChatwootReply<ChatwootProfile>.Failed
            {
                Fault: ChatwootFault.BadToken or ChatwootFault.NotAllowed
            }:
                return new SignInOutcome.Refused("bad-token");
            default:
                return new SignInOutcome.Refused("unreachable");
        }
    }

    private async Task<SignInOutcome> WelcomeAsync(ChatwootProfile profile, string token, CancellationToken ct)
    {
        if (await PersonAsync(profile, ct) is not { } person) return new SignInOutcome.Refused("not-on-roster");
        var generation = await vault.KeepAsync(person.Email, token, ct);
        await engine.UnparkAsync(person.Email, ct);
        return new SignInOutcome.Welcome(Principal(person, generation));
    }

    /// <summary>
    /// Somebody of the roster. Where no roster was configured, Chatwoot's own roles stand for ours at the first sign-in:
    /// an administrator becomes a lead, an agent an operator.
    /// </summary>
    private async Task<Person?> PersonAsync(ChatwootProfile profile, CancellationToken ct)
    {
        if (await roster.FindAsync(profile.Email, ct) is { } known) return known;
        if (options.RosterIsConfigured) return null;
        var role = profile.AccountRole == "administrator" ? Role.Lead : Role.Operator;
        var person = new Person(profile.Email, profile.Name, role, profile.Id);
        await roster.SaveAsync([person], ct);
        return person;
    }

    private static ClaimsPrincipal Principal(Person person, long generation) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.Email, person.Email),
            new Claim(ClaimTypes.Name, person.Name),
            new Claim(ClaimTypes.Role, person.Role.ToString().ToLowerInvariant()),
            new Claim(OperatorGate.Generation, generation.ToString(CultureInfo.InvariantCulture)),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));
}

/// <summary>How a sign-in ended.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome() { }

    public sealed record Welcome(ClaimsPrincipal Person) : SignInOutcome;

    /// <summary>The code that the sign-in page puts into words.</summary>
    public sealed record Refused(string Code) : SignInOutcome;
}
