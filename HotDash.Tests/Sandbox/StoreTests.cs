using System.Text.Json.Nodes;
using HotDash.Sandbox;
using Microsoft.Extensions.Configuration;

namespace HotDash.Tests.Sandbox;

public sealed class StoreTests
{
    [Fact]
    public async Task Everything_answered_is_there_after_a_restart()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        await sandbox.ReplyAsync(id, "hello", opId: "o1");
        await sandbox.ApiAsync("POST", $"conversations/{id}/labels", JsonNode.Parse("""{"labels":["refund"]}"""));
        await sandbox.ApiAsync("POST", "webhooks", JsonNode.Parse(
            """{"url":"http://127.0.0.1:9/h","subscriptions":["message_created"]}"""));
        await sandbox.FaultsAsync("""{"messageCreate":{"mode":"commit_then_reset","count":1}}""");
        await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.ReplyAsync(id, "unseen"));
        var before = (await sandbox.ApiAsync("GET", $"conversations/{id}")).Text;
        var messages = (await sandbox.ApiAsync("GET", $"conversations/{id}/messages")).Text;
        var webhooks = (await sandbox.ApiAsync("GET", "webhooks")).Text;
        var instance = (await sandbox.SendAsync("GET", "/sandbox/instance")).Text;

        await sandbox.RestartAsync();

        Assert.Equal(before, (await sandbox.ApiAsync("GET", $"conversations/{id}")).Text);
        Assert.Equal(messages, (await sandbox.ApiAsync("GET", $"conversations/{id}/messages")).Text);
        Assert.Contains("unseen", messages, StringComparison.Ordinal);
        Assert.Equal(webhooks, (await sandbox.ApiAsync("GET", "webhooks")).Text);
        Assert.Equal(instance, (await sandbox.SendAsync("GET", "/sandbox/instance")).Text);
    }

    // What kill -9 leaves is what is in the file at that moment: a copy of it, taken while the sandbox runs.
    [Fact]
    public async Task What_was_acknowledged_is_in_the_file_before_anything_closes_it()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync("kept by the file");
        var copy = Directory.CreateTempSubdirectory("sandbox-copy").FullName;
        foreach (var file in Directory.GetFiles(sandbox.Options.DataDirectory, "sandbox.db*"))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));

        await using var survivor = await SandboxDriver.StartAsync(directory: copy, time: sandbox.Time);
        Assert.Equal("kept by the file", (await survivor.MessagesAsync(id))[0]!["content"]!.GetValue<string>());
        Directory.Delete(copy, recursive: true);
    }

    [Fact]
    public async Task A_store_tells_its_source_and_instance()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var directory = sandbox.Options.DataDirectory;
        Assert.Equal("built-in", SandboxStoreFile.ReadSource(directory));
        Assert.Equal(SandboxStoreFile.SourceOf(sandbox.Options), SandboxStoreFile.ReadSource(directory));
        var api = (await sandbox.SendAsync("GET", "/api", token: null)).Json;
        Assert.Equal(SandboxStoreFile.ReadInstance(directory), api["sandbox_instance"]!.GetValue<string>());
        Assert.Null(SandboxStoreFile.ReadSource(Path.Combine(directory, "nothing-here")));
    }

    [Fact]
    public async Task A_store_of_another_source_is_refused_in_a_sentence()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("sandbox").FullName, "c.jsonl");
        await File.WriteAllTextAsync(file, ImportTests.Line(1), TestContext.Current.CancellationToken);
        await using var sandbox = await SandboxDriver.StartAsync();
        await sandbox.StopAsync();
        var refused = Assert.Throws<SandboxStartException>(() =>
            SandboxApp.Build(sandbox.Options with { Conversations = file }, sandbox.Time));
        Assert.Contains("was made from the built-in sample, but Sandbox:Conversations names", refused.Message, StringComparison.Ordinal);
        await sandbox.RestartAsync();
    }

    [Fact]
    public async Task Two_sandboxes_cannot_share_a_directory()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var refused = Assert.Throws<SandboxStartException>(() => SandboxApp.Build(sandbox.Options, sandbox.Time));
        Assert.Contains("Data:Directory", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_refused_and_left_alone()
    {
        var options = SandboxDriver.Quiet();
        var file = Path.Combine(options.DataDirectory, "sandbox.db");
        await File.WriteAllTextAsync(file, new string('x', 5000), TestContext.Current.CancellationToken);
        var refused = Assert.Throws<SandboxStartException>(() => SandboxApp.Build(options, SandboxDriver.Clock()));
        Assert.Contains("is not a sandbox store", refused.Message, StringComparison.Ordinal);
        Assert.Throws<SandboxStartException>(() => SandboxStoreFile.ReadSource(options.DataDirectory));
        Assert.Equal(5000, new FileInfo(file).Length);
        Directory.Delete(options.DataDirectory, recursive: true);
    }

    [Theory]
    [InlineData("Sandbox:Urls", "http://0.0.0.0:5081")]
    [InlineData("Sandbox:Urls", "http://192.168.1.4:5081")]
    [InlineData("Sandbox:Urls", "http://hotdash.example:80")]
    [InlineData("Sandbox:Urls", "https://127.0.0.1:5081")]
    [InlineData("Sandbox:Urls", "nonsense")]
    [InlineData("Sandbox:Script", "sometimes")]
    [InlineData("Sandbox:Seed", "x")]
    [InlineData("Sandbox:WebhookUrl", "not a url")]
    [InlineData("Sandbox:Faults:LatencyMs", "slow")]
    [InlineData("Sandbox:Faults:MessageCreate:Mode", "explode")]
    public void A_wrong_setting_is_refused_with_its_key(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        var refused = Assert.Throws<SandboxStartException>(() => SandboxConfiguration.Read(configuration));
        Assert.Contains(key.Split(':')[1], refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public async Task Faults_can_be_configured()
    {
        var options = SandboxConfiguration.Read(new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Sandbox:Faults:MessageCreate:Mode", "status_500"),
            new("Sandbox:Faults:RevokedTokens:0", SandboxDriver.Ava),
            new("Sandbox:Faults:ResultsPerPage", "3"),
        ]).Build());
        await using var sandbox = await SandboxDriver.StartAsync(quiet => quiet with { Faults = options.Faults });
        var faults = (await sandbox.SendAsync("GET", "/sandbox/faults")).Json;
        Assert.Equal("status_500", faults["messageCreate"]!["mode"]!.GetValue<string>());
        Assert.Equal(3, faults["resultsPerPage"]!.GetValue<int>());
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await sandbox.ApiAsync("GET", "agents", token: SandboxDriver.Ava)).Status);
    }
}
