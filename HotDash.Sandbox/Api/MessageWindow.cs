using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Api;

/// <summary>Which messages one call returns: cut by id, ordered by time, as Chatwoot's finder does.</summary>
internal static class MessageWindow
{
    private const int Latest = 20;
    private const int After = 100;
    private const int Between = 1000;

    public static IEnumerable<Message> Of(IReadOnlyList<Message> messages, long? after, long? before, bool withoutInternal)
    {
        var visible = withoutInternal
            ? messages.Where(message => !message.Private && message.Kind != MessageKind.Activity)
            : messages;
        return (after, before) switch
        {
            // With both, the lower end is included: after=ID and before=ID+1 read one message.
            ({ } low, { } high) => Ascending(visible.Where(message => message.Id >= low && message.Id < high)).Take(Between),
            ({ } low, null) => Ascending(visible.Where(message => message.Id > low)).Take(After),
            (null, { } high) => Ascending(visible.Where(message => message.Id < high)).TakeLast(Latest),
            _ => Ascending(visible).TakeLast(Latest),
        };
    }

    private static IOrderedEnumerable<Message> Ascending(IEnumerable<Message> messages) =>
        messages.OrderBy(message => message.CreatedAt).ThenBy(message => message.Id);
}
