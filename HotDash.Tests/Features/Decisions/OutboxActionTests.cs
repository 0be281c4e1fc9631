using System.Text.Json.Nodes;
using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Core.Escalations;
using HotDash.Core.People;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Shell;

namespace HotDash.Tests.Features.Decisions;

/// <summary>What each decision does at Chatwoot, and what holds it back.</summary>
public sealed class OutboxActionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_customer_who_wrote_in_between_holds_the_reply_back()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.ReplyAsync(note: "n");
        await bench.Sandbox.CustomerWritesAsync(bench.Id, "Never mind, it has arrived!");
        await bench.HotDash.WorkAsync();
        Assert.Equal(("cancelled cancelled", "approve_send sync.refused"), (await bench.HotDash.StatesAsync(), await bench.HotDash.LedgerAsync()));
        Assert.StartsWith("G9", (await bench.DispatchAsync()).Detail, StringComparison.Ordinal);
        Assert.Equal(0, await bench.PostsAsync());
    }

    [Fact]
    public async Task A_colleague_who_answered_in_between_holds_the_reply_back()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.ReplyAsync();
        await bench.Sandbox.ReplyAsync(bench.Id, "Hi Dana, Noah here.");
        await bench.HotDash.WorkAsync();
        Assert.Equal("approve_send sync.refused", await bench.HotDash.LedgerAsync());
        Assert.Equal(["Hi Dana, Noah here."], await bench.Sandbox.PublicRepliesAsync(bench.Id));
    }

    [Fact]
    public async Task A_customer_who_wrote_after_a_first_attempt_makes_it_a_question_for_the_operator()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.FaultAsync("status_500");
        await bench.ReplyAsync();
        await bench.HotDash.WorkAsync();
        await bench.Sandbox.CustomerWritesAsync(bench.Id, "Hello?");
        await bench.HotDash.WorkAfterAsync(bench.Quiet);
        var row = await bench.DispatchAsync();
        Assert.Equal((OutboxState.Unknown, true), (row.State, row.AsksOperator));
        Assert.Empty(await bench.Sandbox.PublicRepliesAsync(bench.Id));
    }

    [Fact]
    public async Task What_was_committed_is_found_even_if_the_customer_wrote_since()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.FaultAsync("commit_then_500");
        await bench.ReplyAsync();
        await bench.HotDash.WorkAsync();
        await bench.Sandbox.CustomerWritesAsync(bench.Id, "Thanks!");
        await bench.HotDash.WorkAfterAsync(bench.Quiet);
        Assert.Equal("approve_send sync.unknown sync.reconciled", await bench.HotDash.LedgerAsync());
    }

    [Fact]
    public async Task Reading_back_goes_on_over_more_than_a_page()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.ReplyAsync();
        for (var i = 0; i < 120; i++) await bench.Sandbox.CustomerWritesAsync(bench.Id, $"line {i}");

        // The reply stands behind 120 messages that the operator had not read.
        var claim = (await bench.HotDash.ClaimAsync())!;
        await bench.HotDash.Engine.MarkAttemptAsync(claim, false, Ct);
        await bench.HotDash.Chatwoot.PostMessageAsync(
            SandboxDriver.Ava, new(bench.Id), OutboxBench.Text, false, claim.Operation.OperationId, Ct);
        await bench.HotDash.WorkAfterAsync(bench.HotDash.Settings.Outbox.Lease);
        await bench.HotDash.WorkAfterAsync(bench.Quiet);
        Assert.Equal("approve_send sync.unknown sync.reconciled", await bench.HotDash.LedgerAsync());
    }

    [Fact]
    public async Task A_reply_to_a_conversation_that_is_gone_is_held_back()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.HotDash.CommitAsync(Planned.Reply(99_999));
        await bench.HotDash.WorkAsync();
        Assert.Equal("approve_send sync.refused", await bench.HotDash.LedgerAsync());
    }

    [Fact]
    public async Task A_note_with_braces_stands_there_as_it_was_written()
    {
        const string Note = "She quoted {{contact.email}} and {% assign x = 1 %} and `{{agent.name}}`.";
        await using var bench = await OutboxBench.StartAsync();
        await bench.NoteAsync(Note);
        await bench.HotDash.WorkAsync();
        Assert.Equal(Note, (await bench.Sandbox.MessagesAsync(bench.Id))[^1]!["content"]!.GetValue<string>());
        Assert.Null((await bench.DispatchAsync()).Detail);
    }

    [Fact]
    public async Task An_escalation_leaves_a_hand_off_adds_its_label_and_assigns_the_ladders_person()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.Sandbox.ApiAsync("POST", $"conversations/{bench.Id}/labels", new JsonObject { ["labels"] = new JsonArray("vip") });
        var handOff = new HandOff { Context = "Order lost", Expectation = "{{money}}", Recommendation = "Call her" };
        var first = EscalationLadder.First(EscalationReason.SupervisorAsked, await bench.HotDash.Get<RosterStore>().ReadAsync(Ct));
        await bench.HotDash.CommitAsync(DecisionPlan.Escalate(
            Planned.Facts(bench.Id, seen: await bench.Sandbox.LastMessageAsync(bench.Id)), EscalationReason.SupervisorAsked, handOff, "", first));
        await bench.HotDash.WorkAsync();

        Assert.Equal(("done done done", "escalate sync.succeeded sync.succeeded sync.succeeded"), (await bench.HotDash.StatesAsync(), await bench.HotDash.LedgerAsync()));
        var note = (await bench.Sandbox.MessagesAsync(bench.Id)).Single(m => m!["private"]!.GetValue<bool>())!["content"]!.GetValue<string>();
        Assert.StartsWith("**Escalated by HotDash**", note, StringComparison.Ordinal);
        Assert.Contains("{{money}}", note, StringComparison.Ordinal);
        await Eventually.BecomesAsync(("escalation vip", "riley.chen@hotrodan.example"), async () =>
        {
            var c = await bench.Sandbox.ConversationAsync(bench.Id);
            var labels = c["labels"]!.AsArray().Select(l => l!.GetValue<string>()).Order(StringComparer.Ordinal);
            return (string.Join(' ', labels), c["meta"]!["assignee"]!["email"]!.GetValue<string>());
        });
    }

    [Fact]
    public async Task An_escalation_to_somebody_Chatwoot_does_not_know_ends_visibly_and_unassigns_nobody()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.Sandbox.ApiAsync("POST", $"conversations/{bench.Id}/assignments", new JsonObject { ["assignee_id"] = 2 });
        var stranger = Planned.Riley with { Email = "gone@hotrodan.example" };
        await bench.HotDash.CommitAsync(DecisionPlan.Escalate(Planned.Facts(bench.Id), EscalationReason.Other, new HandOff { Context = "c" }, "", stranger));
        for (var i = 0; i < 6; i++) await bench.HotDash.WorkAfterAsync(TimeSpan.FromMinutes(6));
        Assert.Equal("done done dead", await bench.HotDash.StatesAsync());
        Assert.EndsWith("sync.dead", await bench.HotDash.LedgerAsync(), StringComparison.Ordinal);
        Assert.Equal("ava.brooks@hotrodan.example", (await bench.Sandbox.ConversationAsync(bench.Id))["meta"]!["assignee"]!["email"]!.GetValue<string>());
    }

    [Fact]
    public async Task Resolving_sets_the_status_after_the_note()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.HotDash.CommitAsync(Planned.Resolve(bench.Id, "Confirmed by phone.", await bench.Sandbox.LastMessageAsync(bench.Id)));
        await bench.HotDash.WorkAsync();
        Assert.Equal("mark_resolved sync.succeeded sync.succeeded", await bench.HotDash.LedgerAsync());
        Assert.Equal("resolved", (await bench.Sandbox.ConversationAsync(bench.Id))["status"]!.GetValue<string>());
        var stored = await bench.HotDash.Conversations.ReadAsync(new ConversationId(bench.Id), Ct);
        Assert.Equal(ConversationStatus.Resolved, stored!.Conversation.Status);
    }

    [Fact]
    public async Task A_customer_who_writes_again_keeps_the_conversation_from_being_resolved()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.HotDash.CommitAsync(Planned.Resolve(bench.Id, seen: await bench.Sandbox.LastMessageAsync(bench.Id)));
        await bench.Sandbox.CustomerWritesAsync(bench.Id, "One more thing");
        await bench.HotDash.WorkAsync();
        Assert.Equal("mark_resolved sync.refused", await bench.HotDash.LedgerAsync());
        Assert.Equal("open", (await bench.Sandbox.ConversationAsync(bench.Id))["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_revoked_token_parks_the_work_visibly_until_its_operator_signs_in_again()
    {
        await using var bench = await OutboxBench.StartAsync(settings => settings with { Console = settings.Console with { Access = AccessMode.Chatwoot } });
        var vault = bench.HotDash.Get<TokenVault>();
        await vault.KeepAsync(Planned.Ava.Email, SandboxDriver.Ava, Ct);
        await bench.Sandbox.FaultsAsync($$"""{"revokedTokens":["{{SandboxDriver.Ava}}"]}""");
        await bench.ReplyAsync();
        await bench.HotDash.WorkAsync();
        Assert.Equal(("pending", "approve_send"), (await bench.HotDash.StatesAsync(), await bench.HotDash.LedgerAsync()));
        Assert.Null(await vault.ReadAsync(Planned.Ava.Email, Ct));

        await bench.HotDash.WorkAfterAsync(TimeSpan.FromMinutes(6));
        Assert.Contains("sign in again", (await bench.DispatchAsync()).Detail, StringComparison.Ordinal);
        Assert.Equal(1, await bench.PostsAsync());

        await bench.Sandbox.FaultsAsync("""{"revokedTokens":[]}""");
        await vault.KeepAsync(Planned.Ava.Email, SandboxDriver.Ava, Ct);
        await bench.HotDash.Engine.UnparkAsync(Planned.Ava.Email, Ct);
        await bench.HotDash.WorkAsync();
        Assert.Equal(("done", 1), (await bench.HotDash.StatesAsync(), (await bench.Sandbox.PublicRepliesAsync(bench.Id)).Count));
    }

    [Fact]
    public async Task An_operator_who_may_not_write_there_is_told_after_five_refusals()
    {
        await using var bench = await OutboxBench.StartAsync();
        await bench.HotDash.CommitAsync(DecisionPlan.AddNote(
            Planned.Facts(bench.Id, by: new("tess.nguyen@hotrodan.example", "Tess", Role.Operator, 7)), "n"));
        for (var i = 0; i < 8; i++) await bench.HotDash.WorkAfterAsync(TimeSpan.FromMinutes(6));
        Assert.Equal(("dead", "note sync.dead", 5), (await bench.HotDash.StatesAsync(), await bench.HotDash.LedgerAsync(), await bench.PostsAsync()));
    }
}
