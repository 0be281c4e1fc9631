using HotDash.Web.Shell;
using HotDash.Web.Startup;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace HotDash.Tests.Startup;

/// <summary>What a signal does, and when.</summary>
public sealed class DrainingLifetimeTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly Application _application = new();
    private readonly Draining _draining = new();

    private (bool Draining, bool Stopping) State => (_draining.HasBegun, _application.ApplicationStopping.IsCancellationRequested);

    [Fact]
    public void The_balancer_hears_of_it_first_and_the_doors_close_later()
    {
        using var lifetime = Lifetime(10);
        lifetime.Stop();
        Assert.Equal((true, false), State);
        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal((true, false), State);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((true, true), State);
    }

    [Fact]
    public void A_second_signal_closes_the_doors_at_once()
    {
        using var lifetime = Lifetime(10);
        lifetime.Stop();
        lifetime.Stop();
        Assert.Equal((true, true), State);
    }

    [Fact]
    public void Without_a_time_to_drain_the_doors_close_at_once()
    {
        using var lifetime = Lifetime(0);
        lifetime.Stop();
        Assert.Equal((true, true), State);
    }

    [Fact]
    public async Task Whoever_stops_the_application_it_drains()
    {
        using var lifetime = Lifetime(10);
        await lifetime.WaitForStartAsync(TestContext.Current.CancellationToken);
        Assert.Equal((false, false), State);
        _application.StopApplication();
        Assert.Equal((true, true), State);
    }

    public void Dispose() => _application.Dispose();

    private DrainingLifetime Lifetime(int seconds) =>
        new(_draining, new ShutdownOptions { DrainFor = TimeSpan.FromSeconds(seconds) }, _application, _time);

    private sealed class Application : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _stopping = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => _stopping.Cancel();

        public void Dispose() => _stopping.Dispose();
    }
}
