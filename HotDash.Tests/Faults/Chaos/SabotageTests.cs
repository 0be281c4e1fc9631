using System.Reflection;
using HotDash.Core.Decisions;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HotDash.Tests.Faults.Chaos;

/// <summary>The checker of this layer sees what a broken build would do: fault 4 again, with a worker that lacks one protection.</summary>
[Collection("chaos")]
public sealed class SabotageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_worker_that_simply_tries_again_doubles_and_that_is_seen() =>
        AssertDoubledAsync(new { mode = "commit_then_hang", hangSeconds = 5.0, only = "reply", count = 1 }, BlindlyRetrying);

    [Fact]
    public Task A_worker_that_reads_back_without_a_pause_doubles_and_that_is_seen() =>
        AssertDoubledAsync(new { mode = "hang_then_commit", hangSeconds = 8.0, only = "reply", count = 1 }, services => Pausing(services, 0));

    [Fact]
    public async Task An_untouched_worker_doubles_nothing_under_the_same_faults()
    {
        await AssertSingleAsync(new { mode = "commit_then_hang", hangSeconds = 5.0, only = "reply", count = 1 });
        await AssertSingleAsync(new { mode = "hang_then_commit", hangSeconds = 4.0, only = "reply", count = 1 });
    }

    private static Task AssertDoubledAsync(object fault, Action<IServiceCollection> sabotage) => RunAsync(fault, sabotage, (stage, load) =>
        stage.UntilAsync("it stands twice", async () =>
            (await new Checker(stage, load, new FaultReport("")).FindAsync()).Any(found => found.Contains("stands 2 times", StringComparison.Ordinal))));

    /// <summary>A busy sandbox applies late: the pause is long, as in production.</summary>
    private static Task AssertSingleAsync(object fault) => RunAsync(fault, services => Pausing(services, 3 * Stage.Quiet), async (stage, load) =>
    {
        await stage.UntilDrainedAsync();
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, Ct); // what Chatwoot applies late comes now
        Assert.Empty(await new Checker(stage, load, new FaultReport("")).FindAsync());
    });

    private static async Task RunAsync(object fault, Action<IServiceCollection> sabotage, Func<Stage, Load, Task> judge)
    {
        await using var stage = await Stage.StartAsync();
        var load = new Load(stage, ChaosScale.Seed);
        await load.OpenAsync(1);
        await stage.FaultsAsync(new { messageCreate = fault });
        await load.DecideAsync(load.Conversations[0]);
        await using var worker = await stage.OpenDeskAsync(more: sabotage);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var working = WorkAsync(worker, end.Token);
        await judge(stage, load);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => working);
    }

    private static async Task WorkAsync(HotDashUnderTest worker, CancellationToken ct)
    {
        while (true)
        {
            await worker.WorkAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, ct);
        }
    }

    private static void Pausing(IServiceCollection services, double seconds) => services.Replace(ServiceDescriptor.Singleton(new OutboxTimings
    {
        HttpTimeout = TimeSpan.FromSeconds(Stage.Http),
        Lease = TimeSpan.FromSeconds(Stage.Lease),
        Quiet = TimeSpan.FromSeconds(seconds),
    }));

    private static void BlindlyRetrying(IServiceCollection services)
    {
        var real = services.Single(s => s.ServiceType == typeof(IStoreEngine)).ImplementationType!;
        services.AddSingleton(real);
        services.AddSingleton<IStoreEngine>(provider =>
        {
            var engine = DispatchProxy.Create<IStoreEngine, BlindEngine>();
            ((BlindEngine)engine).Real = (IStoreEngine)provider.GetRequiredService(real);
            return engine;
        });
    }
}
