using HotDash.Core.Decisions;
using HotDash.Core.People;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;
using HotDash.Tests.Support.Postgres;
using HotDash.Web.Startup;

namespace HotDash.Tests.Faults.Nemesis;

/// <summary>Nodes in this process on one real database, before one sandbox; time passes for all of them at once.</summary>
internal sealed class NemesisBench : IAsyncDisposable
{
    private readonly List<HotDashUnderTest> _nodes = [];

    private NemesisBench(SandboxDriver sandbox, PostgresDatabase database) => (Sandbox, Database) = (sandbox, database);

    public SandboxDriver Sandbox { get; }

    public PostgresDatabase Database { get; }

    public IReadOnlyList<HotDashUnderTest> Nodes => _nodes;

    public HotDashUnderTest HotDash => _nodes[0];

    public TimeSpan Quiet => HotDash.Settings.Outbox.Quiet;

    /// <summary>With one node, on the sandbox's clock.</summary>
    public static async Task<NemesisBench> StartAsync(
        Func<Settings, Settings>? with = null, Func<HotDash.Sandbox.SandboxOptions, HotDash.Sandbox.SandboxOptions>? sandbox = null)
    {
        var bench = await StartEmptyAsync(sandbox);
        await bench.AddNodeAsync(bench.Sandbox.Time, with);
        return bench;
    }

    /// <summary>Without a node yet.</summary>
    public static async Task<NemesisBench> StartEmptyAsync(
        Func<HotDash.Sandbox.SandboxOptions, HotDash.Sandbox.SandboxOptions>? sandbox = null) =>
        new(await SandboxDriver.StartAsync(sandbox), await MigratedDatabase.CreateAsync());

    public async Task<HotDashUnderTest> AddNodeAsync(
        TimeProvider time, Func<Settings, Settings>? with = null, Uri? chatwoot = null,
        Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? more = null)
    {
        var node = await HotDashUnderTest.OpenAsync(chatwoot ?? Sandbox.Address, time, with, on: Database, more: more);
        _nodes.Add(node);
        return node;
    }

    public async Task<Guid> ReplyAsync(long conversation, string text, string note = "", HotDashUnderTest? node = null, Person? by = null) =>
        await (node ?? HotDash).CommitAsync(
            Planned.Reply(conversation, text, note, by: by, seen: await Sandbox.LastMessageAsync(conversation)));

    public Task FaultAsync(string mode, string more = "") =>
        Sandbox.FaultsAsync($$"""{"messageCreate":{"mode":"{{mode}}"{{more}}} }""");

    /// <summary>Everything is well again, and a person answers what asks a person.</summary>
    public async Task SettleAsync(int rounds = 8)
    {
        await FaultAsync("none");
        for (var round = 0; round < rounds; round++)
        {
            await HotDash.AdvanceAsync(Quiet + TimeSpan.FromMinutes(5));
            foreach (var row in (await HotDash.DispatchesAsync()).Where(d => d.AsksOperator || d.State == OutboxState.Dead))
                await HotDash.Engine.TryAgainAsync(row.DecisionId, TestContext.Current.CancellationToken);
            if (await HotDash.WorkAsync() == 0) return;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
        await Database.DisposeAsync();
        await Sandbox.DisposeAsync();
    }
}
