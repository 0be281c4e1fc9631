using System.Buffers;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>How the order numbers of a customer are built: <c>#W9300146</c> is eight letters and digits, <c>702-11-4</c> three groups.</summary>
internal sealed partial class OrderShapes
{
    /// <summary>No more words of a text are looked at.</summary>
    public const int MostRead = 100;

    private const int Longest = 40;

    /// <summary>Fewer digits are near to one another by chance.</summary>
    private const int NearestDigits = 5;

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789-");

    private readonly HashSet<string> _shapes;
    private readonly IReadOnlyList<string> _ids;

    private OrderShapes(IReadOnlyList<string> ids, bool areOfTheShop) =>
        (_ids, _shapes, AreOfTheShop) = (ids, ids.Select(Shape).ToHashSet(StringComparer.Ordinal), areOfTheShop);

    /// <summary>True when the shop's systems named the orders, false when only the customer did.</summary>
    public bool AreOfTheShop { get; }

    /// <summary>True when no order is known.</summary>
    public bool IsEmpty => _shapes.Count == 0;

    /// <summary>From the orders and facts; when there are none, from what the customer called an order.</summary>
    public static OrderShapes Of(ReplyReading r)
    {
        var c = r.Context.Conversation;
        var known = c.Orders.Select(o => o.Id).Concat(c.Facts.OrderIds).Select(Plain).Where(id => id.Length > 2).ToList();
        return known.Count > 0 ? new OrderShapes(known, true) : new OrderShapes(Told(r), false);
    }

    /// <summary>Three digits or more, a booking code such as <c>jg7fmm</c>, or two groups such as <c>w-19</c>.</summary>
    public static bool MayBeNumber(ReadOnlySpan<char> token)
    {
        if (token.Length > Longest) return false;
        var (digits, letters) = (0, 0);
        foreach (var ch in token)
        {
            if (char.IsAsciiDigit(ch)) digits++;
            else if (ch is not ('-' or '/')) letters++;
        }

        return digits >= 3 ? letters <= digits + 2 : digits > 0 && letters > 0 && token.Length is >= 4 and <= 8 && (char.IsAsciiLetterLower(token[0]) || !token.Contains('-'));
    }

    public bool Has(string token) => _shapes.Contains(Shape(token));

    /// <summary>
    /// True when the word alone says that it is an order number: it has the shape of one, in groups or with a letter
    /// before a long number, or it begins with the same letters; or it is one with two digits swapped or one wrong.
    /// </summary>
    public bool IsTelling(string token) => (Has(token) && (IsBuilt(token) || BeginsLikeOne(token))) || IsNearOne(token);

    private static bool IsBuilt(string token) => token.Length >= 6 && ((token.Contains('-', StringComparison.Ordinal) && Lead(token).Length == 0)
        || (char.IsLetter(token[0]) && token.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0));

    private bool BeginsLikeOne(string token) =>
        Lead(token) is { Length: > 0 } lead && (token.Contains('-', StringComparison.Ordinal) || token.Count(char.IsAsciiDigit) >= 3) && _ids.Any(id => Lead(id).SequenceEqual(lead));

    /// <summary>The letters before the first digit or mark.</summary>
    private static string Lead(string id) => string.Concat(id.TakeWhile(char.IsAsciiLetterLower));

    private bool IsNearOne(string token)
    {
        if (token.Count(char.IsAsciiDigit) < NearestDigits) return false;
        foreach (var id in _ids)
        {
            if (id.Length != token.Length) continue;
            var wrong = Enumerable.Range(0, id.Length).Where(i => id[i] != token[i]).ToList();
            if (wrong is [var one] && char.IsAsciiDigit(id[one]) && char.IsAsciiDigit(token[one])) return true;
            if (wrong is [var a, var b] && id[a] == token[b] && id[b] == token[a]) return true;
        }

        return false;
    }

    /// <summary>What stands right before a number, enough for "your order number is".</summary>
    public static string Before(string text, int at) => text[Math.Max(0, at - 40)..at];

    private static string Plain(string id) => FoldedText.Word(id.Trim().TrimStart('#'));

    /// <summary>The lengths of its groups, and whether letters are among the digits.</summary>
    private static string Shape(string id)
    {
        var letters = id.AsSpan().ContainsAnyExcept(Figures);
        return (letters ? "a" : "0") + string.Join('-', id.Split('-', '/').Select(group => group.Length));
    }

    private static List<string> Told(ReplyReading r)
    {
        var told = new List<string>();
        foreach (var m in r.FromCustomer)
        {
            if (!m.Text.Text.AsSpan().ContainsAnyInRange('0', '9')) continue;
            foreach (var t in NumberToken.In(m.Text.Text, MostRead))
                if (t.Length >= 6 && MayBeNumber(m.Text.Text.AsSpan(t.Start, t.Length))
                    && (t.IsMarked || Calls().IsMatch(Before(m.Text.Text, t.From))))
                    told.Add(m.Text.Text.Substring(t.Start, t.Length));
        }

        return told;
    }

    /// <summary>The words before a number that call it an order.</summary>
    [GeneratedRegex(
        @"\b(?:orders?|reservations?|bookings?|purchases?)(?: (?:with|under|having))?(?: (?:the|an?))?(?: ?(?:ids?|numbers?|no|nr|code|reference|ref)\b)?[.:]?(?: (?:is|are|was|with|under|of|the|and|for))?[ :*#""'(]*$",
        SupervisorPatterns.Safe)]
    public static partial Regex Calls();
}
