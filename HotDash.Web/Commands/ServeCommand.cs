using HotDash.Web.Features.Access;
using HotDash.Web.Features.Health;
using HotDash.Web.Features.Intake;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Shell;
using HotDash.Web.Startup;
using Microsoft.AspNetCore.HttpOverrides;

namespace HotDash.Web.Commands;

/// <summary><c>serve</c>: the console, and by default the sandbox beside it.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var builder = Builder(args);
            var settings = Settings.Read(builder.Configuration);
            builder.WebHost.UseUrls(settings.Url.GetLeftPart(UriPartial.Authority));
            builder.Services.AddHotDash(settings);
            await using var app = builder.Build();
            await using var sandbox = await StartSandboxAsync(app, settings);
            await app.Services.OpenStoreAsync(CancellationToken.None);
            Map(app, settings);
            await app.StartAsync(CancellationToken.None);
            await Console.Out.WriteLineAsync($"HotDash is ready: {settings.Url.GetLeftPart(UriPartial.Authority)}");
            await app.WaitForShutdownAsync(CancellationToken.None);
            return 0;
        }
        catch (StartRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 2;
        }
        catch (IOException refused) when (refused.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"urls: {refused.Message} Stop the other program, or choose another port with --urls.");
            return 2;
        }
    }

    private static WebApplicationBuilder Builder(string[] args)
    {
        // Files of the program lie beside it; relative paths in settings are the caller's.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        return builder;
    }

    private static async Task<EmbeddedSandbox?> StartSandboxAsync(WebApplication app, Settings settings)
    {
        if (settings.Sandbox is null) return null;
        var loggers = app.Services.GetRequiredService<ILoggerFactory>();
        var sandbox = new EmbeddedSandbox(
            settings.Sandbox with { Loggers = loggers }, app.Services.GetRequiredService<TimeProvider>(),
            loggers.CreateLogger<EmbeddedSandbox>());
        try
        {
            await sandbox.StartAsync(CancellationToken.None);
            return sandbox;
        }
        catch
        {
            await sandbox.DisposeAsync();
            throw;
        }
    }

    private static void Map(WebApplication app, Settings settings)
    {
        app.UseForwardedHeaders(new ForwardedHeadersOptions
        {
            // From a proxy on this machine only (the default list of known proxies).
            ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
        });
        app.UseSecurityHeaders(settings.Console);
        app.UseDrainingDoors();
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapSignIn();
        app.MapChatwootWebhook();
        app.MapProbes();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server =>
        {
            server.ContentSecurityFrameAncestorsPolicy = null; // ours is in the one policy
        });
    }
}
