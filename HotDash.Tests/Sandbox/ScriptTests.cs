namespace HotDash.Tests.Sandbox;

public sealed class ScriptTests
{
    [Fact]
    public async Task Customers_go_on_writing_and_stop_before_they_flood_the_board()
    {
        await using var sandbox = await SandboxDriver.StartAsync(options => options with { Script = true });
        var before = await CountAsync(sandbox);
        await Eventually.BecomesAsync(true, async () => await TurnAsync(sandbox) > before);
        for (var i = 0; i < 400; i++) await TurnAsync(sandbox);
        var open = (await sandbox.GetAsync("conversations/meta"))["meta"]!["all_count"]!.GetValue<int>();
        Assert.InRange(open, 36, 60);
    }

    [Fact]
    public async Task Without_a_script_nobody_writes()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var before = await CountAsync(sandbox);
        for (var i = 0; i < 20; i++) Assert.Equal(before, await TurnAsync(sandbox));
    }

    private static async Task<long> TurnAsync(SandboxDriver sandbox)
    {
        sandbox.Time.Advance(TimeSpan.FromSeconds(41));
        return await CountAsync(sandbox);
    }

    private static async Task<long> CountAsync(SandboxDriver sandbox)
    {
        var newest = await sandbox.GetAsync("conversations?status=all");
        return newest["data"]!["payload"]!.AsArray().Max(item => item!["messages"]![0]!["id"]!.GetValue<long>());
    }
}
