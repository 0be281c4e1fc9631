using System.Globalization;
using HotDash.Bench.Figures;

namespace HotDash.Bench.Measuring;

/// <summary>What came out, as a table for people.</summary>
internal sealed class Report
{
    private static readonly string[] Head = ["figure", "goal", "median", "min–max", "kept", "dropped", "floor → variant", ""];

    private readonly List<string[]> _rows = [];
    private readonly List<Finding> _findings = [];

    public bool Holds => _findings.All(f => f.Holds);

    public void Add(Goal goal, IReadOnlyList<Paired> repetitions)
    {
        var kept = repetitions.Where(r => !r.Moved).ToList();
        var dropped = (repetitions.Count - kept.Count).ToString(CultureInfo.InvariantCulture);
        if (kept.Count == 0)
        {
            _rows.Add([goal.Name, goal.Words, "-", "-", "0", dropped, "", "no verdict: the floor never held still"]);
            return;
        }

        var ratio = Percentile.Median(kept.Select(r => r.Ratio));
        _rows.Add(
        [
            goal.Name, goal.Words, Number(ratio), $"{Number(kept.Min(r => r.Ratio))}–{Number(kept.Max(r => r.Ratio))}",
            kept.Count.ToString(CultureInfo.InvariantCulture), dropped,
            $"{Number(Percentile.Median(kept.Select(r => (r.Before + r.After) / 2)))} → {Number(Percentile.Median(kept.Select(r => r.Variant)))}",
            goal.Judge(ratio),
        ]);
    }

    public void Add(Finding finding) => _findings.Add(finding);

    public void Write(TextWriter to)
    {
        var rows = _rows.Prepend(Head).ToList();
        var widths = Enumerable.Range(0, Head.Length).Select(column => rows.Max(r => r[column].Length)).ToList();
        foreach (var row in rows)
            to.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        to.WriteLine();
        foreach (var finding in _findings) to.WriteLine($"{(finding.Holds ? "ok  " : "FAIL")} {finding.Text}");
    }

    private static string Number(double value) => value.ToString(value < 100 ? "0.00" : "0", CultureInfo.InvariantCulture);
}
