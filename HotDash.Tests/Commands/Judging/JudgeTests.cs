using System.Text.Json;
using System.Text.Json.Nodes;

namespace HotDash.Tests.Commands.Judging;

/// <summary>What a line of the output says: DESIGN, "judge lines".</summary>
public sealed class JudgeTests
{
    [Fact]
    public async Task A_line_has_the_fields_of_the_contract_in_their_order()
    {
        using var bench = new JudgeBench();
        var line = await bench.VerdictsAsync(Samples.Conversation(4, "Get me your supervisor, now.").Suggesting("Hi Tobias, it ships on [Date]."));
        Assert.Equal(
            ["conversation_id", "customer", "sla", "priority", "signals", "verdicts", "approve_allowed", "must_escalate"], Names(line));
        Assert.Equal(["state", "started_at", "due_at"], Names(line.GetProperty("sla")));
        Assert.Equal(["name", "message_id", "text", "level"], Names(line.GetProperty("signals")[0]));
        Assert.All(line.GetProperty("verdicts").EnumerateArray(), verdict => Assert.Equal(
            ["rule", "guardrail", "severity", "target", "message_id", "start", "length", "text", "advice"], Names(verdict)));
        Assert.Equal(4, line.GetProperty("conversation_id").GetInt64());
        Assert.Equal("Dana Reyes", line.GetProperty("customer").GetString());
    }

    [Fact]
    public async Task A_signal_quotes_the_words_and_names_the_message()
    {
        using var bench = new JudgeBench();
        var line = await bench.VerdictsAsync(Samples.Conversation(4, "Hello?", "Get me your supervisor, now."));
        var signal = Assert.Single(line.GetProperty("signals").EnumerateArray());
        Assert.Equal("supervisor_request", signal.GetProperty("name").GetString());
        Assert.Equal(41, signal.GetProperty("message_id").GetInt64());
        Assert.Contains(signal.GetProperty("text").GetString()!, "Get me your supervisor, now.", StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Number, signal.GetProperty("level").ValueKind);
    }

    [Fact]
    public async Task A_finding_in_a_message_names_it_and_one_in_the_reply_does_not()
    {
        using var bench = new JudgeBench();
        const string reply = "Hi Dana, 👍 it ships on [Date], and I will write again tomorrow.";
        var line = await bench.VerdictsAsync(Samples.Conversation(4, "Get me your supervisor, now.").Suggesting(reply));
        var asked = Verdict(line, "ESC-01");
        Assert.Equal(("escalate", "message", "G2", 40), (
            Text(asked, "severity"), Text(asked, "target"), Text(asked, "guardrail"), asked.GetProperty("message_id").GetInt64()));
        var slot = Verdict(line, "SUG-02");
        Assert.Equal(("block", "reply", "G5", "[Date]"), (
            Text(slot, "severity"), Text(slot, "target"), Text(slot, "guardrail"), Text(slot, "text")));
        Assert.Equal(JsonValueKind.Null, slot.GetProperty("message_id").ValueKind);
        Assert.Equal("[Date]", reply.Substring(slot.GetProperty("start").GetInt32(), slot.GetProperty("length").GetInt32()));
        Assert.NotEqual("", Text(slot, "advice"));
        Assert.True(line.GetProperty("must_escalate").GetBoolean());
        Assert.False(line.GetProperty("approve_allowed").GetBoolean());
    }

    [Fact]
    public async Task Without_a_suggestion_only_the_messages_are_judged()
    {
        using var bench = new JudgeBench();
        var line = await bench.VerdictsAsync(Samples.Conversation(4, "Where is my order?", "> Hi Tobias, it ships on [Date]."));
        var verdict = Assert.Single(line.GetProperty("verdicts").EnumerateArray(), v => Text(v, "target") == "reply");
        Assert.Equal(("SUG-01", "block", ""), (Text(verdict, "rule"), Text(verdict, "severity"), Text(verdict, "text")));
        Assert.False(line.GetProperty("approve_allowed").GetBoolean());
        Assert.False(line.GetProperty("must_escalate").GetBoolean());
    }

