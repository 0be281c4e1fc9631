using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Gateways.Chatwoot;

/// <summary>
/// One a node, for every request to Chatwoot: when several in a row got no answer at all, Chatwoot is left alone. One request
/// an interval asks whether it is back, whoever makes it; the others fail at once. Any answer, an error too, ends it
/// (reliability.md 1.2 rule 7). Polly's breaker opens on a share of failures, which a busy minute before an outage delays.
/// </summary>
public sealed partial class ChatwootBreaker(
    ChatwootOptions options, TimeProvider time, ChangeHints hints, ILogger<ChatwootBreaker> log)
{
    /// <summary>More than the outbox's runners lose at once to one slow moment of Chatwoot's writes.</summary>
    public const int Limit = 5;

    private readonly Lock _gate = new();
    private int _unanswered;
    private long _lastAsked;

    /// <summary>From the last straw to the first answer.</summary>
    public bool IsOpen
    {
        get { lock (_gate) return _unanswered >= Limit; }
    }

    /// <summary>How long nothing may leave; null when a request may.</summary>
    public TimeSpan? Left
    {
        get { lock (_gate) return Wait(); }
    }

    /// <summary>True when this request may leave. While open, that is the probe: the next one is due an interval after it began.</summary>
    public bool TryEnter()
    {
        lock (_gate)
        {
            if (Wait() is not null) return false;
            _lastAsked = time.GetTimestamp();
            return true;
        }
    }

    public void Answered()
    {
        lock (_gate)
        {
            var wasOpen = _unanswered >= Limit;
            _unanswered = 0;
            if (!wasOpen) return;
        }

        LogBack();
        hints.Changed(default);
    }

    public void Unanswered()
    {
        lock (_gate)
        {
            if (_unanswered >= Limit || ++_unanswered < Limit) return;
            _lastAsked = time.GetTimestamp();
        }

        LogAway(options.ProbeEvery.TotalSeconds);
        hints.Changed(default);
    }

    private TimeSpan? Wait() =>
        _unanswered >= Limit && options.ProbeEvery - time.GetElapsedTime(_lastAsked) is var left && left > TimeSpan.Zero ? left : null;

    [LoggerMessage(Level = LogLevel.Error, Message = "Chatwoot cannot be reached: until it answers, it is asked once in {Seconds} s; decisions are kept")]
    private partial void LogAway(double seconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Chatwoot answers again: what was kept is carried out")]
    private partial void LogBack();
}
