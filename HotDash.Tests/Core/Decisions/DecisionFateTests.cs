using HotDash.Core.Decisions;
using HotDash.Core.Escalations;
using HotDash.Core.People;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Decisions;

public sealed class DecisionFateTests
{
    [Theory]
    [InlineData(1, "", DecisionFate.OnItsWay)]
    [InlineData(1, "reply sync.succeeded", DecisionFate.Succeeded)]
    [InlineData(2, "reply sync.succeeded", DecisionFate.OnItsWay)]
    [InlineData(2, "reply sync.succeeded, note sync.reconciled", DecisionFate.Succeeded)]
    [InlineData(1, "reply sync.unknown", DecisionFate.Unknown)]
    [InlineData(1, "reply sync.unknown, reply sync.reconciled", DecisionFate.Succeeded)]
    [InlineData(2, "reply sync.succeeded, note sync.unknown", DecisionFate.Unknown)]
    [InlineData(2, "reply sync.refused", DecisionFate.HeldBack)]
    [InlineData(1, "reply sync.dead", DecisionFate.Dead)]
    [InlineData(1, "reply sync.dead, reply sync.succeeded", DecisionFate.Succeeded)]
    [InlineData(1, "reply sync.dead, reply sync.abandoned", DecisionFate.Abandoned)]
    [InlineData(2, "- decision.undone", DecisionFate.Undone)]
    public void The_newest_word_on_each_piece_of_work_counts(int operations, string rows, DecisionFate fate) => Assert.Equal(
        fate, DecisionFates.Of(operations, [.. rows.Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(r => r.Split(' ')).Select(r => new FateRow(r[1], r[0] == "-" ? null : r[0]))]));

    [Fact]
    public void The_number_of_operations_is_what_the_plan_makes()
    {
        foreach (var note in (string[])["", "A note."])
        {
            var escalation = DecisionPlan.Escalate(Planned.Facts(), EscalationReason.Other, new HandOff(), note, Planned.Riley);
            foreach (var plan in (Decision[])[Planned.Reply(note: note), Planned.Resolve(note: note), escalation])
                Assert.Equal(plan.Operations.Count, DecisionFates.Operations(plan.Action, note.Length > 0));
        }

        foreach (var answer in (Decision[])[Planned.Release(granted: true), Planned.Release(granted: false)])
            Assert.Equal(answer.Operations.Count, DecisionFates.Operations(answer.Action, hasNote: false));
        Assert.Equal(Planned.Note().Operations.Count, DecisionFates.Operations(LedgerActions.Note, hasNote: false));
        foreach (var plan in (Decision[])[DecisionPlan.NeedsNoAnswer(Planned.Facts(), 7, "Settled by phone."), DecisionPlan.NeedsAnswer(Planned.Facts())])
            Assert.Equal(plan.Operations.Count, DecisionFates.Operations(plan.Action, hasNote: true)); // the note is the operation
    }

    [Theory]
    [InlineData(Role.Operator, AuditReach.Own)]
    [InlineData(Role.Lead, AuditReach.Everybody)]
    [InlineData(Role.Manager, AuditReach.Everybody)]
    [InlineData(Role.Trainer, AuditReach.Nothing)]
    public void Who_reads_whose_decisions(Role role, AuditReach reach) => Assert.Equal(reach, Permissions.ReachOfAudit(role));
}
