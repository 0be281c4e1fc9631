using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;
using HotDash.Tests.Support;
using HotDash.Web.Features.EscalationModal;
using Microsoft.Extensions.DependencyInjection;

namespace HotDash.Tests.Features.EscalationModal;

/// <summary>What is offered as proof that a conversation is done.</summary>
public sealed class ResolvePanelTests : EscalationDialogContext
{
    [Fact]
    public async Task Only_what_came_after_our_last_reply_can_confirm()
    {
        var dialog = await OpenPanelAsync(Asked(1, "Where is it?"), Ours(2, "It left today."), Asked(3, "Got it, thanks"));
        Change(dialog, "[data-testid=resolve-confirmed]", true);

        Assert.Equal(["3"], dialog.FindAll("[data-testid=resolve-message] option").Select(o => o.GetAttribute("value")));
        Assert.Empty(dialog.FindAll("[data-testid=resolve-doubts]"));
        Assert.False(dialog.Find("[data-testid=resolve-confirm]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task When_we_have_not_replied_it_says_so()
    {
        var dialog = await OpenPanelAsync(Asked(1, "Where is it?"));
        Assert.True(dialog.Find("[data-testid=resolve-confirmed]").HasAttribute("disabled"));
        Assert.Equal("We have not replied yet, so there is nothing to confirm.", dialog.Find("#resolve-said").TextContent);
    }

    [Fact]
    public async Task When_the_customer_was_silent_since_our_reply_it_says_so()
    {
        var dialog = await OpenPanelAsync(Asked(1, "Where is it?"), Ours(2, "It left today."));
        Assert.True(dialog.Find("[data-testid=resolve-confirmed]").HasAttribute("disabled"));
        Assert.Equal("The customer has written nothing since our last reply.", dialog.Find("#resolve-said").TextContent);
    }

    [Fact]
    public async Task Silence_is_not_offered_while_the_last_word_is_the_customers()
    {
        var dialog = await OpenPanelAsync(Ours(1, "Anything else?"), Asked(2, "Where is it?"));
        Assert.True(dialog.Find("[data-testid=resolve-silence]").HasAttribute("disabled"));
        Assert.Contains("last word is the customer", dialog.Find("#resolve-silent").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_is_offered_once_our_last_word_is_two_days_old()
    {
        var young = await OpenPanelAsync(Ours(2, "Shall I send it?"));
        Assert.True(young.Find("[data-testid=resolve-silence]").HasAttribute("disabled"));
        Assert.Contains("silent for 1 h; 48 h are needed", young.Find("#resolve-silent").TextContent, StringComparison.Ordinal);

        Time.Advance(TimeSpan.FromHours(47));
        await FollowAsync(young);
        Assert.False(young.Find("[data-testid=resolve-silence]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_message_that_complains_confirms_only_with_a_reason_that_is_kept()
    {
        var dialog = await OpenPanelAsync(Ours(1, "It left today."), Asked(2, "I want my money back"));
        Change(dialog, "[data-testid=resolve-confirmed]", true);
        Assert.Contains("money back", dialog.Find("[data-testid=resolve-doubts]").TextContent, StringComparison.Ordinal);
        Assert.True(dialog.Find("[data-testid=resolve-confirm]").HasAttribute("disabled"));

        Input(dialog, "[data-testid=resolve-reason]", "ok");
        await dialog.Find("[data-testid=resolve-confirm]").ClickAsync(new());
        Assert.Contains("at least two words", dialog.Find("[data-testid=problems]").TextContent, StringComparison.Ordinal);
        Assert.Empty(await Engine.DispatchesAsync(Id, CancellationToken.None));

        Input(dialog, "[data-testid=resolve-reason]", "She was refunded on the phone.");
        await dialog.Find("[data-testid=resolve-confirm]").ClickAsync(new());
        Assert.Contains(await Engine.DispatchesAsync(Id, CancellationToken.None), d => d.Action == LedgerActions.MarkResolved);
    }

    [Fact]
    public async Task The_server_refuses_a_message_that_cannot_confirm()
    {
        await KeepAsync(Breached, Asked(1, "Thanks"), Ours(2, "Is it fine now?"));
        var outcome = await Services.GetRequiredService<ResolveConversation>().RunAsync(
            Principal(Ava), new ActionTarget(Guid.CreateVersion7(Time.GetUtcNow()), Id, 2), new ResolveEvidence.CustomerConfirmed(1), "", "", CancellationToken.None);
        Assert.Contains("older than our last reply", Assert.IsType<ActionOutcome.Withheld>(outcome).Judgement.Verdicts[0].Message, StringComparison.Ordinal);
    }

    private static Message Ours(long id, string text) => new(id, MessageKind.Outgoing, text, ConversationBuilder.Noon.AddHours(-2).AddMinutes(id));

    private async Task<IRenderedComponent<EscalationDialog>> OpenPanelAsync(params Message[] messages)
    {
        var dialog = await OpenAsync(messages);
        Click(dialog, "[data-testid=mark-resolved]");
        return dialog;
    }
}
