using System.Collections.Concurrent;
using System.Threading.Channels;
using HotDash.Core.Conversations;

namespace HotDash.Web.Gateways.Store;

/// <summary>
/// "This conversation changed": a hint, never the data. Sent after the commit; whoever hears it reads the rows.
/// It stays in the process; other nodes hear of it from the store.
/// </summary>
public sealed class ChangeHints
{
    /// <summary>Stands for every conversation at once.</summary>
    public static readonly ConversationId Everything = new(-1);

    private readonly ConcurrentDictionary<long, Channel<ConversationId>> _listeners = new();
    private long _lastListener;

    /// <summary>Tells every listener. Never blocks, never throws.</summary>
    public void Changed(ConversationId id)
    {
        foreach (var listener in _listeners.Values) listener.Writer.TryWrite(id);
    }

    /// <summary>Nobody knows what was missed: whoever keeps a picture reads it anew.</summary>
    public void EverythingChanged() => Changed(Everything);

    /// <summary>Begins to listen at once; the reader ends when it is disposed.</summary>
    public Listening Listen()
    {
        var key = Interlocked.Increment(ref _lastListener);
        var channel = Channel.CreateUnbounded<ConversationId>(new UnboundedChannelOptions { SingleReader = true });
        _listeners[key] = channel;
        return new Listening(this, key, channel.Reader);
    }

    /// <summary>A subscription to the hints.</summary>
    public sealed class Listening(ChangeHints hints, long key, ChannelReader<ConversationId> reader) : IDisposable
    {
        public ChannelReader<ConversationId> Reader { get; } = reader;

        public void Dispose() => hints._listeners.TryRemove(key, out _);
    }
}
