using System.Text.RegularExpressions;
using HotDash.Tests.Support;

namespace HotDash.Tests.Architecture;

public sealed class RegexTests
{
    /// <summary>Without backtracking a match is linear in the text, whatever is written to it; the bench times it.</summary>
    [Fact]
    public void Every_pattern_of_core_is_linear()
    {
        Assert.True(CorePatterns.All.Count > 40);
        Assert.Equal([], CorePatterns.All.Where(p => !p.Pattern.Options.HasFlag(RegexOptions.NonBacktracking)).Select(p => p.Name));
    }
}
