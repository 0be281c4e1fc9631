using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;

namespace HotDash.Tests.Faults.Chaos;

/// <summary>
/// After a fault is over and everything has come to rest: what operators were told, what the log says and what customers got must
/// agree. Everything found is a sentence; the report counts.
/// </summary>
internal sealed class Checker(Stage stage, Load load, FaultReport report)
{
    private static readonly string[] s_ends =
        [LedgerActions.Succeeded, LedgerActions.Reconciled, LedgerActions.Refused, LedgerActions.Dead, LedgerActions.Abandoned];

    private readonly List<string> _found = [];

    public async Task<IReadOnlyList<string>> FindAsync(IReadOnlyDictionary<string, ECDsa>? keys = null)
    {
        var log = await ReadLogAsync(keys ?? new Dictionary<string, ECDsa>());
        var operations = await ReadOperationsAsync();
        report.Decisions += log.Count(e => e.Row.OpId is not null);
        report.Operations += operations.Count;
        JudgeIntents(log);
        JudgeEnds(log, operations);
        foreach (var conversation in load.Conversations)
            JudgeConversation(conversation, await stage.MessagesAsync(conversation), [.. operations.Where(o => o.Conversation == conversation)]);
        return _found;
    }

    /// <summary>The whole log, proved on the way (I6).</summary>
    private async Task<List<LedgerEntry>> ReadLogAsync(IReadOnlyDictionary<string, ECDsa> keys)
    {
        var ledger = stage.Desk.Get<ILedgerReader>();
        var verifier = new LedgerVerifier(await ledger.ReadCheckpointsAsync(TestContext.Current.CancellationToken), keys);
        var log = new List<LedgerEntry>();
        await foreach (var entry in ledger.ReadAsync(0, null, TestContext.Current.CancellationToken))
        {
            log.Add(entry);
            verifier.Read(entry);
        }

        if (verifier.End().Fault is { } fault) _found.Add($"The log does not verify: {fault.Sentence}");
        return log;
    }

    /// <summary>What was confirmed is in the log, once (I1, I8); what is in the log was meant (I2).</summary>
    private void JudgeIntents(List<LedgerEntry> log)
    {
        var decisions = log.Where(e => e.Row.OpId is not null && e.Row.Action == LedgerActions.ApproveSend)
            .ToLookup(e => e.Row.OpId!.Value, e => e.Row.Id);
        foreach (var intent in load.Intents)
        {
            var logged = decisions[intent.Target.OpId].ToList();
            if (logged.Count > 1) Find(() => report.Duplicated++, $"Intent {intent.Target.OpId} was logged {logged.Count} times.");
            if (intent.Told.Any(told => !logged.Contains(told)))
                Find(() => report.Lost++, $"Intent {intent.Target.OpId} was confirmed, and is not in the log.");
        }

        var meant = load.Intents.Select(i => i.Target.OpId).ToHashSet();
        foreach (var stranger in decisions.Where(d => !meant.Contains(d.Key)))
            Find(() => report.Ghosts++, $"Decision {stranger.Key} stands in the log, and nobody meant it.");
    }

    /// <summary>Every operation has ended, in exactly one way (I5).</summary>
    private void JudgeEnds(List<LedgerEntry> log, List<Operation> operations)
    {
        var ends = log.Where(e => s_ends.Contains(e.Row.Action) && e.Payload is not null)
            .ToLookup(e => JsonNode.Parse(e.Payload!)!["operation_id"]!.GetValue<Guid>(), e => e.Row.Action);
        foreach (var operation in operations)
        {
            var words = ends[operation.Id].ToList();
            if (words.Count > 1) _found.Add($"Operation {operation.Id} ended {words.Count} times: {string.Join(", ", words)}.");
            if (words.Count == 0 && operation.State != "cancelled")
                Find(() => report.Unfinished++, $"Operation {operation.Id} has no end: {operation.State}.");
        }
    }

    /// <summary>At Chatwoot each operation stands at most once (I3), when it is said to (I1, I2), in the order of decisions (I4).</summary>
    private void JudgeConversation(long conversation, List<JsonNode> messages, List<Operation> operations)
    {
        var ours = messages.Where(m => m["message_type"]!.GetValue<int>() == 1).Select(Mark).ToList();
        foreach (var group in ours.GroupBy(m => m))
        {
            if (operations.All(o => o.Id != group.Key))
                Find(() => report.Ghosts++, $"Conversation {conversation} holds a message that no operation asked for ({group.Key}).");
            if (group.Count() > 1)
                Find(() => report.Duplicated++, $"Operation {group.Key} stands {group.Count()} times in conversation {conversation}.");
        }

        foreach (var operation in operations)
        {
            var stands = ours.Contains(operation.Id);
            if (operation.State == "done" && !stands)
                Find(() => report.Lost++, $"Operation {operation.Id} is done and stands nowhere in conversation {conversation}.");
            if (operation.State == "cancelled" && stands)
                Find(() => report.Ghosts++, $"Operation {operation.Id} was withdrawn and stands in conversation {conversation}.");
        }

        var first = ours.Distinct().ToList();
        if (!operations.Select(o => o.Id).Where(first.Contains).SequenceEqual(first.Where(id => operations.Any(o => o.Id == id))))
            Find(() => report.Reordered++, $"Conversation {conversation} got its messages in another order than was decided.");
    }

    private static Guid Mark(JsonNode message) =>
        Guid.TryParse(message["content_attributes"]?["op_id"]?.GetValue<string>(), CultureInfo.InvariantCulture, out var id) ? id : Guid.Empty;

    /// <summary>In the order of decisions: positions are drawn under the log's lock.</summary>
    private async Task<List<Operation>> ReadOperationsAsync() => (await stage.Database.ColumnAsync(
            "select concat_ws(' ', operation_id, conversation_id, state) from hotdash.outbox order by position"))
        .Select(row => ((string)row!).Split(' '))
        .Select(row => new Operation(
            Guid.Parse(row[0], CultureInfo.InvariantCulture), long.Parse(row[1], CultureInfo.InvariantCulture), row[2])).ToList();

    private void Find(Action count, string sentence)
    {
        count();
        _found.Add(sentence);
    }

    private sealed record Operation(Guid Id, long Conversation, string State);
}
