using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace HotDash.Web.Live;

/// <summary>
/// One a node: the current snapshot, and a subscription a page. A slow page skips to the newest snapshot; it never
/// holds the others up, and nothing queues.
/// </summary>
public sealed class EscalationFeed
{
    private readonly ConcurrentDictionary<Channel<TileSnapshot>, byte> _subscribers = new();
    private TileSnapshot _current = TileSnapshot.Empty;

    public TileSnapshot Current => Volatile.Read(ref _current);

    public int SubscriberCount => _subscribers.Count;

    /// <summary>The current snapshot first, then every newer one that the reader is quick enough for.</summary>
    public async IAsyncEnumerable<TileSnapshot> WatchAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var channel = Channel.CreateBounded<TileSnapshot>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        _subscribers[channel] = 0;
        try
        {
            channel.Writer.TryWrite(Current);
            await foreach (var snapshot in channel.Reader.ReadAllAsync(ct)) yield return snapshot;
        }
        finally
        {
            _subscribers.TryRemove(channel, out _);
        }
    }

    public void Publish(TileSnapshot snapshot)
    {
        Volatile.Write(ref _current, snapshot);
        foreach (var subscriber in _subscribers.Keys) subscriber.Writer.TryWrite(snapshot);
    }
}
