using HotDash.Tests.Support;

namespace HotDash.Tests.Sandbox;

/// <summary>Waits for what another task does, by asking again and again, and gives up only after very long.</summary>
internal static class Eventually
{
    public static async Task BecomesAsync<T>(T expected, Func<Task<T>> ask)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        var seen = await ask();
        while (!EqualityComparer<T>.Default.Equals(expected, seen) && !patience.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, CancellationToken.None);
            seen = await ask();
        }

        Assert.Equal(expected, seen);
    }
}
