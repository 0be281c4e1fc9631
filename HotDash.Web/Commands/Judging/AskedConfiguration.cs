using Microsoft.Extensions.Primitives;

namespace HotDash.Web.Commands.Judging;

/// <summary>Remembers which keys were read, so that a misspelt one in a trial is found instead of ignored.</summary>
internal sealed class AskedConfiguration(IConfiguration inner) : IConfiguration
{
    private readonly HashSet<string> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _sections = new(StringComparer.OrdinalIgnoreCase);

    public string? this[string key]
    {
        get
        {
            _keys.Add(key);
            return inner[key];
        }

        set => throw new NotSupportedException();
    }

    public bool WasAsked(string key) => _keys.Contains(key)
        || _sections.Any(s => key.StartsWith(s + ConfigurationPath.KeyDelimiter, StringComparison.OrdinalIgnoreCase));

    public IConfigurationSection GetSection(string key)
    {
        _sections.Add(key);
        return inner.GetSection(key);
    }

    public IEnumerable<IConfigurationSection> GetChildren() => inner.GetChildren();

    public IChangeToken GetReloadToken() => inner.GetReloadToken();
}
