using System.Security.Claims;
using HotDash.Core.Conversations;
using HotDash.Core.People;
using HotDash.Web.Features.EscalationModal.Panels;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Live;
using Microsoft.AspNetCore.Components;

namespace HotDash.Web.Features.EscalationModal;

/// <summary>
/// One conversation, to be decided. The first drawing comes from memory, without waiting; the full facts and the
/// draft follow. Created anew for every conversation (keyed by its id).
/// </summary>
public sealed partial class EscalationDialog(EscalationFacts facts, EscalationDraft drafts, PresenceBeat presence) : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private ModalSession? _session;
    private DecidePane? _pane;
    private LiveConversation? _fromSnapshot;
    private bool _unknown;
    private bool _unread;

    /// <summary>Null when the address holds no conversation's number.</summary>
    [Parameter, EditorRequired] public ConversationId? Id { get; set; }

    [Parameter, EditorRequired] public TileSnapshot Snapshot { get; set; } = TileSnapshot.Empty;

    [Parameter, EditorRequired] public ClaimsPrincipal User { get; set; } = new();

    [Parameter, EditorRequired] public Person Me { get; set; } = default!;

    private bool Missing => Id is null || _unknown;

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (Id is not { } id) return;
        _session = new ModalSession(id, drafts.NewOpId());
        if (facts.Peek(id) is { } known) Open(_session, known);
        if (!RendererInfo.IsInteractive) return;
        _ = presence.RunAsync(Me, id, _closing.Token); // ends by itself when the modal closes
        try
        {
            await HydrateAsync(_session, _closing.Token);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // Closed before everything was read.
        }
        catch (Exception ex) when (StoreTrouble.Is(ex))
        {
            _unread = true; // what memory knows is shown; the rest is read with the next snapshot
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_session is null) return;
        var now = Snapshot.Conversations.GetValueOrDefault(_session.Id);
        var before = _fromSnapshot;
        _fromSnapshot = now;
        if (now is not null && !ReferenceEquals(now, before)) _session.Take(now, opening: _session.Live is null);
        else if (now is null && before is not null) await ReadAgainAsync(_session);
        if (_unread) await ReadUnreadAsync(_session);
    }

    private void Open(ModalSession session, LiveConversation live)
    {
        session.Take(live, opening: true);
        session.Editor.Offer(drafts.Suggest(live, Me));
    }

    private async Task HydrateAsync(ModalSession session, CancellationToken ct)
    {
        var draft = await drafts.ReadAsync(Me, session.Id, ct);
        if (await facts.ReadAsync(session.Id, ct) is not { } live)
        {
            _unknown = session.Live is null;
            return;
        }

        Open(session, Newer(live, session.Live));
        if (draft is not null && !session.Editor.IsTouched)
        {
            if (session.WasSent(draft.Reply, draft.UpdatedAt)) await drafts.DropAsync(Me, session.Id, ct);
            else session.Editor.Restore(draft);
        }

        _pane?.Refresh();
    }

    /// <summary>It left the console's view (resolved): what is known of it now.</summary>
    private async Task ReadAgainAsync(ModalSession session)
    {
        try
        {
            if (await facts.ReadAsync(session.Id, _closing.Token) is { } live) session.Take(live, opening: false);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // Closed meanwhile.
        }
        catch (Exception ex) when (StoreTrouble.Is(ex))
        {
            // What is shown stays, with its age in the header.
        }
    }

    private async Task ReadUnreadAsync(ModalSession session)
    {
        _unread = false;
        try
        {
            await HydrateAsync(session, _closing.Token);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // Closed meanwhile.
        }
        catch (Exception ex) when (StoreTrouble.Is(ex))
        {
            _unread = true;
        }
    }

    private void Acknowledge()
    {
        _session?.Acknowledge();
        _pane?.Refresh();
    }

    private static LiveConversation Newer(LiveConversation read, LiveConversation? shown) =>
        shown is not null && Last(shown) > Last(read) ? shown : read;

    private static long Last(LiveConversation live) => live.Messages.Count == 0 ? 0 : live.Messages[^1].Id;
}
