using System.Net;
using HotDash.Core.Decisions;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace HotDash.Web.Gateways.Chatwoot;

internal static class ChatwootRegistration
{
    /// <summary>Far above any real page; an answer beyond it is not read to its end, however well it was packed.</summary>
    private const int LargestAnswer = 32 << 20;

    /// <summary>The client is a singleton: it keeps the inboxes' names; its HTTP clients are pooled by the factory.</summary>
    public static IServiceCollection AddChatwoot(this IServiceCollection services)
    {
        services.AddSingleton<ChatwootBreaker>().AddSingleton<ChatwootClient>();
        services.AddHttpClient(ChatwootClient.Reads)
            .ConfigureHttpClient((provider, client) =>
            {
                // The pipeline's own time ends with the headers; this one holds to the body's last byte.
                client.Timeout = provider.GetRequiredService<ChatwootOptions>().ReadTimeout * 2;
                client.MaxResponseContentBufferSize = LargestAnswer;
            })
            .ConfigurePrimaryHttpMessageHandler(() => Handler(TimeSpan.FromMinutes(2)))
            .AddResilienceHandler("reads", (pipeline, context) => AddReadRetries(
                pipeline, context.ServiceProvider.GetRequiredService<ChatwootOptions>(),
                context.ServiceProvider.GetRequiredService<ChatwootBreaker>()));

        // A fresh connection per write: on a reused one the handler may silently send a request again.
        services.AddHttpClient(ChatwootClient.Writes)
            .ConfigureHttpClient((provider, client) =>
            {
                client.Timeout = provider.GetRequiredService<OutboxTimings>().HttpTimeout;
                client.MaxResponseContentBufferSize = LargestAnswer;
            })
            .ConfigurePrimaryHttpMessageHandler(() => Handler(TimeSpan.Zero));
        return services;
    }

    private static void AddReadRetries(
        ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ChatwootOptions options, ChatwootBreaker breaker) =>
        pipeline
            .AddRetry(new HttpRetryStrategyOptions
            {
                // Who asks for a pause and says how long gets it: the request is not held open over it. A probe is one request.
                ShouldHandle = tried => ValueTask.FromResult(
                    HttpClientResiliencePredicates.IsTransient(tried.Outcome) && !breaker.IsOpen
                    && !(tried.Outcome.Result is { } answer && ChatwootPause.IsAskedBy(answer))),
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
