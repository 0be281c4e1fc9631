using System.Globalization;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;

namespace HotDash.Tests.Faults.Nemesis;

/// <summary>Compares what was decided with what stands at Chatwoot, message by message, by the mark each carries.</summary>
internal static class Aftermath
{
    /// <summary>Fills the report's counts from the ledger, the outbox and Chatwoot itself.</summary>
    public static async Task JudgeAsync(FaultReport report, HotDashUnderTest hotDash, SandboxDriver sandbox)
    {
        var operations = await hotDash.QueryAsync(
            "select operation_id, conversation_id, kind, state from outbox where kind in ('Reply', 'Note') order by position");
        var unfinished = await hotDash.ColumnAsync(
            "select operation_id from outbox where state not in ('done', 'cancelled', 'abandoned')");
        report.Decisions += (long)(await hotDash.ValueAsync("select count(*) from decision_log where op_id is not null"))!;
        report.Operations += operations.Count;
        report.Unfinished += unfinished.Count;
        report.Recovered += (long)(await hotDash.ValueAsync("select count(*) from decision_log where action like '%sync.reconciled'"))!;
        foreach (var conversation in operations.GroupBy(o => (long)o["conversation_id"]!))
            Judge(report, [.. conversation], await StandingAsync(sandbox, conversation.Key));
        await Gateways.Contract.LedgerProof.VerifyAsync(hotDash);
    }

    /// <summary>No violation, or the report with its seed.</summary>
    public static void Holds(FaultReport report)
    {
        report.Publish();
        Assert.True(report.Violations == 0, report.ToString());
    }

    private static void Judge(FaultReport report, List<Dictionary<string, object?>> decided, List<string> standing)
    {
        var known = decided.ToDictionary(o => (string)o["operation_id"]!, o => (string)o["state"]!);
        foreach (var (id, state) in known)
        {
            var copies = standing.Count(s => s == id);
            if (copies > 1) report.Duplicated += copies - 1;
            if (copies == 0 && state == "done") report.Lost++;
            if (copies > 0 && state == "cancelled") report.Ghosts++;
        }

        report.Ghosts += standing.Count(s => !known.ContainsKey(s));
        var order = known.Keys.Where(standing.Contains).ToList();
        var seen = standing.Where(known.ContainsKey).Distinct().ToList();
        if (!order.SequenceEqual(seen)) report.Reordered++;
    }

    /// <summary>The marks of everything of ours at Chatwoot, in order; what carries none is nobody's.</summary>
    private static async Task<List<string>> StandingAsync(SandboxDriver sandbox, long conversation)
    {
        var marks = new List<string>();
        for (long after = 0; ;)
        {
            var page = await sandbox.MessagesAsync(conversation, string.Create(CultureInfo.InvariantCulture, $"?after={after}"));
            if (page.Count == 0) return marks;
            after = page.Max(m => m!["id"]!.GetValue<long>());
            marks.AddRange(page.Where(m => m!["message_type"]!.GetValue<int>() == 1)
                .Select(m => m!["content_attributes"]?["op_id"]?.GetValue<string>() ?? "without a mark"));
        }
    }
}
