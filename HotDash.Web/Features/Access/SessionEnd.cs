using HotDash.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace HotDash.Web.Features.Access;

/// <summary>A cookie is only as good as what it rests on: the roster, and in Chatwoot mode the token.</summary>
internal static class SessionEnd
{
    private const string Ended = "hotdash:ended";

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var gate = context.HttpContext.RequestServices.GetRequiredService<OperatorGate>();
        if (context.Principal is { } user
            && await gate.WhoAsync(user, context.HttpContext.RequestAborted) is GateAnswer.Open) return;
        context.RejectPrincipal();
        context.HttpContext.Items[Ended] = true;
        await context.HttpContext.SignOutAsync();
    }

    /// <summary>Says on the sign-in page that the session has ended, when that is why one is sent there.</summary>
    public static Task RedirectAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var ended = context.HttpContext.Items.ContainsKey(Ended) ? "&error=ended" : "";
        context.Response.Redirect(context.RedirectUri + ended);
        return Task.CompletedTask;
    }
}
