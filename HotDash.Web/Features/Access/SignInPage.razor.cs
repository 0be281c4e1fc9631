using HotDash.Core.People;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace HotDash.Web.Features.Access;

/// <summary>
/// Who is here? Drawn on the server and posted as plain forms: it works without script, and without a circuit.
/// </summary>
public sealed partial class SignInPage(RosterStore roster, ConsoleOptions options)
{
    private IReadOnlyList<Person> _people = [];

    /// <summary>Where to go afterwards.</summary>
    [SupplyParameterFromQuery(Name = "returnUrl")] public string? ReturnUrl { get; set; }

    /// <summary>Why signing in did not work, as a code.</summary>
    [SupplyParameterFromQuery(Name = "error")] public string? Error { get; set; }

    [CascadingParameter] public HttpContext? HttpContext { get; set; }

    private bool IsSample => options.Access == AccessMode.Sample;

    /// <summary>A path of our own, never another site's address.</summary>
    private string Return => ReturnUrl is ['/', ..] and not ['/', '/', ..] and not ['/', '\\', ..] ? ReturnUrl : "/";

    private string? Problem => Error switch
    {
        null or "" => null,
        "unknown" => "Nobody of that name is on the roster. Choose one of these.",
        "bad-token" => "Chatwoot does not accept this token. Copy it anew from your profile settings.",
        "not-on-roster" => "Chatwoot knows you, but you are not on HotDash's roster. Ask your lead to add you.",
        "unreachable" => "Chatwoot cannot be reached just now, so the token could not be checked. Try again in a minute.",
        "ended" => "Your session has ended. Sign in again; your drafts are kept.",
        _ => "Signing in did not work. Try again.",
    };

    protected override async Task OnInitializedAsync()
    {
        if (IsSample) _people = await roster.ReadAsync(HttpContext?.RequestAborted ?? CancellationToken.None);
    }

    private static string RoleWord(Person person) => person.Role.ToString().ToLowerInvariant();

    private static string Can(Role role) => role switch
    {
        Role.Operator => "Answers, escalates and resolves",
        Role.Lead => "Decides, and takes escalations first",
        Role.Manager => "Takes supervisor requests and large refunds",
        _ => "Watches; decides nothing",
    };
}
