using System.Buffers;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>How the order numbers of a customer are built: <c>#W9300146</c> is eight letters and digits, <c>702-11-4</c> three groups.</summary>
internal sealed partial class OrderShapes
{
    /// <summary>No more words of a text are looked at.</summary>
    public const int MostRead = 100;

    private const int Longest = 40;

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789-");

    private readonly HashSet<string> _shapes;

    private OrderShapes(HashSet<string> shapes, bool areOfTheShop) => (_shapes, AreOfTheShop) = (shapes, areOfTheShop);

    /// <summary>True when the shop's systems named the orders, false when only the customer did.</summary>
    public bool AreOfTheShop { get; }

    /// <summary>True when no order is known.</summary>
    public bool IsEmpty => _shapes.Count == 0;

    /// <summary>From the orders and facts; when there are none, from what the customer called an order.</summary>
    public static OrderShapes Of(ReplyReading r)
    {
        var c = r.Context.Conversation;
        var known = c.Orders.Select(o => o.Id).Concat(c.Facts.OrderIds).Where(id => id.Length > 2).Select(Shape).ToHashSet(StringComparer.Ordinal);
        return known.Count > 0 ? new OrderShapes(known, true) : new OrderShapes(Told(r), false);
    }

    /// <summary>Three digits or more, or a booking code such as <c>jg7fmm</c>.</summary>
    public static bool MayBeNumber(ReadOnlySpan<char> token)
    {
        if (token.Length > Longest) return false;
        var (digits, letters) = (0, 0);
        foreach (var ch in token)
        {
            if (char.IsAsciiDigit(ch)) digits++;
            else if (ch != '-') letters++;
        }

        return digits >= 3 ? letters <= digits + 2 : digits > 0 && letters > 0 && token.Length is >= 5 and <= 8 && !token.Contains('-');
    }

    public bool Has(string token) => _shapes.Contains(Shape(token));

    /// <summary>True when the shape alone says that it is an order number: groups, or a letter and a long number.</summary>
    public bool IsTelling(string token) =>
        token.Length >= 6 && Has(token) && (token.Contains('-', StringComparison.Ordinal)
            || (char.IsLetter(token[0]) && token.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0));

    /// <summary>What stands right before a number, enough for "your order number is".</summary>
    public static string Before(string text, int at) => text[Math.Max(0, at - 40)..at];

    /// <summary>The lengths of its groups, and whether letters are among the digits.</summary>
    private static string Shape(string id)
    {
        var plain = id.Trim().TrimStart('#');
        var letters = plain.AsSpan().ContainsAnyExcept(Figures);
        return (letters ? "a" : "0") + string.Join('-', plain.Split('-').Select(group => group.Length));
    }

    private static HashSet<string> Told(ReplyReading r)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var m in r.FromCustomer)
        {
            if (!m.Text.Text.AsSpan().ContainsAnyInRange('0', '9')) continue;
            foreach (var t in NumberToken.In(m.Text.Text, MostRead))
                if (t.Length >= 6 && MayBeNumber(m.Text.Text.AsSpan(t.Start, t.Length))
                    && (t.IsMarked || Calls().IsMatch(Before(m.Text.Text, t.From))))
                    told.Add(Shape(m.Text.Text.Substring(t.Start, t.Length)));
        }

        return told;
    }

    /// <summary>The words before a number that call it an order.</summary>
    [GeneratedRegex(
        @"\b(?:orders?|reservations?|bookings?|purchases?)(?: (?:with|under|having))?(?: (?:the|an?))?(?: ?(?:ids?|numbers?|no|nr|code|reference|ref)\b)?[.:]?(?: (?:is|are|was|with|under|of|the|and|for))?[ :*#""'(]*$",
        SupervisorPatterns.Safe)]
    public static partial Regex Calls();
}