    [Fact]
    public async Task A_suggestion_without_an_escalation_or_a_block_may_be_approved()
    {
        using var bench = new JudgeBench();
        var line = await bench.VerdictsAsync(Samples.Conversation(4, "Where is my parcel?")
            .Suggesting("Hi Dana, I'm asking the carrier where your parcel is and will write to you again about it."));
        Assert.DoesNotContain(line.GetProperty("verdicts").EnumerateArray(), v => Text(v, "severity") is "block" or "escalate");
        Assert.True(line.GetProperty("approve_allowed").GetBoolean());
    }

    [Fact]
    public async Task A_suggestion_without_a_text_is_a_missing_one()
    {
        using var bench = new JudgeBench();
        var line = await bench.VerdictsAsync(Samples.Conversation(4, "Where is it?").Suggesting(null));
        Assert.Equal("block", Text(Verdict(line, "SUG-01"), "severity"));
    }

    [Theory]
    [InlineData(60, "on_track", null)]
    [InlineData(46 * 60, "at_risk", "P4")]
    [InlineData(60 * 60, "breached", "P2")]
    [InlineData(180 * 60, "breached", "P2")]
    [InlineData((180 * 60) + 1, "overdue", "P1")]
    [InlineData(-3600, "on_track", null)]
    public async Task The_clock_is_read_at_the_lines_now(int seconds, string state, string? priority)
    {
        using var bench = new JudgeBench();
        var line = await bench.VerdictsAsync(Samples.Conversation(4, "Where is it?").With("now", Samples.Start + seconds));
        Assert.Equal((state, priority), (Text(line.GetProperty("sla"), "state"), Text(line, "priority")));
        Assert.Equal("2025-10-09T08:53:20.000Z", Text(line.GetProperty("sla"), "started_at"));
        Assert.Equal("2025-10-09T09:53:20.000Z", Text(line.GetProperty("sla"), "due_at"));
    }

    [Fact]
    public async Task Without_a_now_the_clock_is_read_at_the_last_activity()
    {
        using var bench = new JudgeBench();
        var line = await bench.VerdictsAsync(Samples.Conversation(4, "Where is it?").With("last_activity_at", Samples.Start + 3700));
        Assert.Equal("breached", Text(line.GetProperty("sla"), "state"));
    }

    [Fact]
    public async Task Who_waits_for_nothing_has_no_clock()
    {
        using var bench = new JudgeBench();
        var line = await bench.VerdictsAsync(Samples.Conversation(4, "Thanks!").With("waiting_since", 0).With("labels", new JsonArray("escalation")));
        Assert.Equal(("none", null, null), (
            Text(line.GetProperty("sla"), "state"), Text(line.GetProperty("sla"), "started_at"), Text(line.GetProperty("sla"), "due_at")));
        Assert.Equal("P3", Text(line, "priority"));
    }

    [Fact]
    public async Task Settings_are_those_of_the_console()
    {
        using var bench = new JudgeBench();
        var asked = Samples.Conversation(4, "I want a refund of $300 please.");
        Assert.DoesNotContain("refund_over_limit", (await bench.VerdictsAsync(asked)).GetRawText(), StringComparison.Ordinal);
        File.Delete(bench.Output);
        var strict = await bench.VerdictsAsync(asked, "--Guardrails:RefundLimitUsd=299", "--CHATWOOT_SLA_MINUTES=1");
        Assert.Contains("refund_over_limit", strict.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("breached", Text(strict.GetProperty("sla"), "state"));
    }

    [Fact]
    public async Task Messages_that_come_in_another_order_or_twice_are_read_once_and_in_theirs()
    {
        using var bench = new JudgeBench();
        var odd = Samples.Conversation(4, "Get me your supervisor, now.", "> On it.", "Never mind, thanks.");
        var messages = odd["messages"]!.AsArray();
        odd["messages"] = new JsonArray([.. messages.Append(messages[0]).Reverse().Select(m => m!.DeepClone())]);
        var line = await bench.VerdictsAsync(odd.Suggesting("Hi Dana, I'm glad that is settled."));
        Assert.Single(line.GetProperty("signals").EnumerateArray());
        Assert.DoesNotContain(line.GetProperty("verdicts").EnumerateArray(), v => Text(v, "rule") == "G9");
    }

    private static string[] Names(JsonElement json) => [.. json.EnumerateObject().Select(p => p.Name)];

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static JsonElement Verdict(JsonElement line, string rule) =>
        line.GetProperty("verdicts").EnumerateArray().First(v => Text(v, "rule") == rule);
}
