using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HotDash.Sandbox.Faults;

/// <summary>Reads values leniently in form ("5" is 5, for configuration has only text), strictly in meaning.</summary>
internal sealed class FaultReader(string path, FaultReader? parent = null)
{
    private string? _problem;

    public string? Problem => _problem;

    /// <summary>hangSeconds, hang_seconds and HangSeconds are one name.</summary>
    public static string Plain(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    public FaultGroup Group(string name, JsonNode? value)
    {
        if (value is not null and not JsonObject) Bad(name, "must be an object");
        return new FaultGroup(new FaultReader(name + ".", this), value as JsonObject ?? []);
    }

    public T Unknown<T>(string name, T unchanged)
    {
        Report($"Unknown field \"{path}{name}\".");
        return unchanged;
    }

    public string Choice(string name, JsonNode? value, IReadOnlyList<string> choices)
    {
        var text = Text(value) ?? choices[0];
        if (choices.Contains(text)) return text;
        Bad(name, "must be one of " + string.Join(", ", choices));
        return choices[0];
    }

    public int? Whole(string name, JsonNode? value, int least)
    {
        if (value is null) return null;
        if (int.TryParse(Text(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least)
            return number;
        Bad(name, "must be a whole number" + (least is 0 or 1 ? $" of at least {least}" : ""));
        return null;
    }

    public double? Chance(string name, JsonNode? value)
    {
        if (value is null) return null;
        if (bool.TryParse(Text(value), out var flag)) return flag ? 1 : 0;
        if (Number(value) is >= 0 and <= 1 and var chance) return chance;
        Bad(name, "must be a probability from 0 to 1, or true or false");
        return null;
    }

    public double Seconds(string name, JsonNode? value)
    {
        if (Number(value) is >= 0 and <= 86400 and var seconds) return seconds;
        Bad(name, "must be a number of seconds from 0 to 86400");
        return 0;
    }

    public bool Flag(string name, JsonNode? value)
    {
        if (bool.TryParse(Text(value), out var flag)) return flag;
        Bad(name, "must be true or false");
        return false;
    }

    public IReadOnlyList<string> Texts(string name, JsonNode? value)
    {
        if (value is null) return [];
        if (value is JsonArray list && list.All(item => item?.GetValueKind() == JsonValueKind.String))
            return [.. list.Select(item => item!.GetValue<string>())];
        Bad(name, "must be a list of texts");
        return [];
    }

    private static string? Text(JsonNode? value) => value is JsonValue ? value.ToString() : null;

    private static double? Number(JsonNode? value) =>
        double.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private void Bad(string name, string wanted) => Report($"\"{path}{name}\" {wanted}.");

    private void Report(string problem)
    {
        _problem ??= problem;
        parent?.Report(problem);
    }
}

internal sealed record FaultGroup(FaultReader Reader, JsonObject Fields);
