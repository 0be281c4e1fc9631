using HotDash.Core.Conversations;
using HotDash.Core.Escalations;

namespace HotDash.Tests.Features.EscalationModal;

/// <summary>Notes look as they do in Chatwoot, and no word of them is markup.</summary>
public sealed class NoteTextTests : EscalationDialogContext
{
    private static Message Note(string text) => Asked(2, text) with { Kind = MessageKind.Outgoing, IsPrivate = true };

    [Fact]
    public async Task The_hand_off_note_is_drawn_and_not_shown_raw()
    {
        var text = HandOffNote.Compose(EscalationReason.Other, new HandOff { Context = "Late:\n- one\n- two", Expectation = "<img src=x onerror=alert(1)>" }, "Ava", "Riley");
        var dialog = await OpenAsync(Asked(1, "Where is it? **now**"), Note(text));

        var note = dialog.Find("[data-testid=message][data-message-id='2'] .msg-text");
        Assert.Equal(["Escalated by HotDash", "Context", "The customer expects"], note.QuerySelectorAll("strong").Select(s => s.TextContent));
        Assert.Equal(["one", "two"], note.QuerySelectorAll("ul li").Select(s => s.TextContent));
        Assert.DoesNotContain("**", note.TextContent, StringComparison.Ordinal);
        Assert.Empty(note.QuerySelectorAll("img"));
        Assert.Contains("<img src=x", note.TextContent, StringComparison.Ordinal);
        Assert.Contains("**now**", dialog.Find("[data-testid=message][data-message-id='1'] .msg-text").TextContent, StringComparison.Ordinal); // the customer's words are evidence, as written
    }

    [Fact]
    public async Task The_tile_shows_it_without_marks()
    {
        await KeepAsync(Breached, Asked(1, "Where is it?"), Note("**Escalated by HotDash**: Other\n\n**Context**: late"));
        Assert.Equal("Escalated by HotDash: Other Context: late", Assert.Single((await PublishAsync()).Rows).LastText);
    }
}
