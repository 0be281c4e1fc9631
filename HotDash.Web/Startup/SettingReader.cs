using System.Globalization;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Startup;

/// <summary>Reads single settings; whatever is wrong ends in one sentence that begins with the key.</summary>
internal sealed class SettingReader(IConfiguration configuration)
{
    public string? Text(string key) =>
        configuration[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    public bool HasSection(string key) => configuration.GetSection(key).GetChildren().Any();

    /// <summary>The keys of a list's items, such as <c>Sla:Inboxes:0</c>; a part of one that is not known is a typing error.</summary>
    public IEnumerable<string> Items(string key, params string[] parts)
    {
        foreach (var item in configuration.GetSection(key).GetChildren())
        {
            if (item.GetChildren().FirstOrDefault(c => !parts.Contains(c.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
                throw new StartRefusedException($"{unknown.Path}: is not known here; there is {string.Join(", ", parts)}.");
            yield return item.Path;
        }
    }

    /// <summary>The names below a key.</summary>
    public IEnumerable<string> Names(string key) => configuration.GetSection(key).GetChildren().Select(child => child.Key);

    /// <summary>A list: an array, or one text with semicolons between its entries.</summary>
    public IReadOnlyList<string> List(string key)
    {
        var entries = Text(key)?.Split(';') ?? configuration.GetSection(key).GetChildren().Select(child => child.Value ?? "");
        return [.. entries.Select(entry => entry.Trim()).Where(entry => entry.Length > 0)];
    }

    public Uri Url(string key, string otherwise)
    {
        var text = Text(key) ?? otherwise;
        if (text.Contains(';', StringComparison.Ordinal))
            throw new StartRefusedException($"{key}: \"{text}\" names several addresses; name one.");
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new StartRefusedException($"{key}: \"{text}\" is not a web address such as http://127.0.0.1:5080.");
    }

    public bool Flag(string key, bool otherwise) => Text(key)?.ToLowerInvariant() switch
    {
        null => otherwise,
        "true" or "1" or "on" or "yes" => true,
        "false" or "0" or "off" or "no" => false,
        var other => throw new StartRefusedException($"{key}: \"{other}\" is neither true nor false."),
    };

    public TEnum OneOf<TEnum>(string key, TEnum otherwise)
        where TEnum : struct, Enum
    {
        if (Text(key) is not { } text) return otherwise;
        return Enum.TryParse<TEnum>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsDigit(text[0])
            ? value
            : throw new StartRefusedException($"{key}: \"{text}\" is not one of {string.Join(", ", Enum.GetNames<TEnum>())}.");
    }

    public TimeSpan Seconds(string key, double otherwise, double least, double most) =>
        TimeSpan.FromSeconds((double)Number(key, (decimal)otherwise, (decimal)least, (decimal)most));

    public decimal Number(string key, decimal? otherwise, decimal least, decimal most)
    {
        if (Text(key) is not { } text)
            return otherwise ?? throw new StartRefusedException($"{key}: is missing; set a number.");
        var isNumber = decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number);
        return isNumber && number >= least && number <= most
            ? number
            : throw new StartRefusedException(string.Create(CultureInfo.InvariantCulture,
                $"{key}: \"{text}\" is not a number from {least} to {most}."));
    }
}
