namespace HotDash.Core.Guardrails;

/// <summary>
/// The amounts found so far. They are found kind by kind, each from left to right, and what an earlier kind took no later
/// one takes again; so one step along the list tells whether a place is free.
/// </summary>
internal ref struct MoneyFound
{
    private List<Money>? _all;
    private int _earlier;
    private int _next;

    /// <summary>Begins the next kind.</summary>
    public void BeginKind()
    {
        Sort();
        (_earlier, _next) = (_all?.Count ?? 0, 0);
    }

    /// <summary>True when no earlier kind took any of this stretch; to be asked from left to right.</summary>
    public bool IsFree(int start, int end)
    {
        while (_next < _earlier && _all![_next].End <= start) _next++;
        return _next == _earlier || _all![_next].Start >= end;
    }

    public void Add(Money money) => (_all ??= []).Add(money);

    /// <summary>All of them, by where they stand.</summary>
    public IReadOnlyList<Money> InOrder()
    {
        Sort();
        return _all ?? (IReadOnlyList<Money>)[];
    }

    private readonly void Sort()
    {
        if (_earlier > 0 && _all!.Count > _earlier) _all.Sort(static (a, b) => a.Start.CompareTo(b.Start));
    }
}
