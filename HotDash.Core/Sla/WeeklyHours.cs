using System.Collections.Immutable;

namespace HotDash.Core.Sla;

/// <summary>The opening hours of a week, by the wall clock. Made by <see cref="WeeklyHoursText"/>.</summary>
public sealed class WeeklyHours
{
    private static readonly TimeSpan Midnight = TimeSpan.FromHours(24);
    private readonly ImmutableArray<OpenHours>[] _days;

    /// <param name="days">Seven, by <see cref="DayOfWeek"/>; each in order of time and without overlaps.</param>
    internal WeeklyHours(IReadOnlyList<IReadOnlyList<OpenHours>> days) => _days = [.. days.Select(Joined)];

    /// <summary>Every minute of the week.</summary>
    public static WeeklyHours Always { get; } =
        new([.. Enumerable.Repeat<IReadOnlyList<OpenHours>>([new OpenHours(TimeSpan.Zero, Midnight)], 7)]);

    /// <summary>True when no minute of the week is closed.</summary>
    public bool IsAlways => _days.All(d => d is [{ From.Ticks: 0 } whole] && whole.To == Midnight);

    /// <summary>The hours of a weekday in order of time; empty when it is closed. Adjoining ones are one.</summary>
    public ImmutableArray<OpenHours> On(DayOfWeek day) => _days[(int)day];

    /// <summary>Whether a time of a day is open, and until when that stays so: 24:00 at most.</summary>
    internal (bool IsOpen, TimeSpan Until) At(DayOfWeek day, TimeSpan time)
    {
        foreach (var hours in _days[(int)day])
        {
            if (time < hours.From) return (false, hours.From);
            if (time < hours.To) return (true, hours.To);
        }

        return (false, Midnight);
    }

    private static ImmutableArray<OpenHours> Joined(IReadOnlyList<OpenHours> day)
    {
        var joined = ImmutableArray.CreateBuilder<OpenHours>(day.Count);
        foreach (var hours in day)
        {
            if (joined.Count > 0 && joined[^1].To == hours.From) joined[^1] = joined[^1] with { To = hours.To };
            else joined.Add(hours);
        }

        return joined.ToImmutable();
    }
}

/// <summary>A stretch of a day by the wall clock.</summary>
/// <param name="From">The first moment, from midnight.</param>
/// <param name="To">The first moment after it, from midnight; 24 hours at most.</param>
public readonly record struct OpenHours(TimeSpan From, TimeSpan To);
