using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Core.People;
using HotDash.Web.Features.EscalationModal;
using HotDash.Web.Features.EscalationModal.Releases;
using HotDash.Web.Gateways.Store;
using Microsoft.Extensions.DependencyInjection;

namespace HotDash.Tests.Features.EscalationModal;

/// <summary>Two people release a reply from a must-escalate: one asks, another answers.</summary>
public sealed class ReleasePanelTests : EscalationDialogContext
{
    private const string Text = "Hi Dana, it left today.";
    private static readonly Person Morgan = new("morgan@example.com", "Morgan Patel", Role.Lead, 5);
    private static readonly Message Request = Asked(1, "Get me a manager");

    private ReleaseStore Releases => Services.GetRequiredService<ReleaseStore>();

    [Fact]
    public async Task What_a_lead_may_release_can_be_asked_for_and_nothing_else()
    {
        await RosterAsync(Morgan);
        Assert.NotNull((await OpenAsync(Request)).Find("[data-testid=ask-release]"));
        Assert.Empty((await OpenAsync(Request, Asked(2, "I will sue you"))).FindAll("[data-testid=ask-release]"));
    }

    [Fact]
    public async Task Nobody_asks_where_nothing_is_withheld()
    {
        await RosterAsync(Morgan);
        Assert.Empty((await OpenAsync(Asked(1, "Where is it?"))).FindAll("[data-testid=release], [data-testid=released]"));
    }

