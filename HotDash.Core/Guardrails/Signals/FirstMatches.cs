using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>The first matches of a text, found one by one: <c>Matches().Take()</c> would find all of them.</summary>
internal static class FirstMatches
{
    /// <summary>At most so many matches, in order.</summary>
    public static IEnumerable<Match> First(this Regex regex, string text, int most)
    {
        for (var m = regex.Match(text); m.Success && most > 0; m = m.NextMatch(), most--) yield return m;
    }
}
