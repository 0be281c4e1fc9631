using System.Text.Json.Nodes;
using HotDash.Core.Decisions;
using HotDash.Core.Escalations;
using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Decisions;

public sealed class DecisionPlanTests
{
    private static readonly HandOff HandOff = new() { Context = "Lost twice", Expectation = "Money back", Recommendation = "Refund" };

    [Fact]
    public void A_reply_goes_before_its_note()
    {
        var decision = Planned.Reply(note: "called");
        Assert.Equal(LedgerActions.ApproveSend, decision.Action);
        Assert.Equal([(OperationKind.Reply, Planned.Text, 7L), (OperationKind.Note, "called", 7L)], Texts(decision));
        Assert.Equal([OperationKind.Reply], Kinds(Planned.Reply(note: "  \n")));
    }

    [Fact]
    public void A_note_alone_is_a_note_alone()
    {
        var decision = Planned.Note(note: "called");
        Assert.Equal(LedgerActions.Note, decision.Action);
        Assert.Equal([(OperationKind.Note, "called", 7L)], Texts(decision));
    }

    [Fact]
    public void An_escalation_hands_off_then_labels_then_assigns()
    {
        var decision = DecisionPlan.Escalate(Planned.Facts(), EscalationReason.SupervisorAsked, HandOff, "and a note", Planned.Riley);
        Assert.Equal(LedgerActions.Escalate, decision.Action);
        Assert.Equal([OperationKind.Note, OperationKind.Note, OperationKind.AddLabels, OperationKind.Assign], Kinds(decision));
        Assert.StartsWith("**Escalated by HotDash**", decision.Operations[0].Body.Text, StringComparison.Ordinal);
        Assert.Equal("and a note", decision.Operations[1].Body.Text);
        Assert.Equal(["escalation"], decision.Operations[2].Body.Labels!);
        Assert.Equal(Planned.Riley.Email, decision.Operations[3].Body.AssigneeEmail);
    }

    [Fact]
    public void Resolving_notes_then_sets_the_status_on_what_was_seen()
    {
        var decision = Planned.Resolve(note: "n");
        Assert.Equal(LedgerActions.MarkResolved, decision.Action);
        Assert.Equal([OperationKind.Note, OperationKind.SetStatus], Kinds(decision));
        Assert.Equal(("resolved", 7L), (decision.Operations[1].Body.Status, decision.Operations[1].Body.SeenMessageId));
    }

    [Fact]
    public void A_retry_has_the_same_intent_though_time_and_facts_have_moved()
    {
        var opId = Planned.NewId();
        var later = Planned.Facts(opId: opId, seen: 9) with { Conversation = new ConversationBuilder().WithId(42).Labelled("vip").Build() };
        Assert.Equal(
            Planned.Reply(note: "n", opId: opId).Intent, DecisionPlan.Approve(later, Planned.Text, "n", null, "because").Intent);
    }

