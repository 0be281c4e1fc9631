namespace HotDash.Web.Gateways.Chatwoot;

/// <summary>
/// How long a write may still leave. Asked at the last moment, when the body is about to go onto the wire: a process
/// that was frozen after it had marked its attempt must not send on a lease that another worker holds by now.
/// </summary>
public sealed class SendWindow : IDisposable
{
    private static readonly AsyncLocal<Func<bool>?> s_isOver = new();

    private SendWindow() { }

    /// <summary>The question for a request that is made now; never over where nobody opened a window.</summary>
    internal static Func<bool> IsOver => s_isOver.Value ?? (static () => false);

    /// <summary>Holds for the writes that the caller starts until it is disposed.</summary>
    public static SendWindow Open(Func<bool> isOver)
    {
        s_isOver.Value = isOver;
        return new SendWindow();
    }

    public void Dispose() => s_isOver.Value = null;
}
