using HotDash.Core.Decisions;

namespace HotDash.Tests.Faults.Simulation;

/// <summary>What is built as it should be; each sabotaged variant changes one of these.</summary>
internal sealed record HistoryRules
{
    public OutboxTimings Timings { get; init; } = new();

    public StepFunction Step { get; init; } = OutboxStep.Next;

    /// <summary>The store refuses writes of a claim that is over.</summary>
    public bool Fenced { get; init; } = true;

    /// <summary>The store recognises an intent that it has already committed.</summary>
    public bool KnowsIntents { get; init; } = true;

    /// <summary>What was committed outlives the store's crash.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Pauses are counted by the store's clock, whatever the node's says.</summary>
    public bool StoreClockRules { get; init; } = true;

    /// <summary>How long after a request's beginning Chatwoot may still apply it.</summary>
    public long LatestCommit { get; init; } = 59_000;
}

/// <summary>Core's step, or a sabotaged one.</summary>
internal delegate OutboxCommand StepFunction(OutboxOperation op, OutboxEvent happened, OutboxTimings timings, double jitter);
