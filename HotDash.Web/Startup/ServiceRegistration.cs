using HotDash.Web.Features.Access;
using HotDash.Web.Features.Audit;
using HotDash.Web.Features.Decisions;
using HotDash.Web.Features.EscalationModal;
using HotDash.Web.Features.Intake;
using HotDash.Web.Gateways.Alerts;
using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Gateways.Embedded;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Gateways.Supabase;
using HotDash.Web.Live;
using HotDash.Web.Shell;
using MudBlazor;
using MudBlazor.Services;

namespace HotDash.Web.Startup;

internal static class ServiceRegistration
{
    /// <summary>Each slice registers itself; this only names them in order.</summary>
    public static void AddHotDash(this IServiceCollection services, Settings settings)
    {
        services.AddSettings(settings);
        services.AddStore(settings);
        services.AddChatwoot();
        services.AddAlerts(settings.Alerts);
        services.AddLive();
        services.AddIntake();
        services.AddDecisions();
        services.AddEscalationModal();
        services.AddAudit();
        services.AddAccess(settings.Url.IsLoopback);
        services.AddPages();
        services.AddShutdown(settings);
        services.AddHostedService<JudgeWarmUp>();
    }

    private static void AddSettings(this IServiceCollection services, Settings settings) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(settings.Console)
        .AddSingleton(settings.Chatwoot)
        .AddSingleton(settings.Embedded)
        .AddSingleton(settings.Guardrails)
        .AddSingleton(settings.Checkpoints)
        .AddSingleton(settings.Outbox)
        .AddSingleton(settings.Sla);

    private static void AddStore(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<ChangeHints>();
        if (settings.Supabase is { } supabase)
        {
            services.AddSupabase(supabase);
            services.AddHostedService<ChangeFollower>();
        }
        else
        {
            services.AddEmbedded(settings.Embedded);
        }

        services.AddSingleton<ConversationStore>();
        services.AddSingleton<DraftStore>();
        services.AddSingleton<PresenceStore>();
        services.AddSingleton<ReleaseStore>();
        services.AddSingleton<RosterStore>();
        services.AddSingleton<TokenVault>();
        services.AddSingleton<WebhookStore>();
        services.AddSingleton<IChatwootBinding, ChatwootBinding>();
    }

    private static void AddLive(this IServiceCollection services) => services
        .AddSingleton<SyncStatus>()
        .AddSingleton<EscalationFeed>()
        .AddHostedService<EscalationFeedWorker>();

    private static void AddPages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = 4 << 20); // a reply may have 150,000 characters
        services.AddMudServices(mud =>
        {
            mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            mud.SnackbarConfiguration.VisibleStateDuration = 6000;
            mud.SnackbarConfiguration.ShowTransitionDuration = 0;
            mud.SnackbarConfiguration.HideTransitionDuration = 0;
            mud.SnackbarConfiguration.ShowCloseIcon = true;
            mud.SnackbarConfiguration.MaxDisplayedSnackbars = 4;
        });
        services.AddAntiforgery(options => options.SuppressXFrameOptionsHeader = true); // the policy says frame-ancestors
    }

    private static void AddShutdown(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<Draining>().AddSingleton(settings.Shutdown);
        services.AddSingleton<IHostLifetime, DrainingLifetime>();
        services.Configure<HostOptions>(host =>
        {
            // A request that is under way at Chatwoot ends within its time-out; its outcome is written down then. Side by
            // side, or an open tab that Kestrel waits for would use up the workers' time.
            host.ShutdownTimeout = settings.Outbox.HttpTimeout + TimeSpan.FromSeconds(4);
            host.ServicesStopConcurrently = true;
        });
    }
}