    [Fact]
    public async Task Asking_keeps_the_exact_text_and_waits()
    {
        var dialog = await AskAsync();
        var question = Assert.Single((await Releases.ReadAsync(Id, CancellationToken.None))[Id]);
        Assert.Equal((Text, DecisionPlan.Sha256(Text), "She is in a hurry.", 1L, Ava.Email), (
            question.Reply, question.TextSha256, question.Plea, question.SeenMessageId, question.Author.Email));
        Assert.Equal("asked", dialog.Find("[data-testid=release]").GetAttribute("data-state"));
        Assert.Empty(dialog.FindAll("[data-testid=ask-release]"));
        Assert.True(dialog.Find("[data-testid=approve-send]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_question_without_a_reason_is_not_asked()
    {
        await RosterAsync(Morgan);
        var dialog = await OpenAsync(Request);
        Type(dialog, Text);
        await dialog.Find("[data-testid=ask-release]").ClickAsync(new());
        Until(dialog, () => Assert.Contains("Say why", dialog.Find("#release-problem").TextContent, StringComparison.Ordinal));
        Assert.Empty((await Releases.ReadAsync(Id, CancellationToken.None))[Id]);
    }

    [Fact]
    public async Task Where_there_is_no_other_lead_the_author_is_told_to_escalate()
    {
        await RosterAsync(Morgan);
        var dialog = await OpenAsync(Morgan, Breached, Request);
        Type(dialog, Text);
        Input(dialog, "[data-testid=release-plea]", "It is mine.");
        await dialog.Find("[data-testid=ask-release]").ClickAsync(new());
        Until(dialog, () => Assert.Contains("no other lead", dialog.Find("#release-problem").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_text_voids_the_question_and_the_old_text_brings_it_back()
    {
        var dialog = await AskAsync();
        Type(dialog, Text + " Truly.");
        Until(dialog, () => Assert.Equal("void", dialog.Find("[data-testid=release]").GetAttribute("data-state")));
        Assert.Contains("changed the text", dialog.Find("[data-testid=release-status]").TextContent, StringComparison.Ordinal);
        Type(dialog, Text);
        Until(dialog, () => Assert.Equal("asked", dialog.Find("[data-testid=release]").GetAttribute("data-state")));
    }

    [Fact]
    public async Task A_new_word_from_the_customer_voids_the_question_for_both()
    {
        var dialog = await AskAsync();
        await KeepAsync(Breached, Request, Asked(2, "Hello?"));
        await FollowAsync(dialog);
        Click(dialog, "[data-testid=acknowledge]");
        Assert.Equal("void", dialog.Find("[data-testid=release]").GetAttribute("data-state"));
        Assert.Empty(Draw(Morgan).FindAll("[data-testid=release-question]"));
    }

    [Fact]
    public async Task A_lead_sees_the_text_the_plea_and_the_verdicts_and_must_give_a_reason()
    {
        await AskAsync();
        var lead = Draw(Morgan);
        var card = lead.Find("[data-testid=release-question]");
        Assert.Equal(Text, card.QuerySelector("[data-testid=release-text]")!.TextContent);
        Assert.Contains("Ava Brooks", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("She is in a hurry.", card.TextContent, StringComparison.Ordinal);
        Assert.NotNull(card.QuerySelector("[data-testid=verdict][data-guardrail=G2]"));
        Assert.True(lead.Find("[data-testid=release-grant]").HasAttribute("disabled"));
        Assert.True(lead.Find("[data-testid=release-decline]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Neither_the_author_nor_an_operator_nor_a_manager_sees_it_as_a_question_to_answer()
    {
        await AskAsync();
        foreach (var person in (Person[])[Ava, new("noah@example.com", "Noah Kim", Role.Operator, 3), new("riley@example.com", "Riley Chen", Role.Manager, 6)])
            Assert.Empty(Draw(person).FindAll("[data-testid=release-question]"));
    }

    [Fact]
    public async Task Once_released_the_author_sees_by_whom_and_why_and_sends_exactly_that_text()
    {
        var dialog = await AskAsync();
        await AnswerAsync("release-grant");
        await SendNoteAsync();
        await FollowAsync(dialog);
        Assert.Equal("Released by Morgan Patel: I spoke to her.", Words(dialog.Find("[data-testid=released]").TextContent));
        Assert.False(dialog.Find("[data-testid=approve-send]").HasAttribute("disabled"));

        Type(dialog, Text + " Truly.");
        Until(dialog, () => Assert.True(dialog.Find("[data-testid=approve-send]").HasAttribute("disabled")));
        Type(dialog, Text);
        Until(dialog, () => Assert.False(dialog.Find("[data-testid=approve-send]").HasAttribute("disabled")));
        await dialog.Find("[data-testid=approve-send]").ClickAsync(new());
        Assert.Contains(await Engine.DispatchesAsync(Id, CancellationToken.None), d => d.Action == LedgerActions.ApproveSend);
    }

    [Fact]
    public async Task A_declined_question_says_why_and_may_be_asked_anew()
    {
        var dialog = await AskAsync();
        await AnswerAsync("release-decline");
        await SendNoteAsync();
        await FollowAsync(dialog);
        Assert.Equal("declined", dialog.Find("[data-testid=release]").GetAttribute("data-state"));
        Assert.Equal("Morgan Patel declined: I spoke to her.", Words(dialog.Find("[data-testid=release-status]").TextContent));
        Assert.NotNull(dialog.Find("[data-testid=ask-release]"));
        Assert.True(dialog.Find("[data-testid=approve-send]").HasAttribute("disabled"));
    }

    [Theory]
    [InlineData("ava@example.com", Role.Lead, "another lead")]
    [InlineData("riley@example.com", Role.Manager, "Only a lead")]
    [InlineData("noah@example.com", Role.Operator, "Only a lead")]
    public async Task The_server_refuses_whoever_may_not_answer(string email, Role role, string because)
    {
        var dialog = await AskAsync();
        var by = new Person(email, "Somebody", role, null);
        await RosterAsync(by);
        var question = (await Releases.ReadAsync(Id, CancellationToken.None))[Id].Single();
        var refused = Assert.IsType<ActionOutcome.Refused>(await Services.GetRequiredService<SettleRelease>().RunAsync(
            Principal(by), new ActionTarget(question.Id, Id, 1), question.Id, true, "Because.", CancellationToken.None));
        Assert.Contains(because, refused.Reason, StringComparison.Ordinal);
        await FollowAsync(dialog);
        Assert.Equal("asked", dialog.Find("[data-testid=release]").GetAttribute("data-state"));
    }

    [Fact]
    public async Task A_lead_who_comes_too_late_is_told_who_was_quicker()
    {
        await AskAsync();
        var question = (await Releases.ReadAsync(Id, CancellationToken.None))[Id].Single();
        await AnswerAsync("release-grant");
        var late = new Person("zoe@example.com", "Zoe Lee", Role.Lead, null);
        await RosterAsync(late);
        var refused = Assert.IsType<ActionOutcome.Refused>(await Services.GetRequiredService<SettleRelease>().RunAsync(
            Principal(late), new ActionTarget(question.Id, Id, 1), question.Id, false, "No.", CancellationToken.None));
        Assert.StartsWith("Morgan Patel was quicker", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tile_says_that_somebody_asks_until_it_is_answered()
    {
        await AskAsync();
        Assert.Equal("Ava Brooks", Assert.Single((await PublishAsync()).Rows).AsksRelease);
        await AnswerAsync("release-decline");
        Assert.Equal("", Assert.Single((await PublishAsync()).Rows).AsksRelease);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task RosterAsync(Person person) => Services.GetRequiredService<RosterStore>().SaveAsync([person], CancellationToken.None);

    private async Task<IRenderedComponent<EscalationDialog>> AskAsync()
    {
        await RosterAsync(Morgan);
        var dialog = await OpenAsync(Request);
        Type(dialog, Text);
        Input(dialog, "[data-testid=release-plea]", "She is in a hurry.");
        await dialog.Find("[data-testid=ask-release]").ClickAsync(new());
        await FollowAsync(dialog);
        return dialog;
    }

    private async Task AnswerAsync(string button)
    {
        var lead = Draw(Morgan);
        Input(lead, "[data-testid=release-reason]", "I spoke to her.");
        await lead.Find($"[data-testid={button}]").ClickAsync(new());
        Until(lead, () => Assert.Empty(lead.FindAll("[data-testid=release-refused]")));
    }

    /// <summary>What the worker does when Chatwoot takes the lead's note.</summary>
    private Task SendNoteAsync() => SendAsync();
}
