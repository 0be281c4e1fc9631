using HotDash.Core.Guardrails;

namespace HotDash.Web.Commands.Judging;

/// <summary>What was found, counted.</summary>
internal sealed class JudgeTally
{
    private readonly SortedDictionary<(string Rule, Severity Severity), long> _verdicts = [];
    private readonly SortedDictionary<string, long> _signals = new(StringComparer.Ordinal);
    private long _approvals;
    private long _escalations;

    public long Lines { get; private set; }

    public void Add(Judged judged)
    {
        Lines++;
        if (judged.Judgement.ApproveAllowed) _approvals++;
        if (judged.Judgement.MustEscalate) _escalations++;
        foreach (var verdict in judged.Judgement.Verdicts) Count(_verdicts, (verdict.Rule, verdict.Severity), 1);
        foreach (var signal in judged.Signals) Count(_signals, SignalNames.Of(signal.Kind), 1);
    }

    public void Add(JudgeTally more)
    {
        Lines += more.Lines;
        _approvals += more._approvals;
        _escalations += more._escalations;
        foreach (var (key, count) in more._verdicts) Count(_verdicts, key, count);
        foreach (var (key, count) in more._signals) Count(_signals, key, count);
    }

    public IEnumerable<string> Sentences()
    {
        yield return FormattableString.Invariant($"{_approvals} may be approved, {_escalations} must be escalated.");
        if (_verdicts.Count > 0) yield return "Verdicts:";
        foreach (var ((rule, severity), count) in _verdicts)
            yield return FormattableString.Invariant($"  {rule,-8} {JudgedJson.Word(severity),-8} {count,8}");
        if (_signals.Count > 0) yield return "Signals:";
        foreach (var (name, count) in _signals)
            yield return FormattableString.Invariant($"  {name,-21} {count,4}");
    }

    internal static void Count<TKey>(IDictionary<TKey, long> counts, TKey key, long more)
        where TKey : notnull => counts[key] = (counts.TryGetValue(key, out var so) ? so : 0) + more;
}
