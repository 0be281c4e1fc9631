namespace HotDash.Bench;

/// <summary>How much is measured. The quick run only shows that everything works; its figures mean nothing.</summary>
internal sealed record BenchOptions
{
    public bool Quick { get; init; }

    /// <summary>Words of which a figure's name must hold one; empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Paired repetitions that must be kept.</summary>
    public int Repetitions => Quick ? 1 : 5;

    /// <summary>How many are tried before the figure is given with fewer, and says so.</summary>
    public int Tries => Quick ? 1 : 10;

    public int Commits => Quick ? 100 : 2000;

    public int Webhooks => Quick ? 100 : 2000;

    public TimeSpan Writing => TimeSpan.FromSeconds(Quick ? 0.5 : 3);

    public int CircuitEvents => Quick ? 10 : 150;

    public static BenchOptions? Read(string[] args) => args.Any(a => a.StartsWith('-') && a != "--quick")
        ? null
        : new BenchOptions { Quick = args.Contains("--quick", StringComparer.Ordinal), Only = args.Where(a => a != "--quick").ToList() };
}
