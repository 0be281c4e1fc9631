using System.Security.Claims;
using HotDash.Core.People;
using Microsoft.AspNetCore.Components;

namespace HotDash.Web.Shell;

/// <summary>What a page may show about the person who is signed in. What he or she may do, <see cref="OperatorGate"/> says.</summary>
public static class SignedIn
{
    public static Person? Person(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && user.FindFirstValue(ClaimTypes.Email) is { } email
            ? new Person(email, user.FindFirstValue(ClaimTypes.Name) ?? email, Role(user), null)
            : null;

    /// <summary>The sign-in page, told where to come back to.</summary>
    public static string SignInPath(NavigationManager navigation, string? error = null)
    {
        var here = "/" + navigation.ToBaseRelativePath(navigation.Uri);
        var path = "/sign-in?returnUrl=" + Uri.EscapeDataString(here);
        return error is null ? path : $"{path}&error={Uri.EscapeDataString(error)}";
    }

    /// <summary>Two letters for a person's badge.</summary>
    public static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0
            ? "?"
            : string.Concat(words.Take(1).Concat(words.Skip(1).TakeLast(1)).Select(w => char.ToUpperInvariant(w[0])));
    }

    /// <summary>An unknown role may look, not decide.</summary>
    private static Role Role(ClaimsPrincipal user) =>
        Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), ignoreCase: true, out var role) ? role : Core.People.Role.Trainer;
}
