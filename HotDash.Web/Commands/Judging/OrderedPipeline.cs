using System.Threading.Channels;

namespace HotDash.Web.Commands.Judging;

/// <summary>
/// Work on every core, results in the order of the input, and never more than a few under way: a slow writer holds the
/// reader back.
/// </summary>
internal static class OrderedPipeline
{
    public static int MostUnderWay => Environment.ProcessorCount + 2; // one read, one written, the others at work

    public static async Task RunAsync<TIn, TOut>(
        IAsyncEnumerable<TIn> input, Func<TIn, TOut> work, Func<TOut, Task> write, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var started = Channel.CreateBounded<Task<TOut>>(Environment.ProcessorCount);
        var reading = StartAsync(input, work, started.Writer, stop.Token);
        try
        {
            await foreach (var result in started.Reader.ReadAllAsync(ct)) await write(await result);
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    /// <summary>Ends in the channel, with or without a failure; the reader of the channel meets it there.</summary>
    private static async Task StartAsync<TIn, TOut>(
        IAsyncEnumerable<TIn> input, Func<TIn, TOut> work, ChannelWriter<Task<TOut>> started, CancellationToken ct)
    {
        try
        {
            await foreach (var item in input.WithCancellation(ct))
                await started.WriteAsync(Task.Run(() => work(item), CancellationToken.None), ct);
            started.Complete();
        }
        catch (Exception failure)
        {
            started.Complete(failure);
        }
    }
}
