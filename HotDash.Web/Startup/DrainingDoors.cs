using HotDash.Web.Shell;

namespace HotDash.Web.Startup;

/// <summary>While the node drains: no circuit and no page begins here; what is already open, and webhooks, go on.</summary>
internal static class DrainingDoors
{
    // The page comes back by itself: by then the balancer leads elsewhere, or the node is up again.
    private const string Page =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"1\">" +
        "<title>HotDash</title></head><body><p>This server is being stopped. The page comes back by itself.</p></body></html>";

    public static IApplicationBuilder UseDrainingDoors(this IApplicationBuilder app) =>
        app.Use(async (http, next) =>
        {
            var isPage = IsPage(http.Request);
            if (!http.RequestServices.GetRequiredService<Draining>().HasBegun || !(isPage || SecurityHeaders.IsLive(http.Request)))
            {
                await next(http);
                return;
            }

            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.Connection = "close"; // the next request goes through the balancer anew
            http.Response.Headers.RetryAfter = "1";
            http.Response.ContentType = isPage ? "text/html; charset=utf-8" : "text/plain";
            await http.Response.WriteAsync(isPage ? Page : "stopping", http.RequestAborted);
        });

    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate";
}
