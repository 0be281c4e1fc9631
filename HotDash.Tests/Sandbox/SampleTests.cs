using System.Text.Json.Nodes;
using HotDash.Sandbox.Samples;

namespace HotDash.Tests.Sandbox;

public sealed class SampleTests
{
    [Theory]
    [InlineData("shipping_delay", "label created")]
    [InlineData("refund_over_limit", "$1,249")]
    [InlineData("refund_under_limit", "$42.75")]
    [InlineData("supervisor", "get me a supervisor")]
    [InlineData("legal_threat", "attorney")]
    [InlineData("chargeback", "chargeback")]
    [InlineData("angry_frustrated", "frustrating")]
    [InlineData("angry_angry", "really angry")]
    [InlineData("angry_furious", "WORST SHOP")]
    [InlineData("thanks_bye", "bye!")]
    [InlineData("spanish", "¿")]
    [InlineData("german", "Guten Tag")]
    [InlineData("french", "Bonjour")]
    [InlineData("japanese", "注文")]
    [InlineData("arabic", "السلام")]
    [InlineData("hostile_html", "<img src=x onerror=")]
    [InlineData("hostile_liquid", "{% endraw %}")]
    [InlineData("emoji", "🔥")]
    public void Each_kind_of_trouble_is_there_in_the_customers_own_words(string kind, string words) =>
        Assert.Contains(words, string.Join('\n', Of(kind).Messages.Where(message => message[0] == 'c')), StringComparison.Ordinal);

    [Fact]
    public void The_odd_shapes_are_there()
    {
        Assert.Null(Of("missing_name").Customer.Name);
        Assert.Equal("delicate-rain-123", Of("visitor_name").Customer.Name);
        Assert.Equal("snoozed", Of("snoozed").Status);
        Assert.Equal("resolved", Of("resolved").Status);
        Assert.Equal("pending", Of("pending").Status);
        Assert.Equal("urgent", Of("priority_urgent").Priority);
        Assert.Equal("high", Of("priority_high").Priority);
        Assert.Contains("escalation", Of("label_escalation").Labels);
        Assert.True(Of("long_history").Messages.Count > 25);
        Assert.True(Of("long_message").Messages[0].Length > 1500);
        Assert.Contains(Of("failed_delivery").Messages, message => message[0] == 'f');
        Assert.Contains(BuiltInSample.Read(), sample => sample.Messages.Exists(message => message[0] == 'n'));
        Assert.Contains(BuiltInSample.Read(), sample => sample.Messages.Exists(message => message[0] == 's'));
        Assert.Equal(Of("repeat_customer").Customer.Email, Of("repeat_customer_earlier").Customer.Email);
        Assert.Equal(1249, Of("refund_over_limit").Attributes["orders"]![0]!["total_usd"]!.GetValue<double>());
    }

    [Fact]
    public async Task At_the_start_every_state_of_the_clock_is_on_the_board()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var open = await OpenAsync(sandbox);
        var now = sandbox.Time.GetUtcNow().ToUnixTimeSeconds();
        var used = open.Where(item => item["waiting_since"]!.GetValue<long>() > 0)
            .Select(item => (now - item["waiting_since"]!.GetValue<long>()) / 60.0 /
                (item["priority"]?.GetValue<string>() is "high" or "urgent" ? 30 : 60))
            .ToList();
        Assert.True(open.Count > 25);
        Assert.InRange(used.Count(share => share > 3), 3, 10);
        Assert.InRange(used.Count(share => share is > 1 and <= 3), 4, 15);
        Assert.InRange(used.Count(share => share is >= 0.75 and <= 1), 4, 15);
        Assert.InRange(used.Count(share => share < 0.75), 5, 20);
        Assert.Contains(open, item => item["waiting_since"]!.GetValue<long>() == 0);
    }

    [Fact]
    public async Task The_clocks_on_the_board_move_within_minutes()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var now = sandbox.Time.GetUtcNow().ToUnixTimeSeconds();
        var waits = (await OpenAsync(sandbox)).Select(item => now - item["waiting_since"]!.GetValue<long>()).ToList();
        Assert.Contains(waits, wait => wait is > 58 * 60 and < 60 * 60);
        Assert.Contains(waits, wait => wait is > 42 * 60 and < 45 * 60);
    }

    [Fact]
    public async Task The_whatsapp_window_is_closed_and_the_failed_reply_shows_its_error()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var open = await OpenAsync(sandbox);
        var closed = open.Single(item => !item["can_reply"]!.GetValue<bool>());
        Assert.Equal("Channel::Whatsapp", closed["meta"]!["channel"]!.GetValue<string>());
        var walt = open.Single(item => item["meta"]!["sender"]!["name"]?.GetValue<string>() == "Walt Granger")["id"]!.GetValue<long>();
        Assert.Contains(await sandbox.MessagesAsync(walt), message =>
            message!["status"]!.GetValue<string>() == "failed" && message["content_attributes"]!["external_error"] is not null);
    }

    [Fact]
    public async Task Two_first_starts_at_the_same_time_are_alike()
    {
        await using var one = await SandboxDriver.StartAsync();
        await using var other = await SandboxDriver.StartAsync();
        Assert.Equal(Shape(await OpenAsync(one)), Shape(await OpenAsync(other)));
    }

    private static string Shape(IEnumerable<JsonNode> conversations) => string.Join('\n', conversations.Select(item =>
        $"{item["id"]} {item["waiting_since"]} {item["priority"]} {item["unread_count"]} {item["last_non_activity_message"]!["content"]}"));

    private static SampleConversation Of(string kind) => BuiltInSample.Read().Single(sample => sample.Kind == kind);

    private static async Task<List<JsonNode>> OpenAsync(SandboxDriver sandbox) =>
        [.. (await sandbox.GetAsync("conversations?updated_within=99999999"))["data"]!["payload"]!.AsArray().OfType<JsonNode>()];
}
