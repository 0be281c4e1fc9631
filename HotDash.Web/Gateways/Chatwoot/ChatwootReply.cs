namespace HotDash.Web.Gateways.Chatwoot;

/// <summary>What Chatwoot answered: the value, or the case that a caller must tell apart.</summary>
public abstract record ChatwootReply<T>
{
    private ChatwootReply() { }

    public sealed record Ok(T Value) : ChatwootReply<T>;

    /// <param name="Fault">Which case it is.</param>
    /// <param name="Detail">For the operator.</param>
    /// <param name="RetryAfter">How long Chatwoot asked to be left alone, or null.</param>
    public sealed record Failed(ChatwootFault Fault, string Detail, TimeSpan? RetryAfter = null) : ChatwootReply<T>;

    /// <summary>The same failure under another value type.</summary>
    public ChatwootReply<TOther> As<TOther>(Func<T, TOther> map) => this switch
    {
        Ok ok => new ChatwootReply<TOther>.Ok(map(ok.Value)),
        Failed failed => new ChatwootReply<TOther>.Failed(failed.Fault, failed.Detail, failed.RetryAfter),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>The ways a call to Chatwoot fails, as far as a caller acts on them.</summary>
public enum ChatwootFault
{
    /// <summary>No connection was made: surely nothing was applied.</summary>
    Unreachable,

    /// <summary>401 that says the token is wrong, missing or revoked.</summary>
    BadToken,

    /// <summary>401 or 403 for this object or account; the token is fine.</summary>
    NotAllowed,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>429.</summary>
    RateLimited,

    /// <summary>422: refused, or so it says; a message create may still have been applied.</summary>
    Refused,

    /// <summary>Timeout, reset, 5xx, an answer that is not understood: nobody knows.</summary>
    UnknownOutcome,
}
