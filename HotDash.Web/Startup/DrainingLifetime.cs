using System.Runtime.InteropServices;
using HotDash.Web.Shell;

namespace HotDash.Web.Startup;

/// <summary>
/// Stops in two steps: the balancer hears of it first, and <c>Shutdown:DrainSeconds</c> later the doors close. Circuits
/// that are open live until then. A second signal closes the doors at once.
/// </summary>
internal sealed class DrainingLifetime(
    Draining draining, ShutdownOptions options, IHostApplicationLifetime application, TimeProvider time)
    : IHostLifetime, IDisposable
{
    private static readonly PosixSignal[] Ends = [PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT];

    private readonly List<PosixSignalRegistration> _signals = [];
    private ITimer? _doors;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        application.ApplicationStopping.Register(draining.Begin); // whoever stops it
        _signals.AddRange(Ends.Select(signal => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true; // the process ends by returning, with 0
            Stop();
        })));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What a signal does.</summary>
    internal void Stop()
    {
        var isAgain = draining.HasBegun;
        draining.Begin();
        if (isAgain || options.DrainFor == TimeSpan.Zero)
        {
            application.StopApplication();
            return;
        }

        _doors = time.CreateTimer(_ => application.StopApplication(), null, options.DrainFor, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
        _doors?.Dispose();
    }
}
