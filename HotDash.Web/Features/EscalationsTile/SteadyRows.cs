using HotDash.Core.Conversations;
using HotDash.Web.Live;

namespace HotDash.Web.Features.EscalationsTile;

/// <summary>
/// Keeps rows in their places while somebody is about to click one. Contents go on changing in place, what left the
/// tile is dimmed, and the new order waits until the pointer and the focus are elsewhere.
/// </summary>
public sealed class SteadyRows
{
    private IReadOnlyList<TileRow> _latest = [];

    /// <summary>What is drawn, in the order in which it is drawn.</summary>
    public IReadOnlyList<ShownRow> Shown { get; private set; } = [];

    /// <summary>How many rows would leave or move.</summary>
    public int Waiting { get; private set; }

    /// <param name="rows">The rows as they should stand now.</param>
    /// <param name="hold">True while the order may not change.</param>
    public void Take(IReadOnlyList<TileRow> rows, bool hold)
    {
        _latest = rows;
        if (hold && Shown.Count > 0) Hold();
        else Settle();
    }

    /// <summary>The order that was waiting is taken now.</summary>
    public void Settle()
    {
        Shown = [.. _latest.Select(r => new ShownRow(r, Gone: false))];
        Waiting = 0;
    }

    /// <summary>Nothing on the screen moves: what is new is added at the end, because a tile that hides a row lies.</summary>
    private void Hold()
    {
        var latest = _latest.ToDictionary(r => r.Id);
        var known = Shown.Select(s => s.Row.Id).ToHashSet();
        Shown =
        [
            .. Shown.Select(s => latest.TryGetValue(s.Row.Id, out var row) ? new ShownRow(row, false) : s with { Gone = true }),
            .. _latest.Where(r => !known.Contains(r.Id)).Select(r => new ShownRow(r, false)),
        ];
        var place = Shown.Select((s, i) => (s.Row.Id, i)).ToDictionary(x => x.Id, x => x.i);
        Waiting = Shown.Count(s => s.Gone) + (_latest.Count - LongestRising(_latest.Select(r => place[r.Id]).ToList()));
    }

    /// <summary>The most rows that keep their order; the others are those that move.</summary>
    private static int LongestRising(List<int> places)
    {
        var tails = new List<int>();
        foreach (var place in places)
        {
            var at = tails.BinarySearch(place);
            if (at < 0) at = ~at;
            if (at == tails.Count) tails.Add(place);
            else tails[at] = place;
        }

        return tails.Count;
    }
}

/// <summary>A row as drawn.</summary>
/// <param name="Row">Its contents, up to date.</param>
/// <param name="Gone">True when it left the tile while the order waited.</param>
public sealed record ShownRow(TileRow Row, bool Gone)
{
    public ConversationId Id => Row.Id;
}
