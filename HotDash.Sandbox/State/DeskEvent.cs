using System.Text.Json.Nodes;

namespace HotDash.Sandbox.State;

/// <summary>What a webhook may be told of. The payload is built later, from the state at sending.</summary>
internal sealed record DeskEvent(string Name, long ConversationId, long? MessageId, JsonArray? ChangedAttributes);