    [Fact]
    public void Whatever_is_pressed_otherwise_is_another_intent()
    {
        var f = Planned.Facts();
        var intents = new[]
        {
            DecisionPlan.Approve(f, "a", "b", null, null), DecisionPlan.Approve(f, "a b", "", null, null),
            DecisionPlan.Approve(f, "a", "", null, null), DecisionPlan.Approve(f, "a\",\"b", "", null, null),
            DecisionPlan.AddNote(f, "a"),
            DecisionPlan.Approve(Planned.Facts(by: Planned.Noah), "a", "b", null, null), DecisionPlan.Approve(Planned.Facts(43), "a", "b", null, null),
            DecisionPlan.Escalate(f, EscalationReason.Other, HandOff, "", Planned.Riley),
            DecisionPlan.Escalate(f, EscalationReason.Abuse, HandOff, "", Planned.Riley),
            DecisionPlan.Escalate(f, EscalationReason.Other, HandOff with { Amount = "$5" }, "", Planned.Riley),
            DecisionPlan.Resolve(f, new ResolveEvidence.CustomerConfirmed(7), ""), DecisionPlan.Resolve(f, new ResolveEvidence.CustomerConfirmed(8), ""),
            DecisionPlan.Resolve(f, new ResolveEvidence.SilenceAfterOffer(), ""),
            DecisionPlan.Resolve(f, new ResolveEvidence.FollowUpPlan("Ava", new DateOnly(2026, 10, 20), "call"), ""),
            DecisionPlan.Resolve(f, new ResolveEvidence.FollowUpPlan("Ava", new DateOnly(2026, 10, 21), "call"), ""),
        }.Select(d => d.Intent).ToList();
        Assert.Equal(intents.Count, intents.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_payload_keeps_what_an_auditor_asks_for()
    {
        var verdict = new Verdict("G9", "G9", Severity.Warn, "m", "a") { Text = "exact words" };
        var facts = Planned.Facts() with { Judgement = new Judgement([verdict]) };
        var payload = Parse(DecisionPlan.Approve(facts, "Grüße, \"Dana\"", "n", new SuggestionShown("ack_delay@2", "Hello"), "she is waiting"));
        Assert.Equal(
            ("Ava Brooks", "Operator", "Dana Reyes", "Open", "Breached", 7),
            ((string)payload["operator_name"]!, (string)payload["operator_role"]!, (string)payload["customer"]!, (string)payload["status"]!,
                (string)payload["sla"]!["state"]!, (int)payload["seen_message_id"]!));
        Assert.Equal(("G9", "Warn", "exact words"), (
            (string)payload["verdicts"]![0]!["rule"]!, (string)payload["verdicts"]![0]!["severity"]!, (string)payload["verdicts"]![0]!["text"]!));
        var what = payload["what"]!;
        Assert.Equal(
            ("Grüße, \"Dana\"", "n", "ack_delay@2", "Hello", true, "she is waiting", DecisionPlan.Sha256("Grüße, \"Dana\"")),
            ((string)what["reply"]!, (string)what["note"]!, (string)what["suggestion"]!["template"]!, (string)what["suggestion"]!["text"]!,
                (bool)what["edited"]!, (string)what["warn_reason"]!, (string)what["text_sha256"]!));
        Assert.NotNull(payload["sla"]!["due_at"]);
    }

    [Fact]
    public void An_unchanged_suggestion_is_not_edited_and_none_is_none()
    {
        Assert.False((bool)Parse(DecisionPlan.Approve(Planned.Facts(), "Hello", "", new SuggestionShown("t@1", "Hello"), null))["what"]!["edited"]!);
        var own = Parse(DecisionPlan.Approve(Planned.Facts(), "Hello", "", null, null))["what"]!;
        Assert.Equal((false, null, null), ((bool)own["edited"]!, own["suggestion"], own["note"]));
    }

    [Fact]
    public void The_payload_of_an_escalation_and_of_a_resolution_keep_their_grounds()
    {
        var escalation = Parse(DecisionPlan.Escalate(Planned.Facts(), EscalationReason.RefundOverLimit, HandOff, "", Planned.Riley))["what"]!;
        Assert.Equal(
            ("RefundOverLimit", "Lost twice", Planned.Riley.Email),
            ((string)escalation["reason"]!, (string)escalation["hand_off"]!["context"]!, (string)escalation["assigned_to"]!));
        var plan = new ResolveEvidence.FollowUpPlan("Ava", new DateOnly(2026, 10, 20), "call her");
        var resolution = Parse(DecisionPlan.Resolve(Planned.Facts(), plan, "n"))["what"]!;
        Assert.Equal(
            ("FollowUpPlan", "2026-10-20", "call her", "n"),
            ((string)resolution["evidence"]!, (string)resolution["evidence_detail"]!["due"]!, (string)resolution["evidence_detail"]!["plan"]!, (string)resolution["note"]!));
    }

    [Fact]
    public void A_release_settles_its_question_and_leaves_a_note_that_names_both_people()
    {
        var question = Planned.Question();
        var decision = Planned.Release(question);
        Assert.Equal((LedgerActions.Release, Planned.Morgan.Email), (decision.Action, decision.OperatorEmail));
        Assert.Equal(new DecisionEffect.ReleaseSettled(question.Id, true, "I spoke to her."), decision.Effect);
        var note = Assert.Single(decision.Operations);
        Assert.Equal(OperationKind.Note, note.Kind);
        Assert.Equal(
            "**Reply released by Morgan Patel**\nAva Brooks asked to answer in spite of a must-escalate: She only wants the tracking number.\n\n**Reason**: I spoke to her.",
            note.Body.Text);
        var what = Parse(decision)["what"]!;
        Assert.Equal((question.Reply, question.TextSha256), ((string)what["reply"]!, (string)what["text_sha256"]!));
        Assert.Equal(
            (question.Id.ToString(), "Ava Brooks", Planned.Ava.Email, question.Plea, "I spoke to her."),
            ((string)what["release"]!["id"]!, (string)what["release"]!["author_name"]!, (string)what["release"]!["author_email"]!,
                (string)what["release"]!["plea"]!, (string)what["release"]!["reason"]!));
    }

    [Fact]
    public void A_declined_release_is_another_action_and_another_intent()
    {
        var question = Planned.Question();
        var (yes, no) = (Planned.Release(question), Planned.Release(question, granted: false));
        Assert.Equal((LedgerActions.ReleaseDeclined, new DecisionEffect.ReleaseSettled(question.Id, false, "I spoke to her.")), (no.Action, no.Effect));
        Assert.StartsWith("**Release declined by Morgan Patel**", no.Operations[0].Body.Text, StringComparison.Ordinal);
        Assert.NotEqual(yes.Intent, no.Intent);
    }

    [Fact]
    public void An_approval_names_the_release_that_it_rests_on()
    {
        var release = (Planned.Question() with { State = ReleaseState.Granted, Lead = Planned.Morgan, Reason = "Fine." }).Granted!;
        var facts = Planned.Facts() with { Judgement = new Judgement([]) { Release = release } };
        var kept = Parse(DecisionPlan.Approve(facts, Planned.Text, "", null, null))["what"]!["release"]!;
        Assert.Equal(
            (release.Id.ToString(), Planned.Morgan.Email, "Morgan Patel", "Fine."),
            ((string)kept["id"]!, (string)kept["lead_email"]!, (string)kept["lead_name"]!, (string)kept["reason"]!));
    }

    [Fact]
    public void Every_text_carries_the_digest_of_what_was_judged()
    {
        var handOff = HandOff with { Context = "Lost\0 twice" };
        foreach (var decision in (Decision[])[Planned.Reply(note: "n"), Planned.Note(), Planned.Resolve(note: "n"), Planned.Release(),
            DecisionPlan.Escalate(Planned.Facts(), EscalationReason.Other, handOff, "n", Planned.Riley)])
        {
            var texts = decision.Operations.Where(o => o.Kind.IsMessage()).Select(o => o.Body).ToList();
            Assert.NotEmpty(texts);
            Assert.All(texts, body => Assert.True(body.HoldsJudgedText()));
            Assert.All(texts, body => Assert.False((body with { Text = body.Text + " " }).HoldsJudgedText()));
            Assert.All(texts, body => Assert.False((body with { TextSha256 = null }).HoldsJudgedText()));
        }
    }

    [Fact]
    public void The_digest_is_of_the_bytes_that_were_judged() => Assert.Equal(
        "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", DecisionPlan.Sha256("hello"));

    private static JsonObject Parse(Decision decision) => JsonNode.Parse(decision.Payload)!.AsObject();

    private static IEnumerable<OperationKind> Kinds(Decision decision) => decision.Operations.Select(o => o.Kind);

    private static List<(OperationKind, string?, long)> Texts(Decision decision) =>
        decision.Operations.Select(o => (o.Kind, o.Body.Text, o.Body.SeenMessageId)).ToList();
}
