using HotDash.Tests.Support.Postgres;

[assembly: AssemblyFixture(typeof(SharedServers))]

namespace HotDash.Tests.Support.Postgres;

/// <summary>Starts nothing; ends, after the last test, what tests have started to share.</summary>
public sealed class SharedServers : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await PostgresCluster.EndSharedAsync();
}
