using System.Net;
using HotDash.Web.Shell;
using Microsoft.AspNetCore.Http.Features;

namespace HotDash.Web.Startup;

/// <summary>What every answer carries, and who may open a live connection.</summary>
internal static partial class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; " +
        "script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; manifest-src 'self'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, ConsoleOptions options) =>
        app.Use(async (http, next) =>
        {
            // A balancer on another machine is not believed when it says https; the setting is.
            if (options.PublicUrl is { } known && http.Request.Host.Value == known.Authority) http.Request.Scheme = known.Scheme;
            if (options.Access == AccessMode.Sample && !IsLoopbackHost(http.Request.Host.Host))
            {
                // A name that leads to this machine from a foreign page must not reach a console that lets anybody in.
                await RefuseAsync(http, 400, "This console answers on 127.0.0.1 and localhost only.");
                return;
            }

            if (IsLive(http.Request) && !IsOwnOrigin(http.Request, options))
            {
                LogForeign(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("HotDash.Security"));
                await RefuseAsync(http, 403, "A live connection is opened from the console's own pages only.");
                return;
            }

            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            await next(http);
        });

    public static bool IsLive(HttpRequest request) =>
        request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Browsers send Origin with every WebSocket and every POST; a GET of a script has none.</summary>
    private static bool IsOwnOrigin(HttpRequest request, ConsoleOptions options)
    {
        var origin = request.Headers.Origin;
        var mustHave = OpensSocket(request.HttpContext.Features) || HttpMethods.IsPost(request.Method);
        if (origin.Count == 0) return !mustHave;
        var own = options.PublicUrl?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host.Value}";
        return origin.Count == 1 && origin[0] == own;
    }

    /// <summary>By the server's own features: what ASP.NET says of WebSockets is set later, at the endpoint.</summary>
    private static bool OpensSocket(IFeatureCollection features) =>
        features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true }
        || features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true };

    private static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static async Task RefuseAsync(HttpContext http, int status, string sentence)
    {
        http.Response.StatusCode = status;
        await http.Response.WriteAsync(sentence, http.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A live connection from a foreign or missing origin was refused")]
    private static partial void LogForeign(ILogger log);
}
