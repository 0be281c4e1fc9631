using System.Text;
using System.Text.Json;
using HotDash.Core.Guardrails;
using HotDash.Core.Sla;
using HotDash.Web.Commands;
using HotDash.Web.Commands.Judging;

namespace HotDash.Tests.Commands.Judging;

/// <summary>The run as a whole: order, memory, files, exit codes.</summary>
public sealed class JudgeRunTests
{
    private static readonly string Good = Samples.Conversation(4, "Where is it?").ToJsonString();

    [Fact]
    public async Task Lines_come_out_in_the_order_in_which_they_went_in()
    {
        using var bench = new JudgeBench();
        var input = string.Join('\n', Enumerable.Range(1, 3000).Select(i => Samples.Conversation(i, $"Where is order {i}?").ToJsonString()));
        var (exit, lines, _) = await bench.JudgeAsync(input);
        Assert.Equal(0, exit);
        Assert.Equal(Enumerable.Range(1, 3000), lines.Select(l => JsonElement.Parse(l).GetProperty("conversation_id").GetInt32()));
    }

    [Fact]
    public async Task However_long_the_file_little_of_it_is_in_memory()
    {
        const int lines = 1500;
        var line = Encoding.UTF8.GetBytes(Good[..^1] + $",\"padding\":\"{new string('x', 40_000)}\"}}\n");
        await using var input = new Repeated(line, lines);
        var (written, most) = (0L, 0L);
        var run = new JudgeRun(new ChunkJudge(new TrialPolicy(GuardrailPolicy.Default, new SlaPolicy()), other: null));
        await run.RunAsync(input, output =>
        {
            most = Math.Max(most, input.Read - (written * line.Length));
            written += output.Span.Count((byte)'\n');
            return Task.CompletedTask;
        }, new CommandProgress(_ => { }, _ => { }), TestContext.Current.CancellationToken);
        Assert.Equal(lines, written);
        var bound = (OrderedPipeline.MostUnderWay + 1) * 256L * 1024; // a rented chunk is at most twice what was asked for
        Assert.True(most <= bound, $"{most} bytes were under way; at most {bound} may be.");
        Assert.True(input.Read > 10 * bound);
    }

    [Fact]
    public async Task A_file_that_is_there_is_left_as_it_is()
    {
        using var bench = new JudgeBench();
        await File.WriteAllTextAsync(bench.Output, "precious", TestContext.Current.CancellationToken);
        var (exit, lines, error) = await bench.JudgeAsync(Good);
        Assert.Equal((2, $"--output: \"{bench.Output}\" exists; nothing was written. Name another file.\n"), (exit, error));
        Assert.Equal(["precious"], lines);
    }

    [Theory]
    [InlineData("missing.jsonl")]
    [InlineData("")]
    public async Task An_input_that_cannot_be_read_is_refused_in_one_sentence(string name)
    {
        using var bench = new JudgeBench();
        var (exit, output, error) = await JudgeBench.RunAsync("--input", bench.At(name), "--output", bench.Output);
        Assert.Equal((2, ""), (exit, output));
        Assert.StartsWith("--input: ", error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(c => c == '\n'));
        Assert.False(File.Exists(bench.Output));
    }

    [Fact]
    public async Task The_input_has_to_be_named()
    {
        var (exit, _, error) = await JudgeBench.RunAsync();
        Assert.Equal(2, exit);
        Assert.StartsWith("judge: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dash_or_no_word_is_the_standard_output()
    {
        using var bench = new JudgeBench();
        await File.WriteAllTextAsync(bench.Input, Good, TestContext.Current.CancellationToken);
        var named = await JudgeBench.RunAsync("--input", bench.Input, "--output", "-");
        Assert.Equal((0, 4), (named.Exit, JsonElement.Parse(named.Output).GetProperty("conversation_id").GetInt32()));
        Assert.Equal(named.Output, (await JudgeBench.RunAsync("--input", bench.Input)).Output);
    }

    [Fact]
    public async Task The_summary_counts_rules_signals_and_lines()
    {
        using var bench = new JudgeBench();
        var asked = Samples.Conversation(5, "Get me your supervisor, now.").ToJsonString();
        var (_, _, error) = await bench.JudgeAsync($"{asked}\n{Good}\n{asked}\n");
        Assert.StartsWith("3 lines judged, 0 broken, in ", error, StringComparison.Ordinal);
        Assert.Contains("0 may be approved, 2 must be escalated.", error, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  ESC-01   escalate        2$", error);
        Assert.Matches(@"(?m)^  SUG-01   block           3$", error);
        Assert.Matches(@"(?m)^  supervisor_request +2$", error);
    }

    /// <summary>The same line over and over, made while it is read.</summary>
    private sealed class Repeated(byte[] line, int times) : MemoryStream
    {
        private readonly long _length = (long)line.Length * times;

        public new long Read { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = (int)Math.Min(buffer.Length, _length - Read);
            for (var i = 0; i < count;)
            {
                var from = (int)((Read + i) % line.Length);
                var part = line.AsSpan(from, Math.Min(line.Length - from, count - i));
                part.CopyTo(buffer.Span[i..]);
                i += part.Length;
            }

            Read += count;
            return ValueTask.FromResult(count);
        }
    }
}
