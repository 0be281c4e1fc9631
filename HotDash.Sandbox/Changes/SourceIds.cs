using System.Globalization;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Changes;

/// <summary>The names that channels give to messages.</summary>
internal static class SourceIds
{
    public static string? Incoming(Inbox inbox, long messageId) => inbox.Channel switch
    {
        Inbox.Email => string.Create(CultureInfo.InvariantCulture, $"<in-{messageId}@mail.example>"),
        Inbox.WhatsApp => string.Create(CultureInfo.InvariantCulture, $"wamid.in.{messageId}"),
        _ => null,
    };

    public static string? Outgoing(Inbox inbox, Message message, string conversationUuid) => inbox.Channel switch
    {
        Inbox.Email => string.Create(
            CultureInfo.InvariantCulture, $"<conversation/{conversationUuid}/messages/{message.Id}@hotrodan.example>"),
        Inbox.WhatsApp => string.Create(CultureInfo.InvariantCulture, $"wamid.out.{message.Id}"),
        _ => null,
    };
}
