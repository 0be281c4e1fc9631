namespace HotDash.Web.Commands;

/// <summary>
/// Tells settings (<c>--Data:Directory=x</c>, <c>--urls x</c>) from a verb's own options: a setting's key has a colon,
/// is spelt like an environment variable, or is one of the host's (and <c>PublicUrl</c>, which stands beside <c>urls</c>).
/// </summary>
internal static class ConfigurationArguments
{
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
        { "urls", "environment", "contentRoot", "webRoot", "applicationName", "http_ports", "https_ports", "AllowedHosts", "PublicUrl" };

    public static (string[] Overrides, string[] Others) Split(string[] args)
    {
        List<string> overrides = [], rest = [];
        for (var i = 0; i < args.Length; i++)
        {
            if (!IsSetting(args[i]))
            {
                rest.Add(args[i]);
                continue;
            }

            overrides.Add(args[i]);
            if (!args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Length) overrides.Add(args[++i]);
        }

        return ([.. overrides], [.. rest]);
    }

    private static bool IsSetting(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal)) return false;
        var key = argument[2..].Split('=')[0];
        return key.Contains(':', StringComparison.Ordinal) || Plain.Contains(key)
            || (key.Contains('_', StringComparison.Ordinal) && key.All(c => c is '_' || char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)));
    }
}
