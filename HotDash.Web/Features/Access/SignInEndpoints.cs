using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace HotDash.Web.Features.Access;

/// <summary>The forms of the sign-in page and of the person menu. Both carry the antiforgery token.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in", SignInAsync).AllowAnonymous();
        routes.MapPost("/sign-out", SignOutAsync).AllowAnonymous();
    }

    private static async Task<IResult> SignInAsync(
        HttpContext http, SignIn signIn, IAntiforgery antiforgery, [FromForm] string? email, [FromForm] string? token,
        [FromForm] string? returnUrl, CancellationToken ct)
    {
        await antiforgery.ValidateRequestAsync(http);
        var back = Local(returnUrl);
        switch (await signIn.RunAsync(email, token, ct))
        {
            case SignInOutcome.Welcome welcome:
                await http.SignInAsync(welcome.Person);
                return Results.LocalRedirect(back);
            case SignInOutcome.Refused refused:
                return Results.LocalRedirect($"/sign-in?error={refused.Code}&returnUrl={Uri.EscapeDataString(back)}");
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, IAntiforgery antiforgery)
    {
        await antiforgery.ValidateRequestAsync(http);
        await http.SignOutAsync();
        return Results.LocalRedirect("/sign-in");
    }

    /// <summary>Only a path of ours: <c>//host</c> and <c>/\host</c> lead elsewhere.</summary>
    private static string Local(string? url) =>
        url is ['/', ..] && !(url.Length > 1 && url[1] is '/' or '\\') && !url.Any(char.IsControl) ? url : "/";
}
