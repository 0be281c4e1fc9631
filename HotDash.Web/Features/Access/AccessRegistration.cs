using System.Security.Claims;
using HotDash.Core.People;
using HotDash.Web.Shell;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;

namespace HotDash.Web.Features.Access;

/// <summary>Sign-in by cookie, roles as policies.</summary>
internal static class AccessRegistration
{
    /// <summary>Whoever may decide on a live conversation (rulebook 1).</summary>
    public const string Decide = "decide";

    /// <param name="onLoopback">The console listens on this machine only, perhaps behind a TLS-terminating proxy.</param>
    public static IServiceCollection AddAccess(this IServiceCollection services, bool onLoopback)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "hotdash";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = onLoopback
                ? CookieSecurePolicy.SameAsRequest
                : CookieSecurePolicy.Always;
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.Events.OnValidatePrincipal = SessionEnd.ValidateAsync;
            cookie.Events.OnRedirectToLogin = SessionEnd.RedirectAsync;
        });
        services.AddAuthorizationBuilder().AddPolicy(Decide, policy => policy.RequireAuthenticatedUser().RequireAssertion(
            context => Enum.TryParse<Role>(context.User.FindFirstValue(ClaimTypes.Role), ignoreCase: true, out var role)
                && Permissions.MayDecide(role)));
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SessionRevalidation>();

        // Stateless over singletons; scoped things hold nothing of a person.
        services.AddSingleton<OperatorGate>();
        services.AddSingleton<SignIn>();
        return services;
    }
}
