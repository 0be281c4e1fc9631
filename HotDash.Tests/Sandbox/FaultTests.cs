using System.Net;
using System.Text.Json.Nodes;

namespace HotDash.Tests.Sandbox;

public sealed class FaultTests
{
    [Theory]
    [InlineData("commit_then_hang", null, true)]
    [InlineData("commit_then_reset", null, true)]
    [InlineData("commit_then_500", 500, true)]
    [InlineData("commit_then_422", 422, true)]
    [InlineData("hang_then_commit", 200, true)]
    [InlineData("never_commit_hang", null, false)]
    [InlineData("reset", null, false)]
    [InlineData("status_500", 500, false)]
    [InlineData("status_422", 422, false)]
    [InlineData("status_429", 429, false)]
    public async Task Each_fault_answers_one_thing_and_has_done_another(string mode, int? status, bool committed)
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        await sandbox.FaultsAsync($$"""{"messageCreate":{"mode":"{{mode}}","count":1,"hangSeconds":0} }""");

        Assert.Equal(status, await AnsweredAsync(sandbox, id));
        Assert.Equal(committed ? 2 : 1, (await sandbox.MessagesAsync(id)).Count);
        // The count has worn out.
        Assert.Equal(200, await AnsweredAsync(sandbox, id));
    }

    [Fact]
    public async Task A_hang_shows_its_commit_while_the_caller_still_waits()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        await sandbox.FaultsAsync("""{"messageCreate":{"mode":"commit_then_hang","count":1,"hangSeconds":30}}""");
        var answered = AnsweredAsync(sandbox, id);
        await Eventually.BecomesAsync(2, async () => (await sandbox.MessagesAsync(id)).Count);
        Assert.False(answered.IsCompleted);
        await AdvanceUntilAsync(sandbox, answered);
        Assert.Null(await answered);
    }

    [Fact]
    public async Task A_late_commit_happens_though_the_caller_has_gone()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        await sandbox.FaultsAsync("""{"messageCreate":{"mode":"hang_then_commit","count":1,"hangSeconds":30}}""");
        using var http = new HttpClient();
        using var gone = new CancellationTokenSource();
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri(sandbox.Address, $"/api/v1/accounts/1/conversations/{id}/messages"));
        request.Headers.Add("Api-Access-Token", SandboxDriver.Ava);
        request.Content = new StringContent("""{"content":"late"}""");
        var sending = http.SendAsync(request, gone.Token);
        await Eventually.BecomesAsync("hang_then_commit", () => LastFaultAsync(sandbox));
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);

        Assert.Single(await sandbox.MessagesAsync(id));
        await Eventually.BecomesAsync(2, async () =>
        {
            sandbox.Time.Advance(TimeSpan.FromSeconds(30));
            return (await sandbox.MessagesAsync(id)).Count;
        });
    }

    [Fact]
    public async Task A_fault_can_be_for_notes_only()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        await sandbox.FaultsAsync("""{"messageCreate":{"mode":"status_500","only":"note"}}""");
        Assert.Equal(HttpStatusCode.OK, (await sandbox.ReplyAsync(id, "reply")).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await sandbox.ReplyAsync(id, "note", note: true)).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await sandbox.ReplyAsync(id, "note", note: true)).Status);
    }

    [Fact]
    public async Task The_same_seed_strikes_the_same_messages()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        async Task<string> RunAsync()
        {
            await sandbox.FaultsAsync("""{"seed":7,"messageCreate":{"mode":"status_500","probability":0.5}}""");
            var pattern = "";
            for (var i = 0; i < 20; i++)
                pattern += (await sandbox.ReplyAsync(id, "x")).Status == HttpStatusCode.OK ? "." : "x";
            return pattern;
        }

        var first = await RunAsync();
        Assert.Equal(first, await RunAsync());
        Assert.Contains('x', first);
        Assert.Contains('.', first);
    }

    [Fact]
    public async Task Reads_can_fail_too()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        await sandbox.FaultsAsync("""{"reads":{"mode":"status_429","count":1}}""");
        var limited = await sandbox.ApiAsync("GET", "conversations");
        Assert.Equal((HttpStatusCode.TooManyRequests, "Retry later\n", "text/plain"), (limited.Status, limited.Text, limited.MediaType));
        Assert.Equal(HttpStatusCode.OK, (await sandbox.ApiAsync("GET", "conversations")).Status);
        await sandbox.FaultsAsync("""{"reads":{"mode":"hang","count":1,"hangSeconds":0}}""");
        await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.ApiAsync("GET", "conversations"));
    }

    [Fact]
    public async Task An_unreachable_sandbox_aborts_the_api_and_still_takes_orders()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        await sandbox.FaultsAsync("""{"unreachable":true}""");
        await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.ApiAsync("GET", "agents"));
        await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.SendAsync("GET", "/api"));
        await sandbox.FaultsAsync("""{"unreachable":false}""");
        Assert.Equal(HttpStatusCode.OK, (await sandbox.ApiAsync("GET", "agents")).Status);
    }

    [Fact]
    public async Task Latency_holds_every_answer()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        await sandbox.FaultsAsync("""{"latencyMs":800,"resultsPerPage":3}""");
        var listed = sandbox.GetAsync("conversations");
        await AdvanceUntilAsync(sandbox, listed);
        Assert.Equal(3, (await listed)["data"]!["payload"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("""{"nonsense":1}""", "Unknown field \"nonsense\".")]
    [InlineData("""{"messageCreate":{"mode":"explode"}}""", "\"messageCreate.mode\" must be one of none, commit_then_hang")]
    [InlineData("""{"messageCreate":{"coumt":1}}""", "Unknown field \"messageCreate.coumt\".")]
    [InlineData("""{"messageCreate":5}""", "\"messageCreate\" must be an object.")]
    [InlineData("""{"webhooks":{"drop":2}}""", "\"webhooks.drop\" must be a probability")]
    [InlineData("""{"latencyMs":-1}""", "\"latencyMs\" must be a whole number of at least 0.")]
    [InlineData("""{"revokedTokens":"x"}""", "\"revokedTokens\" must be a list of texts.")]
    [InlineData("[]", "Send the faults as a JSON object.")]
    public async Task A_wrong_fault_is_refused_in_one_sentence_and_changes_nothing(string json, string sentence)
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var before = (await sandbox.SendAsync("GET", "/sandbox/faults")).Text;
        var reply = await sandbox.SendAsync("PUT", "/sandbox/faults", JsonNode.Parse(json));
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.StartsWith(sentence, reply.Json["error"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(before, (await sandbox.SendAsync("GET", "/sandbox/faults")).Text);
    }

    [Fact]
    public async Task A_put_replaces_the_given_fields_only_and_a_delete_ends_them_all()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        await sandbox.FaultsAsync("""{"oldServer":true}""");
        await sandbox.FaultsAsync("""{"message_create":{"mode":"status_500","hang_seconds":3}}""");
        var faults = (await sandbox.SendAsync("GET", "/sandbox/faults")).Json;
        Assert.True(faults["oldServer"]!.GetValue<bool>());
        Assert.Equal(3, faults["messageCreate"]!["hangSeconds"]!.GetValue<double>());
        Assert.Equal("4.6.0", (await sandbox.SendAsync("GET", "/api")).Json["version"]!.GetValue<string>());
        var none = (await sandbox.SendAsync("DELETE", "/sandbox/faults")).Json;
        Assert.Equal(("none", false), (none["messageCreate"]!["mode"]!.GetValue<string>(), none["oldServer"]!.GetValue<bool>()));
    }

    private static async Task<int?> AnsweredAsync(SandboxDriver sandbox, long id)
    {
        try
        {
            return (int)(await sandbox.ReplyAsync(id, "hello")).Status;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<string?> LastFaultAsync(SandboxDriver sandbox) =>
        (await sandbox.SendAsync("GET", "/sandbox/log")).Json.AsArray().LastOrDefault()?["fault"]?.GetValue<string>();

    // Turns the clock until the answer is there; the control call in between gives the sandbox its turn.
    private static Task AdvanceUntilAsync(SandboxDriver sandbox, Task answer) => Eventually.BecomesAsync(true, async () =>
    {
        sandbox.Time.Advance(TimeSpan.FromSeconds(31));
        await sandbox.SendAsync("GET", "/sandbox/instance");
        return answer.IsCompleted;
    });
}
