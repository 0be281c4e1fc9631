using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HotDash.Tests.Commands.Judging;

/// <summary>What may come in a file, and what becomes of it.</summary>
public sealed class JudgeInputTests
{
    private static readonly string Good = Samples.Conversation(4, "Where is it?").ToJsonString();

    [Theory]
    [InlineData("{\"id\":1,", "is not JSON: it breaks off, or has a character that cannot stand there, at byte 8.")]
    [InlineData("[1]", "is not a JSON object.")]
    [InlineData("null", "is not a JSON object.")]
    [InlineData("{}", "has no conversation id.")]
    [InlineData("{\"id\":\"4\",\"messages\":[]}", "has no conversation id.")]
    [InlineData("{\"id\":4}", "has no messages.")]
    [InlineData("{\"id\":4,\"messages\":{}}", "has a \"messages\" that is not a list.")]
    [InlineData("{\"id\":4,\"messages\":[5]}", "has no id in its message 1.")]
    [InlineData("{\"id\":4,\"messages\":[{\"id\":1}]}", "does not say who its message 1 is from (message_type).")]
    [InlineData("{\"id\":4,\"messages\":[{\"id\":1,\"message_type\":true}]}", "holds a value that no conversation has: ")]
    [InlineData("{\"id\":4,\"messages\":[{\"id\":1,\"message_type\":0,\"content\":5}]}", "has a \"content\" that is not a text.")]
    [InlineData("{\"id\":4,\"messages\":[],\"now\":\"soon\"}", "has a \"now\" that is not a number of seconds.")]
    [InlineData("{\"id\":4,\"messages\":[],\"now\":-5}", "has a \"now\" before 1970.")]
    [InlineData("{\"id\":4,\"messages\":[],\"now\":1e300}", "holds a value that no conversation has: ")]
    [InlineData("{\"id\":4,\"messages\":[],\"suggestion\":\"Hi\"}", "has a \"suggestion\" that is not an object.")]
    [InlineData("{\"id\":4,\"messages\":[],\"suggestion\":{\"text\":7}}", "has a \"text\" that is not a text.")]
    [InlineData("{\"id\":4,\"messages\":[],\"waiting_since\":99999999999999999}", "holds a value that no conversation has: ")]
    [InlineData("{\"id\":4,\"messages\":[],\"can_reply\":\"no\"}", "has a \"can_reply\" that is neither true nor false.")]
    [InlineData("{\"id\":4,\"messages\":[],\"labels\":\"escalation\"}", "has a \"labels\" that is not a list.")]
    [InlineData("{\"id\":4,\"messages\":[],\"meta\":{\"sender\":\"Ana\"}}", "has a \"sender\" that is not an object.")]
    [InlineData("{\"id\":4,\"messages\":[],\"custom_attributes\":[]}", "has a \"custom_attributes\" that is not an object.")]
    [InlineData("{\"id\":4,\"messages\":[],\"status\":0}", "has a \"status\" that is not a text.")]
    public async Task A_broken_line_is_named_and_left_out(string line, string problem)
    {
        using var bench = new JudgeBench();
        var (exit, lines, error) = await bench.JudgeAsync($"{Good}\n{line}\n{Good}\n");
        Assert.Equal(1, exit);
        Assert.Equal(2, lines.Length);
        var said = Assert.Single(error.Split('\n'), l => l.StartsWith("Line ", StringComparison.Ordinal));
        Assert.StartsWith($"Line 2 {problem}", said, StringComparison.Ordinal);
        Assert.EndsWith(".", said, StringComparison.Ordinal);
        Assert.Contains("2 lines judged, 1 broken", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\":1,\"messages\":[],\"x\":\"\0\"}")]
    [InlineData("{\"id\":1,\"messages\":[]} {}")]
    [InlineData("\0\0\0")]
    public async Task What_json_does_not_allow_is_broken(string line)
    {
        using var bench = new JudgeBench();
        var (exit, lines, error) = await bench.JudgeAsync(line);
        Assert.Equal((1, 0), (exit, lines.Length));
        Assert.StartsWith("Line 1 is not JSON: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Depth_and_length_without_end_are_broken_lines()
    {
        using var bench = new JudgeBench();
        var deep = $"{{\"id\":1,\"messages\":{new string('[', 50_000)}";
        var longest = $"{{\"id\":1,\"messages\":[],\"x\":\"{new string('a', 17 * 1024 * 1024)}\"}}";
        var (exit, lines, error) = await bench.JudgeAsync($"{deep}\n{longest}\n{Good}");
        Assert.Equal((1, 1), (exit, lines.Length));
        Assert.Contains("Line 1 is not JSON: ", error, StringComparison.Ordinal);
        Assert.Contains("Line 2 is longer than 16 MB.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_a_broken_line()
    {
        using var bench = new JudgeBench();
        byte[] bytes = [.. "{\"id\":1,\"messages\":[{\"id\":1,\"message_type\":0,\"content\":\""u8, 0xC3, 0x28, .. "\"}]}"u8];
        await File.WriteAllBytesAsync(bench.Input, bytes, TestContext.Current.CancellationToken);
        var (exit, output, error) = await JudgeBench.RunAsync("--input", bench.Input);
        Assert.Equal((1, ""), (exit, output));
        Assert.StartsWith("Line 1 ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    [InlineData("\uFEFF\r\n\n  \n", "\r\n")]
    [InlineData("\n", "")]
    public async Task Marks_blank_lines_and_line_ends_of_any_system_mean_nothing(string before, string after)
    {
        using var bench = new JudgeBench();
        var (exit, lines, _) = await bench.JudgeAsync(before + Good + after);
        Assert.Equal((0, 1), (exit, lines.Length));
    }

    [Fact]
    public async Task A_number_counts_blank_lines_too()
    {
        using var bench = new JudgeBench();
        var (_, _, error) = await bench.JudgeAsync($"\n{Good}\n\nbroken\n");
        Assert.StartsWith("Line 4 is not JSON", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_nothing_out()
    {
        using var bench = new JudgeBench();
        var (exit, lines, _) = await bench.JudgeAsync("");
        Assert.Equal((0, 0), (exit, lines.Length));
    }

    [Theory]
    [InlineData("null", "Visitor #4")]
    [InlineData("\"delicate-rain-123\"", "Visitor #4")]
    [InlineData("\"Da\\u200Bna\\u202E Reyes\"", "Dana Reyes")]
    [InlineData("\"\\ud83d Jo\"", "Jo")]
    public async Task A_strange_name_is_shown_as_the_console_shows_it(string name, string shown)
    {
        using var bench = new JudgeBench();
        var odd = Samples.Conversation(4, "Where is it?");
        odd["meta"] = JsonNode.Parse("{\"sender\":{\"name\":\"@\"}}");
        var (exit, lines, error) = await bench.JudgeAsync(odd.ToJsonString().Replace("\"@\"", name, StringComparison.Ordinal));
        Assert.True(exit == 0, error);
        Assert.Equal(shown, JsonElement.Parse(lines[0]).GetProperty("customer").GetString());
    }

    [Theory]
    [InlineData("Get me your supervisor. ")]
    [InlineData("ｇｅｔ ｍｅ ｙｏｕｒ ｓｕｐｅｒｖｉｓｏｒ ")]
    [InlineData("<b>[Date]</b> 👩‍🚀 {{x}} ")]
    [InlineData("\\ud83d\\u0000")]
    [InlineData("$1,200.50 refund, ")]
    public async Task Twenty_kilobytes_of_anything_are_judged_and_every_span_stands_where_it_says(string piece)
    {
        using var bench = new JudgeBench();
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        var odd = Samples.Conversation(4, "@").Suggesting("@").ToJsonString().Replace("\"@\"", $"\"{text}\"", StringComparison.Ordinal);
        var (exit, lines, error) = await bench.JudgeAsync(odd);
        Assert.True(exit == 0, error);
        var read = text.Replace("\\ud83d\\u0000", "\uFFFD\0", StringComparison.Ordinal);
        foreach (var verdict in JsonElement.Parse(lines[0]).GetProperty("verdicts").EnumerateArray())
        {
            Assert.Equal(
                verdict.GetProperty("text").GetString(),
                read.Substring(verdict.GetProperty("start").GetInt32(), verdict.GetProperty("length").GetInt32()));
        }
    }

    [Fact]
    public async Task A_byte_order_mark_of_another_encoding_is_a_broken_line()
    {
        using var bench = new JudgeBench();
        await File.WriteAllTextAsync(bench.Input, Good, Encoding.Unicode, TestContext.Current.CancellationToken);
        Assert.Equal(1, (await JudgeBench.RunAsync("--input", bench.Input)).Exit);
    }
}
