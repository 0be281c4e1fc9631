namespace HotDash.Bench.Measuring;

/// <summary>One repetition: the floor, the thing itself, the floor again.</summary>
internal readonly record struct Paired(double Before, double Variant, double After)
{
    private const double MostMovement = 1.5;

    public double Ratio => Variant / ((Before + After) / 2);

    /// <summary>The machine was disturbed in between: the ratio says nothing.</summary>
    public bool Moved => Math.Max(Before, After) > MostMovement * Math.Min(Before, After);
}
