using System.Text.Json.Nodes;

namespace HotDash.Tests.Sandbox;

public sealed class WaitingTests
{
    [Fact]
    public async Task The_first_unanswered_message_starts_the_wait_and_not_the_last()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var started = sandbox.Time.GetUtcNow().ToUnixTimeSeconds();
        var id = await sandbox.OpenAsync();
        sandbox.Time.Advance(TimeSpan.FromMinutes(10));
        await sandbox.CustomerWritesAsync(id, "Hello?");
        Assert.Equal(started, await Waiting(sandbox, id));
    }

    [Fact]
    public async Task A_public_reply_ends_it_and_a_note_does_not()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        await sandbox.ReplyAsync(id, "to ourselves", note: true);
        Assert.NotEqual(0, await Waiting(sandbox, id));
        await sandbox.ReplyAsync(id, "to you");
        Assert.Equal(0, await Waiting(sandbox, id));
        await sandbox.CustomerWritesAsync(id, "thank you");
        Assert.NotEqual(0, await Waiting(sandbox, id));
    }

    [Fact]
    public async Task A_bots_reply_ends_the_wait_but_is_no_first_reply()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        await sandbox.ReplyAsync(id, "beep", SandboxDriver.Bot);
        var conversation = await sandbox.ConversationAsync(id);
        Assert.Equal(0, conversation["waiting_since"]!.GetValue<long>());
        Assert.Equal(0, conversation["first_reply_created_at"]!.GetValue<long>());
    }

    [Fact]
    public async Task Resolving_ends_it_and_the_customers_next_message_reopens_and_starts_anew()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        await sandbox.ApiAsync("POST", $"conversations/{id}/toggle_status", JsonNode.Parse("""{"status":"resolved"}"""), SandboxDriver.Ava);
        Assert.Equal(0, await Waiting(sandbox, id));
        sandbox.Time.Advance(TimeSpan.FromMinutes(5));
        await sandbox.CustomerWritesAsync(id, "One more thing");
        Assert.Equal(sandbox.Time.GetUtcNow().ToUnixTimeSeconds(), await Waiting(sandbox, id));
        Assert.Equal(
            ["Where is my order?", "Conversation was marked resolved by Ava Brooks",
                "System reopened the conversation due to a new incoming message.", "One more thing"],
            (await sandbox.MessagesAsync(id)).Select(message => message!["content"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_first_reply_is_noted_once_and_a_reply_does_not_reopen()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        var first = sandbox.Time.GetUtcNow().ToUnixTimeSeconds();
        await sandbox.ReplyAsync(id, "one");
        await sandbox.ApiAsync("POST", $"conversations/{id}/toggle_status", JsonNode.Parse("""{"status":"resolved"}"""));
        sandbox.Time.Advance(TimeSpan.FromMinutes(5));
        await sandbox.ReplyAsync(id, "two");
        var conversation = await sandbox.ConversationAsync(id);
        Assert.Equal((first, "resolved"), (conversation["first_reply_created_at"]!.GetValue<long>(), conversation["status"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Every_change_has_a_later_updated_at_even_when_the_clock_stands()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var id = await sandbox.OpenAsync();
        var seen = new List<double> { (await sandbox.ConversationAsync(id))["updated_at"]!.GetValue<double>() };
        for (var i = 0; i < 5; i++)
        {
            await sandbox.ReplyAsync(id, "again", note: true);
            seen.Add((await sandbox.ConversationAsync(id))["updated_at"]!.GetValue<double>());
        }

        Assert.Equal(seen.Distinct().Order(), seen);
    }

    private static async Task<long> Waiting(SandboxDriver sandbox, long id) =>
        (await sandbox.ConversationAsync(id))["waiting_since"]!.GetValue<long>();
}
