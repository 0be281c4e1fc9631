using HotDash.Core.People;
using HotDash.Tests.Commands;
using HotDash.Tests.Support;
using HotDash.Web.Features.EscalationModal;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Shell;

namespace HotDash.Tests.Faults.Nemesis;

/// <summary>Fault 20: somebody with every right edits the log; somebody without any goes on pressing.</summary>
public sealed class TamperingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The same attack on both engines gets the same verdict, and the number is exact.</summary>
    [Theory]
    [InlineData("update decision_log set operator_email = 'x' where seq = 3", null, "Row 3 was changed")]
    [InlineData("update decision_log set payload = json_set(payload, '$.x', 1) where seq = 4", "update decision_payload set canonical = canonical || ' ' where seq = 4", "The payload of row 4 was changed")]
    [InlineData("update decision_log set payload_salt = 'ff' where seq = 2", "update decision_payload set salt = '\\xff' where seq = 2", "The payload of row 2 was changed")]
    [InlineData("delete from decision_log where seq = 2", null, "Row 2 is missing")]
    [InlineData("delete from decision_log where seq = 1", null, "Row 1 is missing")]
    [InlineData("update decision_log set seq = 99 where seq = 3; update decision_log set seq = 3 where seq = 4; update decision_log set seq = 4 where seq = 99", null, "Row 3 does not continue the chain")]
    [InlineData("update checkpoints set hash = 'x'", null, "The checkpoint of row 5 was changed")]
    [InlineData("delete from decision_log where seq > 3", null, "Row 4 is missing: the log ends with row 3")]
    [InlineData("delete from decision_log where seq > 3; delete from checkpoints", null, "Row 4 is missing: the log ends with row 3")]
    public async Task An_attack_is_named_by_its_first_row_on_either_engine(string attack, string? onPostgres, string sentence)
    {
        await using var embedded = await AuditBench.OpenAsync(rows: 5);
        await using var shared = await PostgresAuditBench.OpenAsync(rows: 5);
        await embedded.SignAsync();
        await shared.SignAsync();
        await embedded.TamperAsync(attack);
        await shared.TamperAsync(onPostgres ?? attack);
        var (exit, output) = await shared.RunAsync("verify-audit");
        Assert.StartsWith(sentence, output, StringComparison.Ordinal);
        Assert.Equal((1, 0), (exit, output.Count(c => c == '\n')));
        Assert.Equal(Verdict((await embedded.RunAsync("verify-audit")).Output), Verdict(output));
    }

    [Fact]
    public async Task A_chain_that_was_computed_anew_holds_by_itself_and_is_found_by_what_was_signed()
    {
        await using var bench = await PostgresAuditBench.OpenAsync(rows: 6);
        await bench.ForgeAsync(2);
        Assert.Equal(0, (await bench.RunAsync("verify-audit")).Exit);

        await using var signed = await PostgresAuditBench.OpenAsync(rows: 6);
        await signed.SignAsync();
        await signed.ForgeAsync(2);
        await signed.TamperAsync("delete from checkpoints");
        var (exit, output) = await signed.RunAsync("verify-audit");
        Assert.Equal(1, exit);
        Assert.StartsWith("Row 6 is not the row that was signed on ", output, StringComparison.Ordinal);
    }

    /// <summary>Erasure is allowed, so a payload that is gone is no contradiction; it is counted where everybody sees it.</summary>
    [Fact]
    public async Task A_payload_that_is_gone_is_said_to_be_erased()
    {
        await using var bench = await PostgresAuditBench.OpenAsync(rows: 3);
        await bench.SignAsync();
        await bench.TamperAsync("delete from decision_payload where seq = 2");
        var (exit, output) = await bench.RunAsync("verify-audit");
        Assert.Equal(0, exit);
        Assert.Contains("1 payload erased", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_log_verifies_in_the_database_and_as_an_export()
    {
        await using var bench = await PostgresAuditBench.OpenAsync(rows: 4);
        await bench.SignAsync();
        var (exit, output) = await bench.RunAsync("verify-audit");
        Assert.Equal(0, exit);
        Assert.StartsWith("The log is whole: 4 rows, through 4, 1 checkpoint", output, StringComparison.Ordinal);
        var file = bench.At("all.ndjson");
        Assert.Equal((0, $"4 rows were written to {file}."), await bench.RunAsync("export-decisions", "--out", file));
        Assert.Equal(output, (await bench.RunAsync("verify-audit", "--ndjson", file)).Output);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Ct)).Replace("Grüße", "Grusse", StringComparison.Ordinal), Ct);
        Assert.Equal(1, (await bench.RunAsync("verify-audit", "--ndjson", file)).Exit);
    }

    /// <summary>On two nodes: the session ends on one, the circuit that is still open lives on the other.</summary>
    [Fact]
    public async Task Whoever_was_revoked_in_the_middle_of_a_circuit_is_refused_at_the_next_press()
    {
        await using var bench = await NemesisBench.StartAsync(s => s with { Console = s.Console with { Access = AccessMode.Chatwoot } });
        var other = await bench.AddNodeAsync(bench.Sandbox.Time, s => s with { Console = s.Console with { Access = AccessMode.Chatwoot } });
        var vault = bench.HotDash.Get<TokenVault>();
        var circuit = Operators.User(Planned.Ava, await vault.KeepAsync(Planned.Ava.Email, "t", Ct));
        Assert.IsType<ActionOutcome.Logged>(await NoteAsync(bench, other, circuit));

        await vault.RevokeAsync(Planned.Ava.Email, "Chatwoot does not accept your access token any more", Ct);
        Assert.StartsWith("Your session has ended: ", Reason(await NoteAsync(bench, other, circuit)), StringComparison.Ordinal);
        circuit = Operators.User(Planned.Ava, await vault.KeepAsync(Planned.Ava.Email, "t2", Ct));
        await bench.HotDash.Get<RosterStore>().SaveAsync([Planned.Ava with { Role = Role.Trainer }], Ct);
        Assert.StartsWith("Trainers watch", Reason(await NoteAsync(bench, other, circuit)), StringComparison.Ordinal);
        await bench.HotDash.QueryAsync($"delete from roster where email = '{Planned.Ava.Email}'");
        Assert.EndsWith("not on the roster any more.", Reason(await NoteAsync(bench, other, circuit)), StringComparison.Ordinal);
        Assert.Equal("note", await bench.HotDash.LedgerAsync());
    }

    /// <summary>Without the moment and the key of its own signature.</summary>
    private static string Verdict(string sentence) => sentence.Split(" on ")[0].Split(" of key ")[0];

    private static string Reason(ActionOutcome outcome) => Assert.IsType<ActionOutcome.Refused>(outcome).Reason;

    private static async Task<ActionOutcome> NoteAsync(NemesisBench bench, HotDashUnderTest node, System.Security.Claims.ClaimsPrincipal user)
    {
        var id = await bench.Sandbox.OpenAsync();
        return await node.Get<AddNote>().RunAsync(
            user, new ActionTarget(Planned.NewId(), new(id), await bench.Sandbox.LastMessageAsync(id)), "Called the warehouse.", Ct);
    }
}
