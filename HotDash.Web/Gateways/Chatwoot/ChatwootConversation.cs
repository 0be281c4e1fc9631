using HotDash.Core.Conversations;

namespace HotDash.Web.Gateways.Chatwoot;

/// <summary>A conversation as Chatwoot reported it, with the messages that came along.</summary>
/// <param name="Conversation">Our reading of it.</param>
/// <param name="RemoteVersion">Chatwoot's <c>updated_at</c> in microseconds; the larger wins.</param>
/// <param name="Messages">Those in the body: the last one, usually.</param>
public sealed record ChatwootConversation(
    Conversation Conversation, long RemoteVersion, IReadOnlyList<Message> Messages);

/// <summary>The person behind a token.</summary>
/// <param name="AccountRole">Chatwoot's role in our account, or null when the person does not belong to it.</param>
public sealed record ChatwootProfile(long Id, string Name, string Email, string? AccountRole);

/// <summary>An agent of the account.</summary>
public sealed record ChatwootAgent(long Id, string Name, string Email);

/// <summary>What <c>/api</c> says about the server.</summary>
/// <param name="Version">Such as <c>4.16.2</c>.</param>
/// <param name="SandboxInstance">The sandbox's instance id, or null for a real Chatwoot.</param>
public sealed record ChatwootServer(string Version, string? SandboxInstance);

/// <summary>A message that Chatwoot stored for us.</summary>
/// <param name="Id">Chatwoot's message id.</param>
/// <param name="Content">The content as stored, which Liquid may have changed.</param>
public sealed record StoredMessage(long Id, string Content);
