using HotDash.Web.Live;
using Microsoft.AspNetCore.Components;

namespace HotDash.Web.Features.EscalationsTile;

/// <summary>Every conversation that needs somebody, in the order in which it does.</summary>
public sealed partial class TriageTile
{
    private readonly SteadyRows _rows = new();
    private TileFilter _filter = TileFilter.All;
    private bool _somebodyInside;

    [Parameter, EditorRequired] public TileSnapshot Snapshot { get; set; } = TileSnapshot.Empty;

    /// <summary>For "Mine"; null while nobody is known.</summary>
    [Parameter] public string? MyEmail { get; set; }

    [Parameter] public bool Interactive { get; set; }

    private IReadOnlyList<ShownRow> Shown => _rows.Shown;

    protected override void OnParametersSet() => Take(_somebodyInside);

    private void Take(bool hold) => _rows.Take(_filter.Of(Snapshot.Rows, MyEmail), hold);

    /// <summary>A filter is a wish for another list, so nothing waits.</summary>
    private void Choose(TileFilter filter)
    {
        _filter = filter;
        Take(hold: false);
    }

    private void ShowAll() => Choose(TileFilter.All);

    private void Presence(bool inside)
    {
        _somebodyInside = inside;
        if (!inside) _rows.Settle();
    }
}
