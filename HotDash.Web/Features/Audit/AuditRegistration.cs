namespace HotDash.Web.Features.Audit;

internal static class AuditRegistration
{
    /// <summary>Singletons hold no person's state; who asks is an argument of every call.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<AuditGate>()
        .AddSingleton<SearchDecisions>()
        .AddSingleton<ReadDecision>()
        .AddScoped<VisitorZone>()
        .AddHostedService<CheckpointWorker>();
}
