namespace HotDash.Tests.Faults.Nemesis;

/// <summary>A node's clock that is wrong, and that somebody sets while it runs. Time itself goes on as it does.</summary>
internal sealed class SkewedTime(TimeProvider inner) : TimeProvider
{
    public TimeSpan Skew { get; set; }

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Skew;

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);
}
