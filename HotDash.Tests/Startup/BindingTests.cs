using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Startup;
using Microsoft.Extensions.Logging.Abstractions;

namespace HotDash.Tests.Startup;

/// <summary>A store and its Chatwoot belong together.</summary>
public sealed class BindingTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_store_is_bound_and_stays_bound_through_a_restart()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        for (var i = 0; i < 2; i++)
        {
            await using var hotDash = await HotDashUnderTest.OpenAsync(sandbox.Address, directory: _directory.Path);
            var binding = hotDash.Get<IChatwootBinding>();
            Assert.False(binding.IsBound);
            Assert.Null(await binding.EnsureAsync(Ct));
            Assert.True(binding.IsBound);
        }
    }

    [Fact]
    public async Task A_store_that_was_made_for_another_sandbox_is_refused()
    {
        await using (var first = await SandboxDriver.StartAsync())
        await using (var hotDash = await HotDashUnderTest.OpenAsync(first.Address, directory: _directory.Path))
            await hotDash.Get<IChatwootBinding>().EnsureAsync(Ct);

        await using var second = await SandboxDriver.StartAsync();
        await using var stranger = await HotDashUnderTest.OpenAsync(second.Address, directory: _directory.Path);
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => stranger.Get<IChatwootBinding>().EnsureAsync(Ct));
        Assert.StartsWith("Data:Directory: ", refused.Message, StringComparison.Ordinal);
        Assert.False(stranger.Get<IChatwootBinding>().IsBound);
    }

    [Fact]
    public async Task While_Chatwoot_is_away_nothing_is_certain_and_nothing_is_refused()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(time: TimeProvider.System);
        Assert.Equal("Chatwoot cannot be reached", await hotDash.Get<IChatwootBinding>().EnsureAsync(Ct));
        Assert.Equal((false, null), (hotDash.Get<IChatwootBinding>().IsBound, await hotDash.Engine.ReadIdentityAsync(Ct)));
    }

    [Fact]
    public async Task Other_sample_conversations_set_both_stores_aside_and_bring_them_back()
    {
        var file = _directory.At("other.jsonl");
        await using (await BuiltInAsync()) Touch("hotdash.db", "of the built-in sample");
        var line = await SampleLineAsync();
        await File.WriteAllTextAsync(file, line, Ct);

        await using (await StartAsync(file))
        {
            Assert.False(File.Exists(_directory.At("hotdash.db")));
            Touch("hotdash.db", "of the file");
        }

        await using (await BuiltInAsync())
            Assert.Equal("of the built-in sample", await File.ReadAllTextAsync(_directory.At("hotdash.db"), Ct));
        await using (await StartAsync(file))
            Assert.Equal("of the file", await File.ReadAllTextAsync(_directory.At("hotdash.db"), Ct));
    }

    [Fact]
    public async Task Stores_that_another_HotDash_has_open_are_not_moved_from_under_it()
    {
        var file = _directory.At("other.jsonl");
        await using (await BuiltInAsync())
        {
        }

        await File.WriteAllTextAsync(file, await SampleLineAsync(), Ct);
        await using var running = await HotDashUnderTest.OpenAsync(directory: _directory.Path);
        await running.CommitAsync(Planned.Reply());
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => StartAsync(file));
        Assert.Contains("in use by another HotDash", refused.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(_directory.At("hotdash.db")) && File.Exists(_directory.At("sandbox.db")));
        Assert.Equal("approve_send", await running.LedgerAsync());
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_a_sentence()
    {
        await using var first = await SandboxDriver.StartAsync();
        await using var second = new EmbeddedSandbox(
            SandboxDriver.Quiet(_directory.Path) with { Urls = first.Address.GetLeftPart(UriPartial.Authority) }, SandboxDriver.Clock(), NullLogger<EmbeddedSandbox>.Instance);
        Assert.StartsWith(
            "Sandbox:Urls: ", (await Assert.ThrowsAsync<StartRefusedException>(() => second.StartAsync(Ct))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private static async Task<string> SampleLineAsync()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        return (await sandbox.ConversationAsync(await sandbox.OpenAsync())).ToJsonString() + "\n";
    }

    private Task<EmbeddedSandbox> BuiltInAsync() => StartAsync(null);

    private async Task<EmbeddedSandbox> StartAsync(string? conversations)
    {
        var sandbox = new EmbeddedSandbox(
            SandboxDriver.Quiet(_directory.Path) with { Conversations = conversations }, SandboxDriver.Clock(), NullLogger<EmbeddedSandbox>.Instance);
        await sandbox.StartAsync(Ct);
        return sandbox;
    }

    private void Touch(string name, string text) => File.WriteAllText(_directory.At(name), text);
}
