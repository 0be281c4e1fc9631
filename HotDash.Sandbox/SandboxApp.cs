using HotDash.Sandbox.Api;
using HotDash.Sandbox.Control;
using HotDash.Sandbox.Delivery;
using HotDash.Sandbox.Faults;
using HotDash.Sandbox.Samples;
using HotDash.Sandbox.Scripts;
using HotDash.Sandbox.State;
using HotDash.Sandbox.Webhooks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Console;

namespace HotDash.Sandbox;

/// <summary>A Chatwoot stand-in over real HTTP. The caller starts, stops and disposes what it builds.</summary>
public static class SandboxApp
{
    /// <summary>Opens the store and prepares the host; reads no configuration but the options.</summary>
    /// <exception cref="SandboxStartException">An option is wrong, or the store was made from other conversations.</exception>
    public static WebApplication Build(SandboxOptions options, TimeProvider time)
    {
        var faults = new FaultSwitch(SandboxConfiguration.Check(options));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "HotDash.Sandbox" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.AddServerHeader = false).UseUrls(options.Urls);
        builder.Services.AddRoutingCore();
        AddLogging(builder, options);
        AddSandbox(builder.Services, options, faults, time);

        var app = builder.Build();
        try
        {
            MapAll(app, options, time);
            return app;
        }
        catch
        {
            // Nothing has started: disposing only closes the store.
            ((IDisposable)app).Dispose();
            throw;
        }
    }

    /// <summary>The first bound address, without a trailing slash. Known once the application has started.</summary>
    public static Uri AddressOf(WebApplication app) => new(app.Services.GetRequiredService<IServer>()
        .Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    private static void AddLogging(WebApplicationBuilder builder, SandboxOptions options)
    {
        if (options.Loggers is { } loggers)
        {
            builder.Services.Replace(ServiceDescriptor.Singleton(loggers));
            return;
        }

        builder.Logging
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("HotDash.Sandbox", LogLevel.Information)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)
            // A port in use is told in one sentence by whoever starts the sandbox.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
            .AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.ColorBehavior = LoggerColorBehavior.Disabled;
            });
    }

    private static void AddSandbox(
        IServiceCollection services, SandboxOptions options, FaultSwitch faults, TimeProvider time)
    {
        services.AddSingleton(options);
        // A request that a fault keeps hanging must not hold the stop for half a minute.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        if (!options.OwnsProcess) services.Replace(ServiceDescriptor.Singleton<IHostLifetime, CallerLifetime>());
        services.AddSingleton(time);
        services.AddSingleton(faults);
        services.AddSingleton<RequestLog>();
        services.AddSingleton<RequestGate>();
        services.AddSingleton<LaterQueue>();
        services.AddSingleton<DeliveryQueue>();
        services.AddSingleton<BulkActionEndpoints>();
        services.AddSingleton<ControlEndpoints>();
        // Singletons made by the container, so that stopping the host closes the store.
        services.AddSingleton(provider =>
            StoreOpening.Open(options, faults, time, provider.GetRequiredService<ILoggerFactory>()));
        services.AddHostedService<WebhookWorker>();
        services.AddHostedService<SnoozeWorker>();
        if (options.ScriptRuns) services.AddHostedService<CustomerScript>();
    }

    private static void MapAll(WebApplication app, SandboxOptions options, TimeProvider time)
    {
        var state = app.Services.GetRequiredService<SandboxState>();
        var faults = app.Services.GetRequiredService<FaultSwitch>();
        var deliveries = app.Services.GetRequiredService<DeliveryQueue>();
        var bulkActions = app.Services.GetRequiredService<BulkActionEndpoints>();
        var gate = app.Services.GetRequiredService<RequestGate>();
        if (options.WebhookUrl is { } url)
            state.TryChange(change => WebhookEndpoints.Ensure(change, url, options.WebhookSecret));

        app.Use(next => http => gate.RunAsync(http, next));
        app.UseRouting();
        var router = new ApiRouter(app, state, faults);
        router.MapInstance(app, time);
        router.MapConversations(time);
        router.MapMessages(
            new MessageCreation(state, faults, deliveries, time, app.Lifetime.ApplicationStopping), deliveries);
        router.MapConversationActions();
        bulkActions.Map(router);
        router.MapContacts(time);
        router.MapDirectory();
        router.MapWebhooks();
        app.Services.GetRequiredService<ControlEndpoints>().Map(app);

        app.Lifetime.ApplicationStarted.Register(() =>
        {
            deliveries.Resume();
            bulkActions.Resume();
        });
        app.Lifetime.ApplicationStopped.Register(() =>
        {
            app.Services.GetRequiredService<LaterQueue>().Dispose();
            state.Dispose();
        });
    }
}
