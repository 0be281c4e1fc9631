using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Startup;

namespace HotDash.Tests.Features.Decisions;

/// <summary>HotDash and a sandbox on one clock, with one customer who waits.</summary>
internal sealed class OutboxBench : IAsyncDisposable
{
    public const string Text = "Hi Dana, thanks for your patience. Your order left our warehouse this morning.";

    private OutboxBench(SandboxDriver sandbox, HotDashUnderTest hotDash, long id) => (Sandbox, HotDash, Id) = (sandbox, hotDash, id);

    public SandboxDriver Sandbox { get; }

    public HotDashUnderTest HotDash { get; }

    public long Id { get; }

    public TimeSpan Quiet => HotDash.Settings.Outbox.Quiet;

    public static async Task<OutboxBench> StartAsync(Func<Settings, Settings>? with = null, TimeProvider? time = null)
    {
        var sandbox = await SandboxDriver.StartAsync();
        var hotDash = await HotDashUnderTest.OpenAsync(sandbox.Address, time ?? sandbox.Time, with);
        return new OutboxBench(sandbox, hotDash, await sandbox.OpenAsync());
    }

    public Task FaultAsync(string mode, int? count = 1, string only = "any") => Sandbox.FaultsAsync(
        $$"""{"messageCreate":{"mode":"{{mode}}","count":{{count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"}},"only":"{{only}}","hangSeconds":30} }""");

    public async Task<Guid> ReplyAsync(string text = Text, string note = "") =>
        await HotDash.CommitAsync(Planned.Reply(Id, text, note, seen: await Sandbox.LastMessageAsync(Id)));

    public async Task<Guid> NoteAsync(string note = "Called the warehouse.") =>
        await HotDash.CommitAsync(Planned.Note(Id, note, await Sandbox.LastMessageAsync(Id)));

    public async Task<DispatchRow> DispatchAsync() => (await HotDash.DispatchesAsync(Id))[0];

    /// <summary>How many requests to post a message arrived.</summary>
    public async Task<int> PostsAsync() => (await Sandbox.LogAsync("POST", "/messages")).Count;

    public async ValueTask DisposeAsync()
    {
        await HotDash.DisposeAsync();
        await Sandbox.DisposeAsync();
    }
}
