using System.Security.Cryptography;
using CsCheck;
using HotDash.Core.Decisions;

namespace HotDash.Tests.Core.Decisions;

/// <summary>Any one tampering with any log is found, and the first bad number is exact.</summary>
public sealed class LedgerVerifierTests
{
    private static readonly Dictionary<string, Func<LedgerEntry, LedgerEntry>> Edits = new(StringComparer.Ordinal)
    {
        ["id"] = e => e with { Row = e.Row with { Id = Guid.Empty } },
        ["op_id"] = e => e with { Row = e.Row with { OpId = e.Row.OpId is null ? Guid.Empty : null } },
        ["decision_id"] = e => e with { Row = e.Row with { DecisionId = e.Row.DecisionId is null ? Guid.Empty : null } },
        ["created_at"] = e => e with { Row = e.Row with { CreatedAt = "2026-10-12T15:00:00.999Z" } },
        ["scope"] = e => e with { Row = e.Row with { Scope = "Ops" } },
        ["decision_type"] = e => e with { Row = e.Row with { DecisionType = "" } },
        ["action"] = e => e with { Row = e.Row with { Action = LedgerActions.Dead } },
        ["operator_email"] = e => e with { Row = e.Row with { OperatorEmail = "noah.kim@hotrodan.example" } },
        ["conversation_id"] = e => e with { Row = e.Row with { ConversationId = e.Row.ConversationId + 1 } },
        ["payload_digest"] = e => e with { PayloadDigest = LedgerHash.Genesis },
        ["hash"] = e => e with { Hash = new string('f', 64) },
    };

    private static readonly string[] EditNames = [.. Edits.Keys];

    private static readonly Gen<string> Names = Gen.Int[0, EditNames.Length - 1].Select(i => EditNames[i]);

    private static readonly Gen<(LedgerLog Log, int Index)> Logs =
        from count in Gen.Int[2, 40]
        from seed in Gen.ULong
        from index in Gen.Int[0, count - 1]
        select (LedgerLog.Make(count, seed), index);

    [Fact]
    public void A_valid_log_passes_with_any_of_its_checkpoints() => Logs.Sample((log, index) =>
    {
        var report = log.Verify([log.Checkpoint(index + 1), log.Checkpoint(log.Rows.Count)]);
        Assert.Null(report.Fault);
        Assert.Equal((log.Rows.Count, 1L, log.Rows.Count), ((int)report.Rows, report.First, (int)report.Through));
        Assert.Equal(log.Rows.Count(r => r.Payload is null), (int)report.Erased);
        Assert.Equal(2, report.Checkpoints);
        Assert.Null(log.Verify().Fault);
    }, iter: 200);

    [Fact]
    public void A_changed_column_is_found() => Gen.Select(Logs, Names).Sample((at, column) =>
    {
        at.Log.Rows[at.Index] = Edits[column](at.Log.Rows[at.Index]);
        AssertFault(at.Log.Verify(), at.Index + 1, LedgerFaultKind.Changed);
    }, iter: 300);

    [Fact]
    public void A_changed_predecessor_is_found() => Logs.Sample(at =>
    {
        at.Log.Rows[at.Index] = at.Log.Rows[at.Index] with { PreviousHash = new string('f', 64) };
        AssertFault(at.Log.Verify(), at.Index + 1, LedgerFaultKind.Unlinked);
    }, iter: 100);

    [Fact]
    public void A_changed_payload_or_salt_is_found() => Gen.Select(Logs, Gen.Int[0, 3]).Sample((at, how) =>
    {
        var entry = at.Log.Rows[at.Index];
        at.Log.Rows[at.Index] = how switch
        {
            0 => entry with { Payload = entry.Payload + " ", Salt = entry.Salt ?? "00" },
            1 => entry with { Payload = entry.Payload ?? "{}", Salt = null },
            2 => entry with { Payload = entry.Payload ?? "{}", Salt = "no hex" },
            _ => entry with { Payload = entry.Payload ?? "{}", Salt = "00000000000000000000000000000000" },
        };
        AssertFault(at.Log.Verify(), at.Index + 1, LedgerFaultKind.PayloadChanged);
    }, iter: 200);

    [Fact]
    public void An_erased_payload_is_counted_and_no_fault() => Logs.Sample(at =>
    {
        for (var i = 0; i <= at.Index; i++) at.Log.Rows[i] = at.Log.Rows[i] with { Payload = null, Salt = null };
        var report = at.Log.Verify();
        Assert.Null(report.Fault);
        Assert.Equal(at.Log.Rows.Count(r => r.Payload is null), (int)report.Erased);
    }, iter: 50);

