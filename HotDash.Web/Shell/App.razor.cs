using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace HotDash.Web.Shell;

/// <summary>The document. Everything is interactive but the pages that exclude themselves (sign-in).</summary>
public sealed partial class App(TimeProvider time)
{
    [CascadingParameter] public HttpContext HttpContext { get; set; } = default!;

    private IComponentRenderMode? PageMode =>
        HttpContext.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;

    /// <summary>The chosen theme; null leaves it to the system's preference, through CSS.</summary>
    private string? Theme => HttpContext.Request.Cookies["theme"] is "dark" or "light"
        ? HttpContext.Request.Cookies["theme"]
        : null;

    /// <summary>Clocks on the page count by the server's time, not by the visitor's machine.</summary>
    private string NowMs => time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
