using System.Text.Json.Nodes;

namespace HotDash.Sandbox.Control;

/// <summary>The last requests that the sandbox received on Chatwoot's surface, oldest first.</summary>
internal sealed class RequestLog
{
    public const int Kept = 10_000;

    private readonly Lock _gate = new();
    private readonly Queue<LogEntry> _entries = new();
    private long _last;

    public LogEntry Add(DateTimeOffset at, string method, string path, string? user, JsonNode? body)
    {
        lock (_gate)
        {
            var entry = new LogEntry(++_last, at, method, path, user, body);
            _entries.Enqueue(entry);
            if (_entries.Count > Kept) _entries.Dequeue();
            return entry;
        }
    }

    public JsonArray After(long number)
    {
        lock (_gate)
            return new JsonArray([.. _entries.Where(entry => entry.Number > number).Select(entry => entry.ToJson())]);
    }
}
