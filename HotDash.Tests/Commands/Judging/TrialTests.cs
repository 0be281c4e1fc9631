using System.Text.Json;

namespace HotDash.Tests.Commands.Judging;

/// <summary>A lead tries other settings on a file.</summary>
public sealed class TrialTests
{
    private static readonly string Asking = Samples.Conversation(4, "I want a refund of $300 please.").ToJsonString();
    private static readonly string Offering = Samples.Conversation(5, "Where is my refund?")
        .Suggesting("Hi Dana, we will refund you $300.00 for this; it is on its way to your card, and I will write once it has arrived.").ToJsonString();

    [Fact]
    public async Task A_trial_replaces_what_it_names_and_keeps_the_rest()
    {
        using var bench = new JudgeBench();
        var trial = Write(bench, "{\"Guardrails\":{\"RefundLimitUsd\":250}}");
        var (exit, lines, error) = await bench.JudgeAsync(Asking, "--settings", trial, "--CHATWOOT_SLA_MINUTES=1");
        Assert.True(exit == 0, error);
        Assert.Contains("refund_over_limit", lines[0], StringComparison.Ordinal);
        Assert.Equal("breached", JsonElement.Parse(lines[0]).GetProperty("sla").GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_list_of_a_trial_replaces_the_one_in_force()
    {
        using var bench = new JudgeBench();
        string[] inForce =
            ["--Sla:Inboxes:0:Inbox=1", "--Sla:Inboxes:0:Minutes=1", "--Sla:Inboxes:1:Inbox=2", "--Sla:Inboxes:1:Minutes=1"];
        var trial = Write(bench, "{\"Sla\":{\"Inboxes\":[{\"Inbox\":\"2\",\"Minutes\":600}]}}");
        Assert.Contains("\"breached\"", (await bench.JudgeAsync(Asking, inForce)).Lines[0], StringComparison.Ordinal);
        File.Delete(bench.Output);
        Assert.Contains("\"on_track\"", (await bench.JudgeAsync(Asking, [.. inForce, "--settings", trial])).Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_says_what_would_change_and_writes_what_is_in_force()
    {
        using var bench = new JudgeBench();
        var trial = Write(bench, "{\"Guardrails\":{\"RefundLimitUsd\":250}}");
        var plain = Samples.Conversation(6, "Where is it?").ToJsonString();
        var (exit, lines, error) = await bench.JudgeAsync($"{Asking}\n{Offering}\n{plain}", "--compare", trial);
        Assert.True(exit == 0, error);
        Assert.DoesNotContain("refund_over_limit", lines[0], StringComparison.Ordinal);
        Assert.Contains($"Under {trial} instead of the settings in force, 2 conversations would be judged differently.", error, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  ESC-01   escalate \+1 -0$", error);
        Assert.Matches(@"(?m)^  PRM-02   escalate \+1 -0$", error);
        Assert.Contains("For example conversations 4, 5.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_counts_approvals_that_are_lost_and_places_that_change()
    {
        using var bench = new JudgeBench();
        var strict = Write(bench, "{\"Guardrails\":{\"RefundLimitUsd\":1}, \"CHATWOOT_SLA_MINUTES\": 1}");
        var (_, _, error) = await bench.JudgeAsync(
            Samples.Conversation(5, "Where is my parcel?").Suggesting("Hi Dana, we will refund you $3.00 and ask the carrier.").ToJsonString(), "--compare", strict);
        Assert.Contains("1 place in the queue changed.", error, StringComparison.Ordinal);
        Assert.Contains("PRM-02", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_trials_can_be_compared()
    {
        using var bench = new JudgeBench();
        var (a, b) = (Write(bench, "{\"Guardrails\":{\"RefundLimitUsd\":250}}", "a"), Write(bench, "{\"Guardrails\":{\"RefundLimitUsd\":500}}", "b"));
        var (_, lines, error) = await bench.JudgeAsync(Asking, "--settings", a, "--compare", b);
        Assert.Contains("refund_over_limit", lines[0], StringComparison.Ordinal);
        Assert.Contains($"Under {b} instead of {a}, 1 conversation would", error, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  ESC-01   escalate \+0 -1$", error);
    }

    [Theory]
    [InlineData("{\"Guardrails\":{\"RefundLimitUsd\":\"much\"}}", "--settings: Guardrails:RefundLimitUsd: ")]
    [InlineData("{\"Guardrails\":{\"RefundLimit\":5}}", "--settings: Guardrails:RefundLimit: is not a setting of the guardrails or of the clock.")]
    [InlineData("{\"Undo\":{\"Seconds\":5}}", "--settings: Undo:Seconds: is not a setting of the guardrails or of the clock.")]
    [InlineData("{\"CHATWOOT_SLA_MINUTES\":0}", "--settings: CHATWOOT_SLA_MINUTES: ")]
    [InlineData("[1]", "--settings: ")]
    [InlineData("{", "--settings: ")]
    public async Task A_bad_trial_is_refused_before_anything_is_written(string trial, string sentence)
    {
        using var bench = new JudgeBench();
        var (exit, lines, error) = await bench.JudgeAsync(Asking, "--settings", Write(bench, trial));
        Assert.Equal((2, 0), (exit, lines.Length));
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(c => c == '\n'));
    }

    [Fact]
    public async Task Every_problem_of_a_trial_gets_its_sentence()
    {
        using var bench = new JudgeBench();
        var (_, _, error) = await bench.JudgeAsync(
            Asking, "--settings", Write(bench, "{\"Guardrails\":{\"AllowedHosts\":\"https://x\",\"Offers\":\"---\"},\"Sla\":{\"PriorityMinutes\":\"x\"}}"));
        Assert.Equal(3, error.Count(c => c == '\n'));
        Assert.Contains("Guardrails:AllowedHosts: ", error, StringComparison.Ordinal);
        Assert.Contains("Guardrails:Offers: ", error, StringComparison.Ordinal);
        Assert.Contains("Sla:PriorityMinutes: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_that_is_not_there_is_refused()
    {
        using var bench = new JudgeBench();
        var (exit, lines, error) = await bench.JudgeAsync(Asking, "--compare", bench.At("nothing.json"));
        Assert.Equal((2, 0), (exit, lines.Length));
        Assert.StartsWith("--compare: ", error, StringComparison.Ordinal);
    }

    private static string Write(JudgeBench bench, string json, string name = "trial")
    {
        var path = bench.At(name + ".json");
        File.WriteAllText(path, json);
        return path;
    }
}
