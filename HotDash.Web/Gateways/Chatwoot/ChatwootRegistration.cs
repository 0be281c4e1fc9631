using System.Net;
using HotDash.Core.Decisions;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace HotDash.Web.Gateways.Chatwoot;

internal static class ChatwootRegistration
{
    /// <summary>The client is a singleton: it keeps the inboxes' names; its HTTP clients are pooled by the factory.</summary>
    public static IServiceCollection AddChatwoot(this IServiceCollection services)
    {
        services.AddSingleton<ChatwootClient>();
        services.AddHttpClient(ChatwootClient.Reads)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => Handler(TimeSpan.FromMinutes(2)))
            .AddResilienceHandler("reads", (pipeline, context) => AddReadRetries(
                pipeline, context.ServiceProvider.GetRequiredService<ChatwootOptions>()));

        // A fresh connection per write: on a reused one the handler may silently send a request again.
        services.AddHttpClient(ChatwootClient.Writes)
            .ConfigureHttpClient((provider, client) =>
                client.Timeout = provider.GetRequiredService<OutboxTimings>().HttpTimeout)
            .ConfigurePrimaryHttpMessageHandler(() => Handler(TimeSpan.Zero));
        return services;
    }

    private static void AddReadRetries(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ChatwootOptions options) =>
        pipeline
            .AddTimeout(options.ReadTimeout * 2)
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = 2,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .AddTimeout(options.ReadTimeout);

    private static SocketsHttpHandler Handler(TimeSpan connectionLifetime) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = connectionLifetime,
        MaxResponseDrainSize = 1 << 20,
        AutomaticDecompression = DecompressionMethods.All,
        ActivityHeadersPropagator = null,
    };
}
