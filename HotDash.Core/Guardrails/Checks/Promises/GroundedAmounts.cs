using System.Globalization;
using HotDash.Core.Conversations;

namespace HotDash.Core.Guardrails;

/// <summary>
/// The amounts that a reply may name, in cents: the facts, n of them, sums and differences of two, and a total that the
/// reply itself adds up. The work is bounded: no more than <see cref="MostKept"/> amounts, no more than <see cref="MostAdded"/> added up.
/// </summary>
internal sealed class GroundedAmounts
{
    private const int MostKept = 400;
    private const int MostAdded = 16;

    private static readonly string[] Counts = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>How many of the last messages are read for amounts.</summary>
    private const int LastMessages = 4;

    private readonly string _text;
    private readonly IReadOnlyList<Message> _messages;
    private readonly HashSet<long> _facts = [];
    private readonly HashSet<long> _reply;
    private readonly List<long> _lines;
    private readonly bool?[] _counts = new bool?[Counts.Length];
    private HashSet<long>? _said;

    /// <summary>The largest sum that the customer's orders come to, in cents; null when a total is unknown.</summary>
    public long? LargestTotal { get; }

    /// <summary>How much was told: nothing, the totals of orders, all that the orders hold, or all amounts there are.</summary>
    public Told Known { get; }

    public GroundedAmounts(ReplyReading r, IReadOnlyList<Money> inReply)
    {
        _text = r.Reply.Text;
        _messages = r.Context.Messages;
        var c = r.Context.Conversation;
        Add(c.Facts.AmountsUsd);
        Add(c.Facts.PolicyAmountsUsd);
        Add(r.Policy.AmountsUsd);
        foreach (var o in c.Orders)
        {
            Add(o.AmountsUsd);
            if (o.TotalUsd is { } total) Add(total);
            if (o.RefundedUsd is > 0 and { } refunded) Add(refunded);
        }

        var priced = c.Orders.Count > 0 && c.Orders.All(o => o.TotalUsd is not null);
        Known = c.Facts.AmountsUsd.Count > 0 ? Told.Everything
            : priced && c.Orders.All(o => o.AmountsUsd.Count > 0) ? Told.Orders
            : priced ? Told.Totals : Told.Nothing;
        LargestTotal = priced ? Math.Max(c.Orders.Sum(o => Cents(o.TotalUsd!.Value)), _facts.DefaultIfEmpty().Max()) : null;
        _lines = [.. inReply.Where(m => m.Amount != 0).Take(MostKept).Select(m => Cents(m.Amount))]; // with a zero, an amount would be its own sum
        _reply = [.. _lines];
    }

    /// <summary>What the shop's systems told about money.</summary>
    internal enum Told
    {
        Nothing,
        Totals,
        Orders,
        Everything,
    }

    public static long Cents(decimal amount) => (long)decimal.Round(Math.Clamp(amount, -1e12m, 1e12m) * 100m);

    /// <summary>True when the facts, or the reply's own arithmetic on them, give this amount.</summary>
    public bool Hold(long cents) =>
        IsFact(cents) || _facts.Any(one => IsTimes(cents, one)) || IsOfTwo(cents, _reply, _reply) || IsSumOfReply(cents)
        || (AreFew(_facts) && (IsOfTwo(cents, _facts, _facts) || IsOfTwo(cents, _reply, _facts)));

    /// <summary>The same, with the amounts that were just said among the facts.</summary>
    public bool HoldWithSaid(long cents)
    {
        var said = _said ??= Said();
        return AreFew(said) && (IsOfTwo(cents, said, said) || IsOfTwo(cents, said, _reply) || said.Any(one => IsTimes(cents, one)));
    }

    /// <summary>The amounts of the last messages; when they are many, no more than show that.</summary>
    private HashSet<long> Said()
    {
        var said = new HashSet<long>();
        foreach (var m in _messages.TakeLast(LastMessages))
        {
            foreach (var money in Money.In(ReadMessage.Of(m).Text.Text))
                if (money.Amount != 0) said.Add(Cents(money.Amount));
            if (!AreFew(said)) break;
        }

        return said;
    }

    /// <summary>Of many amounts some two come to almost anything, which proves nothing.</summary>
    private static bool AreFew(HashSet<long> amounts) => amounts.Count <= MostAdded;

    private void Add(IEnumerable<decimal> amounts)
    {
        foreach (var amount in amounts) Add(amount);
    }

    private void Add(decimal amount)
    {
        if (_facts.Count < MostKept && amount != 0) _facts.Add(Math.Abs(Cents(amount)));
    }

    /// <summary>To the cent, give or take one for rounding.</summary>
    private bool IsFact(long cents) => _facts.Contains(cents) || _facts.Contains(cents - 1) || _facts.Contains(cents + 1);

    /// <summary>So many times one of them, when the reply says how many.</summary>
    private bool IsTimes(long cents, long one) =>
        one > 0 && cents % one == 0 && cents / one is var count and >= 2 and <= 10 && (_counts[count - 2] ??= SaysCount((int)count));

    private bool SaysCount(int count) =>
        Says(string.Create(CultureInfo.InvariantCulture, $" {count} ")) || Says(string.Create(CultureInfo.InvariantCulture, $"{count}x"))
        || Says(Counts[count - 2]) || (count == 2 && (Says("both") || Says("pair")));

    private bool Says(string words) => _text.Contains(words, StringComparison.Ordinal);

    private static bool IsOfTwo(long cents, HashSet<long> some, HashSet<long> others)
    {
        foreach (var one in some)
        {
            if (one != cents && ((cents > one && others.Contains(cents - one)) || others.Contains(cents + one))) return true;
        }

        return false;
    }

    /// <summary>
    /// Line by line: three or more of the reply's other amounts come to this one. Each sum of the one half wants a sum of
    /// the other, so a few hundred are looked at, not all that the lines can come to.
    /// </summary>
    private bool IsSumOfReply(long cents)
    {
        long[] others = [.. _lines.Where(one => one != cents).Take(MostAdded)];
        var half = others.Length / 2;
        HashSet<long> wanted = [.. Sums(others.AsSpan(half)).Select(sum => cents - sum)];
        return wanted.Overlaps(Sums(others.AsSpan(0, half)));
    }

    /// <summary>What any of the amounts, or none, come to.</summary>
    private static long[] Sums(ReadOnlySpan<long> amounts)
    {
        var sums = new long[1 << amounts.Length];
        for (var i = 0; i < amounts.Length; i++)
            for (var known = 0; known < 1 << i; known++) sums[(1 << i) + known] = sums[known] + amounts[i];
        return sums;
    }
}
