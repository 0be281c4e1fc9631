namespace HotDash.Sandbox;

/// <summary>Leaves signals to the surrounding host, which may still need its Chatwoot while it closes.</summary>
internal sealed class CallerLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
