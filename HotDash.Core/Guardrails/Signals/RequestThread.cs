using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>
/// What a request needs of the messages around it: who "her" is, whom a reply offered, and whether the customer took it
/// back since.
/// </summary>
internal static class RequestThread
{
    /// <summary>How many messages back somebody may have been named whom a pronoun asks for.</summary>
    private const int Reach = 4;

    /// <summary>The request that a message makes only together with those before it.</summary>
    public static (SignalKind Kind, int Start, int Length)? In(ReadMessage m, IReadOnlyList<Message> messages)
    {
        if (m.MayUsePronoun)
        {
            var sign = Named(m.Message, messages);
            if (sign == default && m.Names == '§') sign = '§';
            if (sign != default && m.Pronoun is var (start, length)) return (KindOf(sign), start, length);
        }

        return AcceptedOffer.In(m, messages);
    }

    /// <summary>Turns requests that were taken back into mentions.</summary>
    public static void TakeBack(List<Signal> found, ReadMessage by)
    {
        if (!found.Exists(static s => IsRequest(s.Kind)) || by.Withdrawn < 0) return;
        var at = by.Text.Quote(by.Withdrawn, 0).Start;
        for (var i = 0; i < found.Count; i++)
            if (IsRequest(found[i].Kind) && (found[i].MessageId != by.Message.Id || found[i].Start < at))
                found[i] = found[i] with { Kind = SignalKind.EscalationMention, Level = 1 };
    }

    public static bool IsRequest(SignalKind kind) =>
        kind is SignalKind.SupervisorRequest or SignalKind.HandoffRequest or SignalKind.EscalationRequest;

    /// <summary>What asking for a person of this sign is.</summary>
    public static SignalKind KindOf(char sign) => sign == '§' ? SignalKind.SupervisorRequest : SignalKind.HandoffRequest;

    /// <summary>The last person named before a message.</summary>
    private static char Named(Message asking, IReadOnlyList<Message> messages)
    {
        var at = messages.Count - 1;
        while (at >= 0 && messages[at].Id != asking.Id) at--;
        for (var (seen, other) = (0, at - 1); other >= 0 && seen < Reach; other--)
        {
            var m = messages[other];
            if (!m.IsFromCustomer && !m.IsPublicReply) continue;
            seen++;
            if (ReadMessage.Of(m).Names is not default(char) and var sign) return sign;
        }

        return default;
    }
}
