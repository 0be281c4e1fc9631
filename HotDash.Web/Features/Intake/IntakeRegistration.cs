namespace HotDash.Web.Features.Intake;

internal static class IntakeRegistration
{
    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton<WebhookCounts>()
        .AddHostedService<IntakeWorker>()
        .AddHostedService<ReconcileWorker>();
}
