namespace HotDash.Tests.Sandbox;

/// <summary>Waits for what another task does, by asking again; the question itself (a request) gives that task its turn.</summary>
internal static class Eventually
{
    public static async Task BecomesAsync<T>(T expected, Func<Task<T>> ask)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        var seen = await ask();
        while (!EqualityComparer<T>.Default.Equals(expected, seen) && !patience.IsCancellationRequested)
        {
            await Task.Yield();
            seen = await ask();
        }

        Assert.Equal(expected, seen);
    }
}
