using System.Collections.Immutable;
using System.Globalization;
using HotDash.Core.Sla;
using HotDash.Web.Live;

namespace HotDash.Web.Features.EscalationsTile;

/// <summary>What the person wants to see of the tile. It never changes what is counted.</summary>
public sealed record TileFilter
{
    /// <summary>The assignee filter's word for "nobody".</summary>
    public const string Nobody = "-";

    public static TileFilter All { get; } = new();

    /// <summary>Empty: every priority.</summary>
    public ImmutableHashSet<TriagePriority> Priorities { get; init; } = [];

    public string Search { get; init; } = "";

    public long? InboxId { get; init; }

    /// <summary>A name, <see cref="Nobody"/>, or null for everybody.</summary>
    public string? Assignee { get; init; }

    public bool Mine { get; init; }

    public bool IsActive => Priorities.Count > 0 || Search.Trim().Length > 0 || InboxId is not null || Assignee is not null || Mine;

    public TileFilter Toggle(TriagePriority priority) => this with
    {
        Priorities = Priorities.SymmetricExcept([priority]),
    };

    public IReadOnlyList<TileRow> Of(ImmutableArray<TileRow> rows, string? myEmail) =>
        IsActive ? [.. rows.Where(r => Takes(r, myEmail))] : rows;

    private bool Takes(TileRow row, string? myEmail) =>
        (Priorities.Count == 0 || Priorities.Contains(row.Priority))
        && (InboxId is null || row.InboxId == InboxId)
        && (Assignee is null || (row.Assignee ?? Nobody) == Assignee)
        && (!Mine || (myEmail is not null && string.Equals(row.AssigneeEmail, myEmail, StringComparison.OrdinalIgnoreCase)))
        && Holds(row, Search.Trim());

    private static bool Holds(TileRow row, string words) =>
        words.Length == 0
        || row.Customer.Contains(words, StringComparison.CurrentCultureIgnoreCase)
        || row.LastText.Contains(words, StringComparison.CurrentCultureIgnoreCase)
        || row.Id.Value.ToString(CultureInfo.InvariantCulture) == words.TrimStart('#');
}
