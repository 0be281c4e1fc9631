using System.Globalization;
using System.Security.Claims;
using HotDash.Core.People;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Shell;

/// <summary>
/// Asked by every handler, not only by the page: who is this, may the person still act? The roster and the session
/// are read anew each time, because a circuit outlives its sign-in.
/// </summary>
public sealed class OperatorGate(RosterStore roster, TokenVault vault, ConsoleOptions options)
{
    public const string Generation = "hotdash:generation";

    /// <summary>The person, when the session stands; otherwise why not.</summary>
    public async Task<GateAnswer> WhoAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        var email = user.FindFirstValue(ClaimTypes.Email);
        if (email is null || user.Identity?.IsAuthenticated != true)
            return new GateAnswer.Closed("You are not signed in.");
        if (await roster.FindAsync(email, ct) is not { } person)
            return new GateAnswer.Closed($"{email} is not on the roster any more.");
        if (options.Access == AccessMode.Chatwoot)
        {
            _ = long.TryParse(user.FindFirstValue(Generation), CultureInfo.InvariantCulture, out var generation);
            var (stands, reason) = await vault.CheckAsync(email, generation, ct);
            if (!stands) return new GateAnswer.Closed($"Your session has ended: {reason}. Sign in again; your draft is kept.");
        }

        return new GateAnswer.Open(person);
    }

    /// <summary>The person, when he or she may decide on live conversations.</summary>
    public async Task<GateAnswer> MayDecideAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        if (!options.ModalApprovals)
            return new GateAnswer.Closed("The console is read-only (FEATURE_MODAL_APPROVALS is false).");
        return await WhoAsync(user, ct) switch
        {
            GateAnswer.Open open when !Permissions.MayDecide(open.Person.Role) =>
                new GateAnswer.Closed("Trainers watch; they do not decide on live conversations."),
            var answer => answer,
        };
    }
}

/// <summary>The gate's answer.</summary>
public abstract record GateAnswer
{
    private GateAnswer() { }

    public sealed record Open(Person Person) : GateAnswer;

    public sealed record Closed(string Reason) : GateAnswer;
}
