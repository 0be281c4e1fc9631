using HotDash.Tests.Support;

namespace HotDash.Tests.Faults.Simulation;

/// <summary>
/// Transactions draw their number when they begin and are seen when they commit, which is another order; a follower reads
/// what is new, again and again, from where it stopped. What it never read, it missed.
/// </summary>
internal static class FollowerHistory
{
    private const int Transactions = 60;

    /// <summary>How the follower goes on.</summary>
    public enum Cursor
    {
        /// <summary><c>id &gt; last</c>.</summary>
        Number,

        /// <summary><c>(xid, id) &gt; last and xid &lt; pg_snapshot_xmin(pg_current_snapshot())</c>.</summary>
        Horizon,

        /// <summary><c>id &gt; last</c>, and writers take a lock before they draw their number.</summary>
        NumberUnderALock,
    }

    /// <summary>How many committed rows the follower never read.</summary>
    public static int Missed(ulong seed, Cursor cursor)
    {
        var dice = new SplitMix(seed);
        var (begins, ends, commits) = Write(dice, isSerial: cursor == Cursor.NumberUnderALock);
        var last = -1;
        var seen = new bool[Transactions];
        var end = ends.Max() + 1;
        for (var now = 0L; now <= end; now = now == end ? end + 1 : Math.Min(end, now + 1 + dice.Below(15)))
        {
            var horizon = cursor == Cursor.Horizon ? Horizon(begins, ends, now) : Transactions;
            for (var id = last + 1; id < horizon; id++)
            {
                if (!commits[id] || ends[id] > now) continue;
                seen[id] = true;
                last = id;
            }
        }

        return Enumerable.Range(0, Transactions).Count(id => commits[id] && !seen[id]);
    }

    /// <summary>The oldest transaction that is still under way; everything before it will not change any more.</summary>
    private static int Horizon(long[] begins, long[] ends, long now)
    {
        for (var id = 0; id < Transactions; id++)
            if (begins[id] > now || ends[id] > now) return id;
        return Transactions;
    }

    private static (long[] Begins, long[] Ends, bool[] Commits) Write(SplitMix dice, bool isSerial)
    {
        var (begins, ends, commits) = (new long[Transactions], new long[Transactions], new bool[Transactions]);
        var now = 0L;
        for (var id = 0; id < Transactions; id++)
        {
            now += dice.Below(6);
            begins[id] = now;
            ends[id] = now + dice.Below(20);
            commits[id] = !dice.Chance(0.1);
            if (isSerial) now = ends[id];
        }

        return (begins, ends, commits);
    }
}
