using HotDash.Tests.Support;

namespace HotDash.Tests.Faults.Simulation;

/// <summary>What all parts of a history share: its rules, its one source of chance, its time and what is told of it.</summary>
internal sealed class World(ulong seed, HistoryRules rules, FaultReport report, Action<string>? trace)
{
    /// <summary>From here on nothing fails any more. Milliseconds of the history, as all its times.</summary>
    public const long Healthy = 600_000;

    private long _now;

    public HistoryRules Rules => rules;

    public FaultReport Report => report;

    public SplitMix Dice { get; } = new(seed);

    /// <summary>The store's clock, which is the true one.</summary>
    public long Now
    {
        get => _now;
        set => _now = Math.Max(_now, value);
    }

    public bool IsFaulty => _now < Healthy;

    public bool IsTraced => trace is not null;

    /// <summary>True now and then while things go wrong.</summary>
    public bool Strikes(double chance) => IsFaulty && Dice.Chance(chance);

    public void Tell(string what) => trace?.Invoke(FormattableString.Invariant($"{_now / 1000.0,10:F3}  {what}"));
}
