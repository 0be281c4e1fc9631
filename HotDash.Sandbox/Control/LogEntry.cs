using System.Text.Json.Nodes;
using HotDash.Sandbox.Wire;

namespace HotDash.Sandbox.Control;

/// <summary>One received request. The status is null while it is unanswered, and for ever when it is aborted.</summary>
internal sealed class LogEntry(long number, DateTimeOffset at, string method, string path, string? user, JsonNode? body)
{
    public long Number => number;

    public int? Status { get; set; }

    public string? Fault { get; set; }

    public JsonObject ToJson() => new()
    {
        ["n"] = number,
        ["at"] = WireTime.Iso(at),
        ["method"] = method,
        ["path"] = path,
        ["user"] = user,
        ["status"] = Status,
        ["fault"] = Fault,
        ["body"] = body?.DeepClone(),
    };
}
