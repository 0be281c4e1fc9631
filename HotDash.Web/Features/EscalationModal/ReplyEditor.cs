using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;
using HotDash.Core.Suggestions;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Features.EscalationModal;

/// <summary>
/// What stands in the editor, and what it began as. The text on the screen belongs to the person who types: it is
/// replaced only when <see cref="Revision"/> rises, and that only on his or her own wish.
/// </summary>
public sealed class ReplyEditor(Guid opId)
{
    /// <summary>The intent that the next press commits.</summary>
    public Guid OpId { get; private set; } = opId;

    public string Reply { get; private set; } = "";

    public string Note { get; private set; } = "";

    /// <summary>Why a warn is overridden.</summary>
    public string WarnReason { get; set; } = "";

    public IReadOnlyList<Suggestion> Suggestions { get; private set; } = [];

    /// <summary>The suggestion as it was shown, or null for a text that began empty.</summary>
    public SuggestionShown? Shown { get; private set; }

    /// <summary>Rises whenever the fields must be drawn anew.</summary>
    public int Revision { get; private set; }

    /// <summary>True when there is something that the person wrote or chose.</summary>
    public bool IsTouched { get; private set; }

    /// <summary>True while nobody has written or chosen anything in an empty field: there is nothing to find fault with.</summary>
    public bool IsFresh => !IsTouched && Reply.Length == 0;

    /// <summary>The suggestion in use as it is offered now, or null.</summary>
    public Suggestion? Chosen => Suggestions.FirstOrDefault(s => Name(s) == Shown?.Template);

    public bool IsEdited => Shown is not null && Shown.Text != Reply;

    /// <summary>Why this cannot be approved as it stands, in one line; null when it can.</summary>
    public string? WhyNot(Judgement judgement)
    {
        if (!judgement.ApproveAllowed) return judgement.Verdicts[0].Message;
        if (!judgement.NeedsReason) return null;
        return string.IsNullOrWhiteSpace(WarnReason)
            ? "Say why you send it in spite of the warning."
            : WrittenReason.Validate(WarnReason) is [var problem, ..] ? problem : null;
    }

    public static string Name(Suggestion s) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{s.TemplateId}@{s.Version}");

    /// <summary>The suggestions of this moment. The best one fills an editor that nobody has touched.</summary>
    public void Offer(IReadOnlyList<Suggestion> suggestions)
    {
        Suggestions = suggestions;
        if (!IsTouched && suggestions is [var best, ..] && Shown?.Text != best.Text) Fill(best);
    }

    /// <summary>Starts from this suggestion; null starts empty.</summary>
    public void Choose(string? name)
    {
        WarnReason = "";
        Fill(Suggestions.FirstOrDefault(s => Name(s) == name));
        IsTouched = true;
    }

    /// <summary>Back to the suggestion as it was shown.</summary>
    public void Reset()
    {
        Reply = Shown?.Text ?? "";
        Revision++;
    }

    public void Type(string reply)
    {
        Reply = reply;
        IsTouched = true;
    }

    public void TypeNote(string note)
    {
        Note = note;
        IsTouched = true;
    }

    public void Restore(Draft draft)
    {
        OpId = draft.OpId;
        Reply = draft.Reply;
        Note = draft.Note;
        Shown = draft is { Template: { } template, Suggested: { } text } ? new SuggestionShown(template, text) : null;
        IsTouched = true;
        Revision++;
    }

    /// <summary>The intent was committed or withdrawn: the next press means something new.</summary>
    public void Renew(Guid next) => OpId = next;

    /// <summary>It was sent: the field is empty again, so that a second press cannot send something nobody chose.</summary>
    public void Restart(IReadOnlyList<Suggestion> suggestions)
    {
        Suggestions = suggestions;
        IsTouched = false;
        (Note, WarnReason) = ("", "");
        Fill(null);
    }

    public void ClearNote()
    {
        Note = "";
        Revision++;
    }

    public Draft ToDraft(long seen, DateTimeOffset now) => new(OpId, Reply, Note, Shown?.Template, Shown?.Text, seen, now);

    private void Fill(Suggestion? suggestion)
    {
        Shown = suggestion is null ? null : new SuggestionShown(Name(suggestion), suggestion.Text);
        Reply = suggestion?.Text ?? "";
        Revision++;
    }
}
