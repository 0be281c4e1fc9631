using System.Net;
using System.Text.Json.Nodes;

namespace HotDash.Tests.Sandbox;

public sealed class ControlTests
{
    [Fact]
    public async Task The_log_tells_who_asked_what_and_what_became_of_it()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        await sandbox.ReplyAsync(id, "one", opId: "o1");
        await sandbox.FaultsAsync("""{"messageCreate":{"mode":"reset","count":1}}""");
        await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.ReplyAsync(id, "two"));
        await sandbox.ApiAsync("GET", "agents?x=1", token: null);

        var log = (await sandbox.SendAsync("GET", "/sandbox/log", token: null)).Json.AsArray();
        Assert.Equal(3, log.Count);
        Assert.Equal(("POST", 200), (log[0]!["method"]!.GetValue<string>(), log[0]!["status"]!.GetValue<int>()));
        Assert.Equal("ava.brooks@hotrodan.example", log[0]!["user"]!.GetValue<string>());
        Assert.Equal("o1", log[0]!["body"]!["content_attributes"]!["op_id"]!.GetValue<string>());
        Assert.Equal("reset", log[1]!["fault"]!.GetValue<string>());
        Assert.Null(log[1]!["status"]);
        Assert.Equal(("/api/v1/accounts/1/agents?x=1", 401), (log[2]!["path"]!.GetValue<string>(), log[2]!["status"]!.GetValue<int>()));
        Assert.Null(log[2]!["user"]);
        Assert.Single((await sandbox.SendAsync("GET", "/sandbox/log?after=2")).Json.AsArray());
    }

    [Fact]
    public async Task A_conversation_can_be_opened_as_asked()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var opened = (await sandbox.SendAsync("POST", "/sandbox/conversations", JsonNode.Parse(
            """{"name":"Kim","content":"hi","inbox":2,"priority":"high","labels":["vip"],"waitingMinutes":70}"""))).Json;
        Assert.Equal(("high", "Channel::Email"), (opened["priority"]!.GetValue<string>(), opened["meta"]!["channel"]!.GetValue<string>()));
        Assert.Equal(sandbox.Time.GetUtcNow().AddMinutes(-70).ToUnixTimeSeconds(), opened["waiting_since"]!.GetValue<long>());
    }

    [Theory]
    [InlineData("/sandbox/conversations", """{"name":"x"}""", HttpStatusCode.BadRequest)]
    [InlineData("/sandbox/conversations", """{"content":"x","inbox":99}""", HttpStatusCode.BadRequest)]
    [InlineData("/sandbox/conversations", """{"content":"x","waitingMinutes":"soon"}""", HttpStatusCode.BadRequest)]
    [InlineData("/sandbox/conversations", """{"content":"x","colour":"red"}""", HttpStatusCode.BadRequest)]
    [InlineData("/sandbox/conversations/1/customer", "{}", HttpStatusCode.BadRequest)]
    [InlineData("/sandbox/conversations/999/customer", """{"content":"x"}""", HttpStatusCode.NotFound)]
    public async Task Wrong_orders_are_refused(string path, string body, HttpStatusCode status)
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        Assert.Equal(status, (await sandbox.SendAsync("POST", path, JsonNode.Parse(body))).Status);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "http://evil.example")]
    public async Task A_foreign_page_gives_no_orders(string header, string value)
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(sandbox.Address, "/sandbox/instance"));
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("{\"content\":")]
    [InlineData("{\"content\":\"a\",\"content\":\"b\"}")]
    public async Task Broken_json_and_unknown_paths_cost_nothing(string body)
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(sandbox.Address, "/api/v1/accounts/1/conversations/1/messages"));
        request.Headers.Add("Api-Access-Token", SandboxDriver.Ava);
        request.Content = new StringContent(body);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sandbox.ApiAsync("GET", "nothing/here")).Status);
    }

    [Fact]
    public async Task A_thousand_conversations_list_quickly()
    {
        await using var sandbox = await SandboxDriver.StartAsync(options =>
        {
            var file = Path.Combine(options.DataDirectory, "c.jsonl");
            File.WriteAllLines(file, Enumerable.Range(1, 1000).Select(ImportTests.Line));
            return options with { Conversations = file };
        });
        await sandbox.GetAsync("conversations");
        var started = TimeProvider.System.GetTimestamp();
        var list = await sandbox.GetAsync("conversations?sort_by=waiting_since_asc");
        // A generous bound: it is there to catch a scan a row, not to time the machine.
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(2));
        Assert.Equal(1000, list["data"]!["meta"]!["all_count"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_environment_of_the_host_does_not_move_the_sandbox()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "http://127.0.0.1:1");
        try
        {
            await using var sandbox = await SandboxDriver.StartAsync();
            Assert.NotEqual(1, sandbox.Address.Port);
        }
        finally
        {
            Environment.SetEnvironmentVariable("ASPNETCORE_URLS", null);
        }
    }
}
