namespace HotDash.Web.Gateways.Alerts;

internal static class AlertRegistration
{
    /// <summary>Only what is configured exists.</summary>
    public static IServiceCollection AddAlerts(this IServiceCollection services, AlertOptions options)
    {
        services.AddSingleton(options);
        if (options.SlackReliability is not null)
        {
            services.AddSingleton<IAlertChannel, SlackChannel>();
            services.AddHttpClient(SlackChannel.Client, http => http.Timeout = TimeSpan.FromSeconds(5))
                .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
                .RemoveAllLoggers(); // they would write the address, which is a secret
        }

        if (options.Mail is { } mail)
            services.AddSingleton<IAlertChannel>(provider => new MailChannel(mail, provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
