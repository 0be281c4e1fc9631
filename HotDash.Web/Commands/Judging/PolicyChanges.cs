using HotDash.Core.Guardrails;

namespace HotDash.Web.Commands.Judging;

/// <summary>What another policy would have changed.</summary>
internal sealed class PolicyChanges
{
    private const int MostExamples = 20;

    private readonly SortedDictionary<(string Rule, Severity Severity), long> _added = [];
    private readonly SortedDictionary<(string Rule, Severity Severity), long> _removed = [];
    private readonly List<long> _examples = [];
    private long _conversations;
    private long _gained;
    private long _lost;
    private long _priorities;

    public void Add(JudgeLine line, Judged before, Judged after)
    {
        var (had, has) = (before.Judgement.Verdicts.Select(Key).ToList(), after.Judgement.Verdicts.Select(Key).ToList());
        var (added, removed) = (Without(has, had), Without(had, has));
        if (added.Count + removed.Count == 0 && before.Priority == after.Priority) return;
        _conversations++;
        foreach (var key in added) JudgeTally.Count(_added, (key.Rule, key.Severity), 1);
        foreach (var key in removed) JudgeTally.Count(_removed, (key.Rule, key.Severity), 1);
        if (before.Priority != after.Priority) _priorities++;
        if (!before.Judgement.ApproveAllowed && after.Judgement.ApproveAllowed) _gained++;
        if (before.Judgement.ApproveAllowed && !after.Judgement.ApproveAllowed) _lost++;
        if (_examples.Count < MostExamples) _examples.Add(line.Conversation.Id.Value);
    }

    public void Add(PolicyChanges more)
    {
        foreach (var (key, count) in more._added) JudgeTally.Count(_added, key, count);
        foreach (var (key, count) in more._removed) JudgeTally.Count(_removed, key, count);
        _conversations += more._conversations;
        _gained += more._gained;
        _lost += more._lost;
        _priorities += more._priorities;
        _examples.AddRange(more._examples.Take(MostExamples - _examples.Count));
    }

    public IEnumerable<string> Sentences(string instead)
    {
        yield return FormattableString.Invariant($"Under {instead}, {Counted.Of(_conversations, "conversation")} would be judged differently.");
        if (_conversations == 0) yield break;
        yield return FormattableString.Invariant(
            $"{Counted.Of(_gained, "approval")} gained, {_lost} lost; {Counted.Of(_priorities, "place")} in the queue changed.");
        foreach (var key in _added.Keys.Union(_removed.Keys).Order())
        {
            var (more, fewer) = (_added.GetValueOrDefault(key), _removed.GetValueOrDefault(key));
            yield return FormattableString.Invariant($"  {key.Rule,-8} {JudgedJson.Word(key.Severity),-8} +{more} -{fewer}");
        }

        yield return $"For example conversation{(_examples.Count == 1 ? "" : "s")} {string.Join(", ", _examples)}.";
    }

    private static (string Rule, Severity Severity, long? MessageId, int Start, int Length) Key(Verdict v) =>
        (v.Rule, v.Severity, v.MessageId, v.Start, v.Length);

    /// <summary>What is in the first list more often than in the second.</summary>
    private static List<T> Without<T>(List<T> some, List<T> others)
    {
        var left = some.ToList();
        foreach (var other in others) left.Remove(other);
        return left;
    }
}
