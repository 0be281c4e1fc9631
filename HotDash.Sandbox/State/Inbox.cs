namespace HotDash.Sandbox.State;

internal sealed record Inbox(long Id, string Name, string Channel)
{
    public const string WebWidget = "Channel::WebWidget";
    public const string Email = "Channel::Email";
    public const string WhatsApp = "Channel::Whatsapp";
    public const string Api = "Channel::Api";

    public static readonly IReadOnlyList<Inbox> Standard =
    [
        new(1, "Web chat", WebWidget),
        new(2, "Support email", Email),
        new(3, "WhatsApp", WhatsApp),
        new(4, "API", Api),
    ];

    /// <summary>Email and WhatsApp name the message once they have taken it; the widget and the API never do.</summary>
    public bool NamesMessages => Channel is Email or WhatsApp;

    public bool ReportsReading => Channel is WebWidget or WhatsApp or Api;
}
