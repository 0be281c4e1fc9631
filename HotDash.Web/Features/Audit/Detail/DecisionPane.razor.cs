using System.Security.Claims;
using Microsoft.AspNetCore.Components;

namespace HotDash.Web.Features.Audit.Detail;

/// <summary>One decision, opened beside the list. Reads for itself, under its own permission.</summary>
public sealed partial class DecisionPane(ReadDecision read) : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private ElementReference _title;
    private AuditAnswer<AuditDecision?>? _answer;

    [Parameter, EditorRequired] public Guid Id { get; set; }

    [Parameter, EditorRequired] public ClaimsPrincipal User { get; set; } = new();

    /// <summary>The list without it.</summary>
    [Parameter, EditorRequired] public string CloseHref { get; set; } = "/audit";

    private AuditDecision? Made => (_answer as AuditAnswer<AuditDecision?>.Found)?.Value;

    private string Title => Made is { } made ? AuditWords.Action(made.Entry.Row.Action) : "Decision";

    private string Sentence => _answer switch
    {
        AuditAnswer<AuditDecision?>.Closed closed => closed.Reason,
        AuditAnswer<AuditDecision?>.Failed => "The decision log cannot be read just now.",
        _ => "There is no such decision, or it is not yours to read.",
    };

    protected override Task OnInitializedAsync() => LoadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await _title.FocusAsync(preventScroll: true);
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private async Task LoadAsync()
    {
        try
        {
            _answer = await read.RunAsync(User, Id, _closing.Token);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // It was closed before it was read.
        }
    }
}
