using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Core.People;
using HotDash.Tests.Support;
using HotDash.Web.Features.EscalationModal;
using HotDash.Web.Features.EscalationModal.Panels;
using Microsoft.Extensions.DependencyInjection;

namespace HotDash.Tests.Features.EscalationModal;

/// <summary>Draws the modal on the real store and rules, and acts in it as a person does.</summary>
public abstract class EscalationDialogContext : ConsoleContext
{
    protected static readonly ConversationId Id = new(4217);

    protected static Conversation Breached => new ConversationBuilder().WaitingSince(ConversationBuilder.Noon.AddHours(-2)).Build();

    protected static Message Asked(long id, string text) =>
        new(id, MessageKind.Incoming, text, ConversationBuilder.Noon.AddHours(-2).AddMinutes(id));

    protected static List<string> Shown(IRenderedComponent<EscalationDialog> dialog) =>
        [.. dialog.FindAll("[data-testid=message]").Select(m => m.GetAttribute("data-message-id")!)];

    /// <summary>The text the field was drawn with.</summary>
    protected static string Reply(IRenderedComponent<EscalationDialog> dialog) =>
        dialog.Find("[data-testid=reply-text]").GetAttribute("value") ?? "";

    /// <summary>The text the field holds: what was typed is the browser's, not drawn again.</summary>
    protected static string Typed(IRenderedComponent<EscalationDialog> dialog) =>
        dialog.FindComponent<ReplyPanel>().Instance.Editor.Reply;

    /// <summary>What the worker does when Chatwoot takes the reply.</summary>
    protected async Task SendAsync()
    {
        Time.Advance(TimeSpan.FromSeconds(6));
        var claim = await Engine.ClaimAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
        await Engine.MarkAttemptAsync(claim!, isResend: false, CancellationToken.None);
        await Engine.SettleAsync(claim!, new OutboxCommand.Settle(OutboxState.Done, LedgerActions.Succeeded, null, 2), CancellationToken.None);
    }

    protected static void Click(IRenderedComponent<EscalationDialog> dialog, string selector) => dialog.Find(selector).Click();

    protected static void Input(IRenderedComponent<EscalationDialog> dialog, string selector, string text) => dialog.Find(selector).Input(text);

    protected static void Change<T>(IRenderedComponent<EscalationDialog> dialog, string selector, T value) => dialog.Find(selector).Change(value);

    protected static void Until(IRenderedComponent<EscalationDialog> dialog, Action holds) => dialog.WaitForAssertion(holds);

    protected void Type(IRenderedComponent<EscalationDialog> dialog, string text)
    {
        Input(dialog, "[data-testid=reply-text]", text);
        Arrive(dialog);
        Rest(TimeSpan.FromMilliseconds(250));
        Until(dialog, () => Assert.Equal(text, Typed(dialog)));
    }

    /// <summary>A page that is busy takes the event up later; the quiet after it begins only then.</summary>
    private static void Arrive(IRenderedComponent<EscalationDialog> dialog)
    {
        using var taken = new ManualResetEventSlim();
        _ = dialog.InvokeAsync(taken.Set);
        Assert.True(taken.Wait(Patience.Limit, TestContext.Current.CancellationToken));
    }

    protected void Rest(TimeSpan quiet) => Time.Advance(quiet);

    protected Task<IRenderedComponent<EscalationDialog>> OpenAsync(params Message[] messages) => OpenAsync(Ava, Breached, messages);

    protected Task<IRenderedComponent<EscalationDialog>> OpenAsync(Conversation conversation, params Message[] messages) =>
        OpenAsync(Ava, conversation, messages);

    protected async Task<IRenderedComponent<EscalationDialog>> OpenAsync(Person me, Conversation conversation, params Message[] messages)
    {
        await KeepAsync(conversation, messages);
        await PublishAsync();
        return Draw(me);
    }

    protected IRenderedComponent<EscalationDialog> Draw(Person me) => Render<EscalationDialog>(p => p
        .Add(d => d.Id, Id).Add(d => d.Snapshot, Feed.Current).Add(d => d.User, Principal(me)).Add(d => d.Me, me));

    /// <summary>What the page does with a new snapshot.</summary>
    protected async Task FollowAsync(IRenderedComponent<EscalationDialog> dialog)
    {
        var snapshot = await PublishAsync();
        dialog.Render(p => p.Add(d => d.Snapshot, snapshot));
    }
}
