using System.Net;

namespace HotDash.Web.Gateways.Chatwoot;

/// <summary>
/// Chatwoot limits by address, so a <c>Retry-After</c> to one request holds for all of them: until then nothing is
/// sent, whoever asks (reliability.md 1.2 rule 7).
/// </summary>
internal sealed class ChatwootPause(TimeProvider time)
{
    /// <summary>A date further off is a mistake somewhere; work is not given to it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private long _since;
    private TimeSpan _length;

    /// <summary>How long there is still to wait; null when calls may leave.</summary>
    public TimeSpan? Left
    {
        get
        {
            lock (_gate) return _length - time.GetElapsedTime(_since) is var left && left > TimeSpan.Zero ? left : null;
        }
    }

    /// <summary>True for an answer that asks for a pause and says for how long.</summary>
    public static bool IsAskedBy(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is not null;

    /// <summary>Takes the pause that the answer asks for. How long it is, or null.</summary>
    public TimeSpan? Take(HttpResponseMessage answer)
    {
        if (!IsAskedBy(answer)) return null;
        var asked = answer.Headers.RetryAfter!.Delta ?? answer.Headers.RetryAfter.Date - (answer.Headers.Date ?? time.GetUtcNow());
        if (asked is not { } length || length <= TimeSpan.Zero) return null;
        if (length > Longest) length = Longest;
        lock (_gate)
        {
            if (_length - time.GetElapsedTime(_since) < length) (_since, _length) = (time.GetTimestamp(), length);
        }

        return length;
    }
}
