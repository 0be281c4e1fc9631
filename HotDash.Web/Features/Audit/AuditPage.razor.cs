using System.Collections.Immutable;
using System.Security.Claims;
using HotDash.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;

namespace HotDash.Web.Features.Audit;

/// <summary>The decision log for people. What is looked for stands in the address; changing it is a navigation.</summary>
public sealed partial class AuditPage(
    SearchDecisions search, VisitorZone visitor, NavigationManager navigation, TimeProvider time) : IDisposable
{
    private CancellationTokenSource _loading = new();
    private ClaimsPrincipal _user = new();
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;
    private AuditQuery _query = new();
    private ImmutableArray<string> _ignored = [];
    private AuditList? _list;
    private DateTimeOffset? _readAt;
    private string? _closed;
    private string? _me;
    private Guid? _opened;
    private Guid? _returnTo;
    private bool _failed;
    private bool _isBusy;
    private bool _isReady;

    /// <summary>The decision that is opened beside the list.</summary>
    [Parameter] public Guid? DecisionId { get; set; }

    [CascadingParameter] public Task<AuthenticationState>? SignedInState { get; set; }

    protected override async Task OnInitializedAsync()
    {
        (_query, _ignored) = AuditQueryReader.Read(navigation.Uri);
        navigation.LocationChanged += Moved;
        if (SignedInState is not null) _user = (await SignedInState).User;
        _me = SignedIn.Person(_user)?.Email;
    }

    /// <summary>When the opened decision is closed, the focus goes back to its row.</summary>
    protected override void OnParametersSet()
    {
        _returnTo = DecisionId is null ? _opened : null;
        _opened = DecisionId;
    }

    /// <summary>"Today" begins where the reader is, so the first search waits for the browser's word on that.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _zone = await visitor.ReadAsync();
        _isReady = true;
        await LoadAsync();
    }

    public void Dispose()
    {
        navigation.LocationChanged -= Moved;
        _loading.Cancel();
        _loading.Dispose();
    }

    private void Choose(AuditQuery query) => navigation.NavigateTo(query.Href(DecisionId));

    private void Moved(object? sender, LocationChangedEventArgs e)
    {
        var path = navigation.ToBaseRelativePath(e.Location).Split('?', '#')[0];
        if (path != "audit" && !path.StartsWith("audit/", StringComparison.Ordinal)) return;
        var (query, ignored) = AuditQueryReader.Read(e.Location);
        if (query == _query && ignored.SequenceEqual(_ignored, StringComparer.Ordinal)) return;
        (_query, _ignored) = (query, ignored);
        _ = InvokeAsync(FollowAsync);
    }

    private async Task FollowAsync()
    {
        try
        {
            await LoadAsync();
        }
        catch (Exception ex)
        {
            await DispatchExceptionAsync(ex);
        }
    }

    private async Task LoadAsync()
    {
        await _loading.CancelAsync();
        _loading.Dispose();
        _loading = new CancellationTokenSource();
        var ct = _loading.Token;
        _isBusy = true;
        StateHasChanged();
        try
        {
            var answer = await search.RunAsync(_user, _query.ToFilter(time.GetUtcNow(), _zone), _query.Outcome, _query.Before, ct);
            if (ct.IsCancellationRequested) return;
            Take(answer);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The page was closed, or something else is looked for by now.
        }
    }

    private void Take(AuditAnswer<AuditList> answer)
    {
        _isBusy = false;
        _failed = answer is AuditAnswer<AuditList>.Failed;
        _closed = (answer as AuditAnswer<AuditList>.Closed)?.Reason;
        _list = (answer as AuditAnswer<AuditList>.Found)?.Value;
        _readAt = time.GetUtcNow();
        StateHasChanged();
    }
}
