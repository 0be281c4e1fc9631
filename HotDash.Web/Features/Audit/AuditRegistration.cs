namespace HotDash.Web.Features.Audit;

internal static class AuditRegistration
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddHostedService<CheckpointWorker>();
}
