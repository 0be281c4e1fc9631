using HotDash.Web.Commands;

namespace HotDash.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("frobnicate", "\"frobnicate\" is not a command; HotDash knows: serve, migrate, verify-audit, export-decisions, judge")]
    [InlineData("verify-audit --frobnicate", "verify-audit: ")]
    [InlineData("export-decisions --conversation many", "export-decisions: ")]
    [InlineData("export-decisions --format xml", "--format: ")]
    [InlineData("serve --frobnicate", "serve: ")]
    public async Task A_mistake_gets_one_sentence(string line, string sentence)
    {
        var (exit, output, error) = await RunAsync(line.Split(' '));
        Assert.Equal((2, ""), (exit, output));
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(c => c == '\n'));
    }

    [Fact]
    public async Task Help_lists_every_verb()
    {
        var (exit, output, _) = await RunAsync("--help");
        Assert.Equal(0, exit);
        foreach (var verb in (string[])["serve", "verify-audit", "export-decisions", "judge"])
            Assert.Single(output.Split('\n'), line => line.TrimStart().StartsWith(verb + " ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--Data:Directory=x --urls http://a verify-audit --ndjson f", "--Data:Directory=x --urls http://a", "verify-audit --ndjson f")]
    [InlineData("--PublicUrl=https://console.example serve", "--PublicUrl=https://console.example", "serve")]
    [InlineData("serve --FEATURE_MODAL_APPROVALS=false --environment Development", "--FEATURE_MODAL_APPROVALS=false --environment Development", "serve")]
    [InlineData("export-decisions --since=2026-10-12T15:00:00Z --out a:b", "", "export-decisions --since=2026-10-12T15:00:00Z --out a:b")]
    public void Settings_are_told_from_options(string line, string overrides, string others)
    {
        var split = ConfigurationArguments.Split(line.Split(' '));
        Assert.Equal((overrides, others), (string.Join(' ', split.Overrides), string.Join(' ', split.Others)));
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await CommandLine.RunAsync(args, output, error, TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }
}
