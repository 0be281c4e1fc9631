using Microsoft.AspNetCore.Components;

namespace HotDash.Web.Shell;

/// <summary>Leads to the sign-in page, and back afterwards.</summary>
public sealed partial class SignInRedirect(NavigationManager navigation)
{
    protected override void OnInitialized() =>
        navigation.NavigateTo(SignedIn.SignInPath(navigation), forceLoad: true);
}
