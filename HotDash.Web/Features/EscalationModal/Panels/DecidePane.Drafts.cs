using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Features.EscalationModal.Panels;

/// <summary>What becomes of the text that is not sent yet.</summary>
public sealed partial class DecidePane
{
    /// <summary>What could not be saved stays here, and is tried again with every key and every new snapshot.</summary>
    private async Task SaveDraftAsync(CancellationToken ct)
    {
        _unsaved = false;
        try
        {
            await drafts.SaveAsync(Me, Session.Id, Session.Editor.ToDraft(Session.SeenMessageId, drafts.Now), ct);
            _draftState = "Draft saved";
        }
        catch (Exception ex) when (StoreTrouble.Is(ex))
        {
            (_unsaved, _notSaved) = (true, true);
            _draftState = "Draft not saved: " + StoreTrouble.Sentence;
        }
    }

    private async Task SaveAgainAsync()
    {
        if (!_notSaved) return;
        _notSaved = false;
        await SaveDraftAsync(_closing.Token);
    }

    private async Task DropDraftAsync()
    {
        try
        {
            await drafts.DropAsync(Me, Session.Id, _closing.Token);
        }
        catch (Exception ex) when (StoreTrouble.Is(ex))
        {
            // What was sent is recognised when the draft is next read, and dropped then.
        }
    }
}
