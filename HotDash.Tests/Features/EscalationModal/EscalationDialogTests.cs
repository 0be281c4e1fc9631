using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace HotDash.Tests.Features.EscalationModal;

public sealed class EscalationDialogTests : EscalationDialogContext
{

    [Fact]
    public async Task The_first_drawing_holds_header_messages_and_a_suggestion()
    {
        var dialog = await OpenAsync(Asked(1, "Where is my order?"));

        Assert.Contains("Dana Reyes", dialog.Find("#modal-title").TextContent, StringComparison.Ordinal);
        Assert.Equal("breached", dialog.Find("[data-testid=sla-badge]").GetAttribute("data-state"));
        Assert.Equal("2025-10-15T11:00:00Z", dialog.Find("[data-testid=breached-at]").GetAttribute("datetime"));
        Assert.Equal("incoming", dialog.Find("[data-testid=message]").GetAttribute("data-kind"));
        Assert.Contains("Dana", Reply(dialog), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_messages_at_first_with_notes_and_activity_told_apart_and_more_on_demand()
    {
        var thread = new MessageBuilder().Customer("1").Customer("2").Customer("3").Note("4").Activity("assigned")
            .Reply("6").Customer("7").Customer("8").Build();
        var dialog = await OpenAsync([.. thread]);

        Assert.Equal(["3", "4", "5", "6", "7", "8"], Shown(dialog));
        Assert.Equal(
            ["incoming", "note", "activity", "outgoing", "incoming", "incoming"],
            dialog.FindAll("[data-testid=message]").Select(m => m.GetAttribute("data-kind")!));
        Click(dialog, "[data-testid=show-earlier]");

        Until(dialog, () => Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8"], Shown(dialog)));
    }

    [Fact]
    public async Task Hostile_words_of_a_customer_are_words()
    {
        const string Evil = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        var dialog = await OpenAsync(Asked(1, Evil));

        Assert.Empty(dialog.FindAll("script, img"));
        Assert.Equal(Evil, dialog.Find("[data-testid=message] .msg-text").TextContent);
    }

    [Fact]
    public async Task A_blocked_text_cannot_be_approved_and_the_reason_is_in_sight()
    {
        var dialog = await OpenAsync(Asked(1, "Where is my order?"));

        Type(dialog, "Hi Dana, it comes on [DATE].");

        Until(dialog, () =>
        {
            var verdict = dialog.Find("[data-testid=verdict][data-severity=block]");
            Assert.Equal("SUG-02", verdict.GetAttribute("data-rule"));
            Assert.Contains("[DATE]", verdict.TextContent, StringComparison.Ordinal);
            Assert.True(dialog.Find("[data-testid=approve-send]").HasAttribute("disabled"));
            Assert.NotEmpty(dialog.Find("[data-testid=why-not]").TextContent);
        });
    }

    [Fact]
    public async Task A_warning_asks_for_a_reason_first()
    {
        var dialog = await OpenAsync(
            new ConversationBuilder().Named("delicate-rain-123").WaitingSince(ConversationBuilder.Noon.AddHours(-2)).Build(),
            Asked(1, "Where is my order?"));

        Type(dialog, "Hi Robert, it left today.");
        Until(dialog, () => Assert.True(dialog.Find("[data-testid=approve-send]").HasAttribute("disabled")));
        Input(dialog, "[data-testid=warn-reason]", "He said so on the phone");

        Until(dialog, () => Assert.False(dialog.Find("[data-testid=approve-send]").HasAttribute("disabled")));
    }

    [Fact]
    public async Task A_word_from_the_customer_withholds_approval_until_it_was_read()
    {
        var dialog = await OpenAsync(Asked(1, "Where is my order?"));
        Type(dialog, "Hi Dana, it left today.");

        await KeepAsync(Breached, Asked(1, "Where is my order?"), Asked(2, "And cancel it please"));
        await FollowAsync(dialog);

        Assert.Contains("Dana Reyes wrote again", dialog.Find("[data-testid=new-message]").TextContent, StringComparison.Ordinal);
        Assert.NotNull(dialog.Find("[data-testid=verdict][data-rule=G9]"));
        Assert.True(dialog.Find("[data-testid=approve-send]").HasAttribute("disabled"));
        Assert.Equal("Hi Dana, it left today.", Typed(dialog));
        Click(dialog, "[data-testid=acknowledge]");

        Assert.Empty(dialog.FindAll("[data-testid=new-message], [data-rule=G9]"));
        Assert.False(dialog.Find("[data-testid=approve-send]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Another_template_replaces_the_text_and_reset_brings_it_back()
    {
        var dialog = await OpenAsync(Asked(1, "Where is my order?"));
        var first = Reply(dialog);
        var other = dialog.FindAll("[data-testid=template] option").Select(o => o.GetAttribute("value")!).First(v => v.Length == 0);
        Type(dialog, "Something of my own");

        Click(dialog, "[data-testid=reset]");
        Assert.Equal(first, Reply(dialog));
        Change(dialog, "[data-testid=template]", other);

        Assert.Equal("", Reply(dialog));
    }

    [Fact]
    public async Task A_draft_is_saved_when_the_hands_rest_and_is_there_again()
    {
        var dialog = await OpenAsync(Asked(1, "Where is my order?"));
        Type(dialog, "Half a sentence");
        Rest(TimeSpan.FromMilliseconds(350));
        Until(dialog, () => Assert.Contains("Draft saved", dialog.Markup, StringComparison.Ordinal));

        var again = Draw(Ava);

        Until(again, () => Assert.Equal("Half a sentence", Reply(again)));
    }

    [Fact]
    public async Task Closing_saves_what_was_typed_a_moment_ago()
    {
        var dialog = await OpenAsync(Asked(1, "Where is my order?"));
        Input(dialog, "[data-testid=reply-text]", "Not yet at rest");

        await DisposeComponentsAsync();

        var draft = await Services.GetRequiredService<DraftStore>().ReadAsync(Ava.Email, Id, CancellationToken.None);
        Assert.Equal("Not yet at rest", draft?.Reply);
    }

    [Fact]
    public async Task An_unknown_conversation_says_so_and_leads_back()
    {
        await PublishAsync();
        var dialog = Draw(Ava);

        Until(dialog, () => Assert.Contains("4217", dialog.Find("[data-testid=conversation-missing]").TextContent, StringComparison.Ordinal));
        Assert.Equal("/", dialog.Find("[data-testid=cancel]").GetAttribute("href"));
    }

    [Fact]
    public async Task A_trainer_sees_everything_and_decides_nothing()
    {
        var dialog = await OpenAsync(Tess, Breached, Asked(1, "Where is my order?"));

        Assert.True(dialog.Find("[data-testid=approve-send]").HasAttribute("disabled"));
        Assert.Empty(dialog.FindAll("[data-testid=escalate], [data-testid=mark-resolved]"));
        Assert.Contains("Trainers watch", dialog.Find("[data-testid=why-not]").TextContent, StringComparison.Ordinal);
        Assert.NotNull(dialog.Find("[data-testid=message]"));
    }

    [Fact]
    public async Task What_must_go_up_is_offered_with_its_reason_and_person()
    {
        var dialog = await OpenAsync(Asked(1, "I want to speak to your manager now."));
        Assert.True(dialog.Find("[data-testid=approve-send]").HasAttribute("disabled"));

        Click(dialog, "[data-testid=must-escalate] button");

        Until(dialog, () => Assert.Contains("Riley Chen", dialog.Find("[data-testid=escalate-confirm]").TextContent, StringComparison.Ordinal));
        Assert.Equal("SupervisorAsked", dialog.Find("[data-testid=escalate-reason]").GetAttribute("value"));
        Click(dialog, "[data-testid=escalate-confirm]");
        Until(dialog, () => Assert.Contains("recommend", dialog.Find("[data-testid=problems]").TextContent, StringComparison.Ordinal));
        Input(dialog, "[data-testid=handoff-recommendation]", "Call her today");
        Click(dialog, "[data-testid=escalate-confirm]");

        Until(dialog, () => Assert.NotNull(dialog.Find("[data-testid=dispatch]")));
        Assert.Single(Services.GetRequiredService<ISnackbar>().ShownSnackbars);
    }

    [Fact]
    public async Task Resolving_without_proof_is_withheld_with_the_reason()
    {
        var dialog = await OpenAsync(Asked(1, "Where is my order?"));
        Click(dialog, "[data-testid=mark-resolved]");
        Assert.True(dialog.Find("[data-testid=resolve-confirm]").HasAttribute("disabled"));

        Change(dialog, "[data-testid=resolve-silence]", true);
        Click(dialog, "[data-testid=resolve-confirm]");
        Until(dialog, () => Assert.NotNull(dialog.Find("[data-testid=resolve-panel] [data-rule=G11]")));
        Change(dialog, "[data-testid=resolve-plan]", true);
        Input(dialog, "[data-testid=plan-text]", "Call on Monday");
        Click(dialog, "[data-testid=resolve-confirm]");

        Until(dialog, () => Assert.NotNull(dialog.Find("[data-testid=dispatch]")));
    }
}
