using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace HotDash.Web.Features.Audit;

/// <summary>Reads an address. What makes no sense is left out and said in a sentence; it never breaks the page.</summary>
public sealed class AuditQueryReader
{
    private const int LongestEmail = 254;
    private const int Quoted = 40;
    private readonly Dictionary<string, StringValues> _values;
    private readonly ImmutableArray<string>.Builder _ignored = ImmutableArray.CreateBuilder<string>();

    private AuditQueryReader(string uri)
    {
        var at = uri.IndexOf('?', StringComparison.Ordinal);
        _values = QueryHelpers.ParseQuery(at < 0 ? "" : uri[at..].Split('#')[0]);
    }

    public static (AuditQuery Query, ImmutableArray<string> Ignored) Read(string uri)
    {
        var reader = new AuditQueryReader(uri);
        return (reader.Read(), reader._ignored.ToImmutable());
    }

    private AuditQuery Read()
    {
        var query = new AuditQuery
        {
            Period = Get("time", v => AuditPeriods.Find(v), "is not a period; the last 7 days are shown") ?? AuditPeriod.Week,
            From = Get("from", Moment, "is not a date and time; the beginning is left open"),
            Until = Get("until", Moment, "is not a date and time; the end is left open"),
            Operator = Text("operator") is { Length: <= LongestEmail } email ? email.ToLowerInvariant() : null,
            Conversation = Get("conversation", Number, "is not a conversation’s number; all conversations are shown"),
            Outcome = Get("outcome", AuditWords.FindFate, "is not an outcome; all outcomes are shown"),
            Before = Get("before", Number, "is not a row’s number; the newest are shown"),
            Action = Text("action") is { } action ? AuditWords.FindAction(action) : null,
        };
        if (query.Action is null && Text("action") is { } unknown) Ignore(unknown, "is not an action; all actions are shown");
        if (query.From >= query.Until)
        {
            _ignored.Add("The end lies before the beginning, so the end is left open.");
            query = query with { Until = null };
        }

        return query.Period == AuditPeriod.Custom ? query : query with { From = null, Until = null };
    }

    private T? Get<T>(string key, Func<string, T?> read, string otherwise)
        where T : struct
    {
        if (Text(key) is not { } text) return null;
        if (read(text) is { } value) return value;
        Ignore(text, otherwise);
        return null;
    }

    private string? Text(string key) =>
        _values.TryGetValue(key, out var values) && values is [{ } first, ..] && first.Trim() is { Length: > 0 } text ? text : null;

    private void Ignore(string text, string otherwise) =>
        _ignored.Add($"“{(text.Length <= Quoted ? text : text[..Quoted] + "…")}” {otherwise}.");

    private static long? Number(string text) =>
        long.TryParse(text.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static DateTimeOffset? Moment(string text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;
}