    [Fact]
    public void A_deleted_row_is_found() => Logs.Sample(at =>
    {
        if (at.Index == at.Log.Rows.Count - 1) return; // that is a cut tail
        at.Log.Rows.RemoveAt(at.Index);
        AssertFault(at.Log.Verify(), at.Index + 1, at.Index == 0 ? LedgerFaultKind.HeadMissing : LedgerFaultKind.Missing);
    }, iter: 200);

    [Fact]
    public void Rows_in_another_order_are_found() => Gen.Select(Logs, Gen.Int[0, 39]).Sample((at, other) =>
    {
        var (low, high) = (Math.Min(at.Index, other % at.Log.Rows.Count), Math.Max(at.Index, other % at.Log.Rows.Count));
        if (low == high) return;
        (at.Log.Rows[low], at.Log.Rows[high]) = (at.Log.Rows[high], at.Log.Rows[low]);
        AssertFault(at.Log.Verify(), low + 1, low == 0 ? LedgerFaultKind.HeadMissing : LedgerFaultKind.Reordered);
    }, iter: 200);

    [Fact]
    public void Rows_that_changed_their_numbers_are_found() => Logs.Sample(at =>
    {
        if (at.Index == 0) return;
        var rows = at.Log.Rows;
        var (before, row) = (rows[at.Index - 1], rows[at.Index]);
        rows[at.Index - 1] = row with { Row = row.Row with { Seq = at.Index } };
        rows[at.Index] = before with { Row = before.Row with { Seq = at.Index + 1 } };
        AssertFault(at.Log.Verify(), at.Index, LedgerFaultKind.Unlinked);
    }, iter: 100);

    [Fact]
    public void An_inserted_row_is_found() => Logs.Sample(at =>
    {
        var forged = at.Log.Copy();
        forged.Rows.Insert(at.Index, at.Log.Rows[at.Index] with { Row = at.Log.Rows[at.Index].Row with { Action = "forged" } });
        for (var i = at.Index + 1; i < forged.Rows.Count; i++)
            forged.Rows[i] = forged.Rows[i] with { Row = forged.Rows[i].Row with { Seq = i + 1 } };
        AssertFault(forged.Verify(), at.Index + 1, LedgerFaultKind.Changed);

        var doubled = at.Log.Copy();
        doubled.Rows.Insert(at.Index, at.Log.Rows[at.Index]);
        AssertFault(doubled.Verify(), at.Index + 1, LedgerFaultKind.Reordered);
    }, iter: 100);

    [Fact]
    public void A_cut_tail_is_found_by_a_checkpoint_alone() => Logs.Sample(at =>
    {
        var signed = at.Log.Checkpoint(at.Log.Rows.Count);
        at.Log.Rows.RemoveRange(at.Index, at.Log.Rows.Count - at.Index);
        Assert.Null(at.Log.Verify().Fault);
        AssertFault(at.Log.Verify([signed]), at.Index + 1, LedgerFaultKind.TailCut);
    }, iter: 100);

    [Fact]
    public void A_rewritten_chain_is_found_by_the_first_checkpoint_after_the_edit() =>
        Gen.Select(Logs, Names, Gen.Int[0, 39]).Sample((at, column, more) =>
        {
            if (column == "hash") return; // re-hashing undoes that edit
            var signedAt = at.Index + (more % (at.Log.Rows.Count - at.Index)) + 1;
            List<LedgerCheckpoint> signed = [at.Log.Checkpoint(at.Log.Rows.Count), at.Log.Checkpoint(signedAt)];
            if (at.Index > 0) signed.Add(at.Log.Checkpoint(at.Index));
            at.Log.Rows[at.Index] = Edits[column](at.Log.Rows[at.Index]) with { Payload = null, Salt = null };
            at.Log.HashFrom(at.Index);
            Assert.Null(at.Log.Verify().Fault);
            var report = at.Log.Verify(signed);
            AssertFault(report, signedAt, LedgerFaultKind.Rewritten);
            Assert.EndsWith($"rewritten at or after row {at.Index + 1}.", report.Fault!.Sentence, StringComparison.Ordinal);
        }, iter: 300);

