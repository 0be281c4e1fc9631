using HotDash.Web.Gateways.Store;
using HotDash.Web.Shell;

namespace HotDash.Web.Features.Health;

/// <summary>The probes: <c>/healthz</c> says that the process answers, <c>/readyz</c> that its store does and that it is not being stopped.</summary>
internal static class HealthEndpoints
{
    public static void MapProbes(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => Results.Text("ok")).AllowAnonymous();
        routes.MapGet("/readyz", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(IStoreEngine engine, Draining draining, CancellationToken ct)
    {
        if (draining.HasBegun) return Results.Text("stopping", statusCode: 503);
        try
        {
            await engine.NextDueAsync(ct);
            return Results.Text("ready");
        }
        catch (Exception ex) when (StoreTrouble.Is(ex))
        {
            return Results.Text("the store does not answer", statusCode: 503);
        }
    }
}
