using HotDash.Bench.Measuring;

namespace HotDash.Bench.Figures;

/// <summary>Something that is measured against a floor of the same run.</summary>
internal interface IFigure : IAsyncDisposable
{
    string Name { get; }

    /// <summary>The ratios, in the order in which <see cref="RepeatAsync"/> returns them.</summary>
    IReadOnlyList<Goal> Goals { get; }

    /// <summary>Brings up what is needed, and warms it up.</summary>
    Task StartAsync(CancellationToken ct);

    /// <summary>Floor, variant, floor.</summary>
    Task<IReadOnlyList<Paired>> RepeatAsync(CancellationToken ct);

    /// <summary>What a ratio alone does not say: counts, and what must hold for the ratio to mean anything.</summary>
    Task<IReadOnlyList<Finding>> EndAsync(CancellationToken ct);
}

/// <summary>A sentence beside the ratios.</summary>
/// <param name="Text">What was found.</param>
/// <param name="Holds">False when the figure is worthless or something was lost: the run ends with 1.</param>
internal sealed record Finding(string Text, bool Holds = true);
