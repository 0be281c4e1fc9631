using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using HotDash.Core.Conversations;
using HotDash.Core.People;
using HotDash.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;

namespace HotDash.Web.Shell;

/// <summary>
/// The tile, and the modal above it at its own address. Holds the page's only subscription and hands the snapshot
/// down; what changes nothing on this page draws nothing.
/// </summary>
public sealed partial class ConsolePage(EscalationFeed feed, ISnackbar snackbar) : IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private Task _watching = Task.CompletedTask;
    private TileSnapshot _snapshot = feed.Current;
    private ClaimsPrincipal _user = new();
    private Person? _me;
    private long _lastNotice;

    /// <summary>The conversation in the address; whatever somebody typed there.</summary>
    [Parameter] public string? Id { get; set; }

    [CascadingParameter] public Task<AuthenticationState>? SignedInState { get; set; }

    private bool IsOpen => Id is not null;

    /// <summary>Null when the address holds no number that could be a conversation's.</summary>
    private ConversationId? OpenId =>
        long.TryParse(Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? new ConversationId(id) : null;

    private string Title => OpenId is { } id && _snapshot.Conversations.TryGetValue(id, out var live)
        ? $"{live.CustomerName} · HotDash"
        : string.Create(CultureInfo.InvariantCulture, $"({_snapshot.Rows.Length}) HotDash");

    protected override async Task OnInitializedAsync()
    {
        _lastNotice = Newest(_snapshot);
        if (RendererInfo.IsInteractive) _watching = WatchAsync(_closing.Token);
        if (SignedInState is null) return;
        _user = (await SignedInState).User;
        _me = SignedIn.Person(_user);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _watching;
        _closing.Dispose();
    }

    private async Task WatchAsync(CancellationToken ct)
    {
        try
        {
            await foreach (var snapshot in feed.WatchAsync(ct)) await InvokeAsync(() => Take(snapshot));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The page was closed.
        }
        catch (Exception ex)
        {
            await DispatchExceptionAsync(ex);
        }
    }

    private void Take(TileSnapshot snapshot)
    {
        var before = _snapshot;
        _snapshot = snapshot;
        Announce(snapshot.Notices);
        if (IsVisible(before, snapshot)) StateHasChanged();
    }

    private bool IsVisible(TileSnapshot before, TileSnapshot now) =>
        before.Rows != now.Rows || before.Age != now.Age || before.Held != now.Held
        || (OpenId is { } id && !ReferenceEquals(
            before.Conversations.GetValueOrDefault(id), now.Conversations.GetValueOrDefault(id)));

    /// <summary>What became of this person's decisions since the page was opened.</summary>
    private void Announce(ImmutableArray<OutcomeNotice> notices)
    {
        foreach (var notice in notices.Where(n => n.Seq > _lastNotice))
        {
            _lastNotice = notice.Seq;
            if (notice.OperatorEmail != _me?.Email) continue;
            if (notice.IsError) Toasts.Failed(snackbar, notice.Text);
            else Toasts.Done(snackbar, notice.Text);
        }
    }

    private static long Newest(TileSnapshot snapshot) => snapshot.Notices.IsEmpty ? 0 : snapshot.Notices[^1].Seq;
}