    [Fact]
    public void A_changed_checkpoint_is_found_in_every_field() => Gen.Select(Logs, Gen.Int[0, 4]).Sample((at, field) =>
    {
        var signed = at.Log.Checkpoint(at.Index + 1);
        var forged = field switch
        {
            0 => signed with { Hash = LedgerHash.Genesis },
            1 => signed with { CreatedAt = "2027-01-01T00:00:00.000Z" },
            2 => signed with { Origin = "elsewhere" },
            3 => signed with { Signature = "nonsense" },
            _ => signed with { Signature = Convert.ToBase64String(new byte[64]) },
        };
        AssertFault(at.Log.Verify([forged]), at.Index + 1, LedgerFaultKind.BadSignature);
        AssertFault(
            at.Log.Verify([signed with { Seq = at.Log.Rows.Count + 5 }]), at.Log.Rows.Count + 5, LedgerFaultKind.BadSignature);
    }, iter: 100);

    [Fact]
    public void What_was_let_go_before_a_checkpoint_is_no_fault() => Logs.Sample(at =>
    {
        if (at.Index == 0) return;
        var (start, end) = (at.Log.Checkpoint(at.Index), at.Log.Checkpoint(at.Log.Rows.Count));
        var stranger = LedgerCheckpoint.Sign(start.Seq, start.Hash, start.CreatedAt, start.Origin, ECDsa.Create(ECCurve.NamedCurves.nistP256));
        var old = at.Log.Checkpoint(1);
        at.Log.Rows.RemoveRange(0, at.Index);
        var report = at.Log.Verify([old, start, end]);
        Assert.Null(report.Fault);
        Assert.Equal((at.Index + 1L, (long)at.Log.Rows.Count), (report.First, report.Rows));
        AssertFault(at.Log.Verify([end]), 1, LedgerFaultKind.HeadMissing);
        AssertFault(at.Log.Verify([stranger, end]), 1, LedgerFaultKind.HeadMissing);
        AssertFault(at.Log.Verify([start with { Signature = "" }, end]), 1, LedgerFaultKind.HeadMissing);
        at.Log.Rows[0] = at.Log.Rows[0] with { PreviousHash = LedgerHash.Genesis };
        at.Log.HashFrom(1);
        AssertFault(at.Log.Verify([start, end]), at.Index + 1, LedgerFaultKind.Unlinked);
    }, iter: 100);

    [Fact]
    public void A_key_that_was_not_given_is_named_and_proves_nothing() => Logs.Sample(at =>
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var report = at.Log.Verify([at.Log.Checkpoint(at.Index + 1, other)]);
        Assert.Null(report.Fault);
        Assert.Equal([LedgerCheckpoint.IdOf(other)], report.UnknownKeys);
        Assert.Equal(0, report.Checkpoints);
    }, iter: 20);

    [Fact]
    public void A_part_may_begin_and_end_anywhere_but_has_no_gap() => Logs.Sample(at =>
    {
        var signed = at.Log.Checkpoint(at.Log.Rows.Count);
        at.Log.Rows.RemoveRange(0, at.Index);
        Assert.Null(at.Log.Verify([signed], LedgerVerifierScope.Part).Fault);
        if (at.Log.Rows.Count < 3) return;
        at.Log.Rows.RemoveAt(1);
        AssertFault(at.Log.Verify([signed], LedgerVerifierScope.Part), at.Index + 2, LedgerFaultKind.Missing);
    }, iter: 100);

    [Fact]
    public void Chosen_rows_are_judged_each_for_itself() => Logs.Sample(at =>
    {
        at.Log.Rows.RemoveAll(row => row.Row.Seq % 3 == 0);
        var index = at.Index % at.Log.Rows.Count;
        Assert.Null(at.Log.Verify([], LedgerVerifierScope.Selection).Fault);
        at.Log.Rows[index] = Edits["action"](at.Log.Rows[index]);
        AssertFault(at.Log.Verify([], LedgerVerifierScope.Selection), at.Log.Rows[index].Row.Seq, LedgerFaultKind.Changed);
    }, iter: 100);

    [Fact]
    public void An_empty_log_holds_unless_something_was_signed()
    {
        var log = LedgerLog.Make(3, 1);
        var signed = log.Checkpoint(3);
        log.Rows.Clear();
        Assert.Equal((null, 0L), (log.Verify().Fault, log.Verify().Rows));
        AssertFault(log.Verify([signed]), 1, LedgerFaultKind.TailCut);
    }

    private static void AssertFault(LedgerReport report, long seq, LedgerFaultKind kind)
    {
        Assert.NotNull(report.Fault);
        Assert.Equal((seq, kind), (report.Fault.Seq, report.Fault.Kind));
    }
}
