using System.CommandLine;
using System.Text;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Commands.Judging;

/// <summary>
/// <c>judge</c>: every guardrail over a file of conversations. 0 done, 1 some lines were broken or the disk failed,
/// 2 refused before anything was judged.
/// </summary>
internal static class JudgeCommand
{
    private static readonly Option<string> Input = new("--input") { Required = true, Description = "A file with a Chatwoot conversation a line, as JSON." };
    private static readonly Option<string> Output = new("--output") { Description = "Where the verdicts go, a line each; must not exist. Default: -, the standard output.", DefaultValueFactory = _ => "-" };
    private static readonly Option<string?> Settings = new("--settings") { Description = "Judges under these settings instead of those in force: a JSON file with what differs." };
    private static readonly Option<string?> Compare = new("--compare") { Description = "Also judges under these settings, and says what they would change." };

    public static Command Build(CommandContext context)
    {
        var command = new Command("judge", "Judges a file of conversations, and the replies suggested in it, by the guardrails.")
            { Input, Output, Settings, Compare };
        command.SetAction((parsed, ct) => RunAsync(context, parsed, ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, CancellationToken ct)
    {
        try
        {
            var configuration = LedgerSource.Configuration(context);
            var (settings, compare) = (parsed.GetValue(Settings), parsed.GetValue(Compare));
            var policy = settings is null ? TrialSettings.InForce(configuration) : TrialSettings.Read(configuration, "--settings", settings);
            var other = compare is null ? null : TrialSettings.Read(configuration, "--compare", compare);
            await using var input = Open(parsed.GetValue(Input)!);
            var run = new JudgeRun(new ChunkJudge(policy, other));
            await RunAsync(context, input, parsed.GetValue(Output)!, run, ct);
            var instead = $"{compare} instead of {settings ?? "the settings in force"}";
            foreach (var sentence in run.Sentences(other is null ? null : instead)) await context.Error.WriteLineAsync(sentence);
            return run.Broken == 0 ? 0 : 1;
        }
        catch (StartRefusedException refused)
        {
            await context.Error.WriteLineAsync(refused.Message);
            return 2;
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            await context.Error.WriteLineAsync($"Nothing was written: {ex.Message}");
            return 1;
        }
    }

    private static async Task RunAsync(CommandContext context, FileStream input, string output, JudgeRun run, CancellationToken ct)
    {
        if (output == "-")
        {
            // No bar: it would be drawn among the lines.
            await run.RunAsync(input, lines => context.Output.WriteAsync(Encoding.UTF8.GetString(lines.Span)), Plain(context), ct);
            return;
        }

        await using var target = ExportTarget.Create(output, "--output");
        await CommandProgress.RunAsync(context, "Judging", input.Length, async progress =>
        {
            await run.RunAsync(input, lines => target.Stream.WriteAsync(lines, ct).AsTask(), progress, ct);
            return true;
        });
        await target.CompleteAsync(ct);
    }

    private static CommandProgress Plain(CommandContext context) => new(_ => { }, context.Error.WriteLine);

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"--input: \"{path}\" cannot be read ({ex.Message}).");
        }
    }
}
