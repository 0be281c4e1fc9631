namespace HotDash.Web.Features.Decisions;

internal static class DecisionsRegistration
{
    public static IServiceCollection AddDecisions(this IServiceCollection services) => services
        .AddSingleton<OperatorTokens>()
        .AddSingleton<ChatwootCalls>()
        .AddSingleton<DispatchJudge>()
        .AddSingleton<OutboxRun>()
        .AddHostedService<OutboxWorker>()
        .AddHostedService<OutboxRecovery>();
}
