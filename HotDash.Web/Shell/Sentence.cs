namespace HotDash.Web.Shell;

/// <summary>Words that come from elsewhere, fit to stand before another sentence.</summary>
public static class Sentence
{
    public static string Of(string words) => words.TrimEnd() is [.., '.' or '!' or '?' or '…'] whole ? whole : words.TrimEnd() + ".";
}
