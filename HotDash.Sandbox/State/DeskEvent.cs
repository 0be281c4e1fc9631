using System.Text.Json.Nodes;
using HotDash.Sandbox.Faults;

namespace HotDash.Sandbox.State;

/// <summary>What a webhook may be told of. The payload is built later, from the state at sending.</summary>
internal sealed record DeskEvent(string Name, long ConversationId, long? MessageId, JsonArray? ChangedAttributes);

/// <summary>An event with the faults that were in force when it happened, so that a later order does not change its fate.</summary>
internal sealed record QueuedEvent(DeskEvent Happened, FaultSettings Faults);
