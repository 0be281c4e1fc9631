using System.Security.Cryptography;
using HotDash.Core.Decisions;
using HotDash.Web.Features.Audit;

namespace HotDash.Tests.Commands;

public sealed class VerifyAuditTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_log_is_said_to_be_whole_beside_a_running_console()
    {
        await using var bench = await AuditBench.OpenAsync(rows: 3);
        Assert.Equal((0, "The log is whole: 3 rows, through 3, 0 checkpoints, 0 payloads erased."), await bench.RunAsync("verify-audit"));
        await bench.SignAsync();
        var (exit, output) = await bench.RunAsync("verify-audit");
        using var key = CheckpointKey.Read(bench.KeyFile, "test");
        Assert.Equal(
            (0, $"The log is whole: 3 rows, through 3, 1 checkpoint (1 signed by key {LedgerCheckpoint.IdOf(key)}), 0 payloads erased."),
            (exit, output));
    }

    [Theory]
    [InlineData("update decision_log set operator_email = 'x' where seq = 3", "Row 3 was changed")]
    [InlineData("update decision_log set payload = json_set(payload, '$.x', 1) where seq = 4", "The payload of row 4 was changed")]
    [InlineData("delete from decision_log where seq = 2", "Row 2 is missing")]
    [InlineData("delete from decision_log where seq = 1", "Row 1 is missing")]
    [InlineData("update decision_log set seq = 99 where seq = 3; update decision_log set seq = 3 where seq = 4; update decision_log set seq = 4 where seq = 99", "Row 3 does not continue the chain")]
    [InlineData("update decision_log set id = 'x' where seq = 5", "Row 5 cannot be read")]
    [InlineData("update checkpoints set hash = 'x'", "The checkpoint of row 5 was changed")]
    public async Task Tampering_is_named_by_its_row(string attack, string sentence)
    {
        await using var bench = await AuditBench.OpenAsync(rows: 5);
        await bench.SignAsync();
        await bench.TamperAsync(attack);
        var (exit, output) = await bench.RunAsync("verify-audit");
        Assert.Equal(1, exit);
        Assert.StartsWith(sentence, output, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', output);
    }

    [Fact]
    public async Task A_tail_that_was_cut_with_its_checkpoint_is_found_by_the_file_outside()
    {
        await using var bench = await AuditBench.OpenAsync(rows: 5);
        await bench.SignAsync();
        await bench.TamperAsync("delete from decision_log where seq > 3; delete from checkpoints");
        var (exit, output) = await bench.RunAsync("verify-audit");
        Assert.Equal(1, exit);
        Assert.StartsWith("Row 4 is missing: the log ends with row 3", output, StringComparison.Ordinal);
        File.Delete(bench.CheckpointFile);
        Assert.Equal(0, (await bench.RunAsync("verify-audit")).Exit);
    }

    [Fact]
    public async Task A_chain_that_was_written_anew_is_found_by_its_checkpoint()
    {
        await using var bench = await AuditBench.OpenAsync(rows: 3);
        await bench.SignAsync();
        await bench.CommitAsync(1, from: 10);
        await using var other = await AuditBench.OpenAsync(rows: 4);
        await bench.TamperAsync(
            $"attach '{other.At("hotdash.db")}' as other; delete from decision_log; insert into decision_log select * from other.decision_log; detach other");
        var (exit, output) = await bench.RunAsync("verify-audit");
        Assert.Equal(1, exit);
        Assert.StartsWith("Row 3 is not the row that was signed on ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_key_nothing_is_decided_and_the_public_side_is_enough()
    {
        await using var bench = await AuditBench.OpenAsync(rows: 2);
        await bench.SignAsync();
        using (var key = CheckpointKey.Read(bench.KeyFile, "test"))
            await File.WriteAllTextAsync(bench.At("public.pem"), key.ExportSubjectPublicKeyInfoPem(), Ct);
        File.Delete(bench.KeyFile);
        var (exit, output) = await bench.RunAsync("verify-audit");
        Assert.Equal(2, exit);
        Assert.Contains("--public-key", output, StringComparison.Ordinal);
        Assert.Equal(0, (await bench.RunAsync("verify-audit", "--public-key", bench.At("public.pem"))).Exit);
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await File.WriteAllTextAsync(bench.At("stranger.pem"), stranger.ExportSubjectPublicKeyInfoPem(), Ct);
        Assert.Equal(2, (await bench.RunAsync("verify-audit", "--public-key", bench.At("stranger.pem"))).Exit);
    }

    [Fact]
    public async Task Checkpoints_of_another_log_are_left_out_and_said_so()
    {
        await using var bench = await AuditBench.OpenAsync(rows: 2);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var foreign = LedgerCheckpoint.Sign(9, LedgerHash.Genesis, "2026-10-12T15:00:00.000Z", "sandbox y", key);
        await CheckpointFile.AppendAsync(bench.CheckpointFile, [foreign], Ct);
        var (exit, output) = await bench.RunAsync("verify-audit");
        Assert.Equal(0, exit);
        Assert.EndsWith("; 1 checkpoint of other logs was left out.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_a_crash_cut_short_is_left_out_and_said_so()
    {
        await using var bench = await AuditBench.OpenAsync(rows: 3);
        await bench.SignAsync();
        await File.AppendAllTextAsync(bench.CheckpointFile, "{\"seq\":3,\"ha", Ct);
        var (exit, output) = await bench.RunAsync("verify-audit");
        Assert.Equal(0, exit);
        Assert.StartsWith("Line 2 of ", output, StringComparison.Ordinal);
        Assert.Contains("The log is whole: 3 rows", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_not_decided()
    {
        await using var bench = await AuditBench.OpenAsync();
        await File.WriteAllTextAsync(bench.At("nonsense"), "nonsense\n", Ct);
        foreach (var (args, sentence) in (ValueTuple<string[], string>[])
        [
            (["--Data:Directory=/nowhere"], "Data:Directory: there is no hotdash.db"),
            (["--checkpoints", bench.At("nowhere")], "--checkpoints: "),
            (["--checkpoints", bench.At("nonsense")], "--checkpoints: line 1 "),
            (["--public-key", bench.At("nonsense")], "--public-key: "),
            (["--Audit:SigningKeyFile=" + bench.At("nowhere")], "Audit:SigningKeyFile: "),
            (["--ndjson", bench.At("nowhere")], "--ndjson: "),
            (["--ndjson", bench.At("nonsense")], "--ndjson: "),
            (["--nonsense"], "verify-audit: "),
        ])
        {
            var output = new StringWriter();
            string[] all = [$"--Data:Directory={bench.At("")}", $"--Audit:CheckpointFile={bench.CheckpointFile}"];
            var exit = await HotDash.Web.Commands.CommandLine.RunAsync(["verify-audit", .. all, .. args], output, output, Ct);
            Assert.StartsWith(sentence, output.ToString(), StringComparison.Ordinal);
            Assert.Equal((2, 1), (exit, output.ToString().Count(c => c == '\n')));
        }
    }
}
