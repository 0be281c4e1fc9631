using System.Diagnostics;

namespace HotDash.Bench.Measuring;

/// <summary>
/// Work begins when it is due, whatever became of the work before: a slow answer cannot slow the questions down. Each is
/// timed from its own beginning, because the timer's late ticks are the bench's and would water the ratio down.
/// </summary>
internal static class OpenLoop
{
    /// <returns>How long each took, in milliseconds.</returns>
    public static async Task<double[]> RunAsync(int count, double perSecond, Func<int, Task> work, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        var under = new Task<double>[count];
        for (var i = 0; i < count; i++)
        {
            var left = TimeSpan.FromSeconds(i / perSecond) - Stopwatch.GetElapsedTime(started);
            if (left > TimeSpan.Zero) await Task.Delay(left, TimeProvider.System, ct);
            var number = i;
            under[i] = Task.Run(() => TimeAsync(() => work(number)), ct);
        }

        return await Task.WhenAll(under);
    }

    /// <summary>One after the other, as one person works.</summary>
    public static async Task<double[]> OneByOneAsync(int count, Func<int, Task> work)
    {
        var took = new double[count];
        for (var i = 0; i < count; i++)
        {
            var number = i;
            took[i] = await TimeAsync(() => work(number));
        }

        return took;
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
