using System.Globalization;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Shell;

namespace HotDash.Web.Features.Audit;

/// <summary>The command that writes what the list shows to a file, ready to be pasted into a shell.</summary>
internal static class ExportCommand
{
    public static string Of(LedgerFilter filter)
    {
        var parts = new List<string> { "dotnet run --project HotDash.Web -- export-decisions" };
        if (filter.Since is { } since) parts.Add("--since " + ClockText.Iso(since));
        if (filter.Until is { } until) parts.Add("--until " + ClockText.Iso(until));
        if (filter.OperatorEmail is { } email) parts.Add("--operator " + Quoted(email));
        if (filter.Action is { } action) parts.Add("--action " + Quoted(action));
        if (filter.ConversationId is { } id) parts.Add("--conversation " + id.ToString(CultureInfo.InvariantCulture));
        parts.Add("--format ndjson");
        return string.Join(' ', parts);
    }

    /// <summary>Inside single quotes a shell reads nothing but the closing one.</summary>
    private static string Quoted(string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '@' or '+') ? text : "'" + text.Replace("'", @"'\''", StringComparison.Ordinal) + "'";
}
