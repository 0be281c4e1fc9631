namespace HotDash.Web.Commands.Judging;

/// <summary>One run over a file: what comes out, in the order of the lines, and what is said about it at the end.</summary>
internal sealed class JudgeRun(ChunkJudge judge)
{
    private readonly JudgeTally _tally = new();
    private readonly PolicyChanges _changes = new();
    private TimeSpan _took;

    public long Broken { get; private set; }

    public async Task RunAsync(
        Stream input, Func<ReadOnlyMemory<byte>, Task> write, CommandProgress progress, CancellationToken ct)
    {
        var started = TimeProvider.System.GetTimestamp();
        var read = 0L;
        await OrderedPipeline.RunAsync(new LineChunkReader(input).ReadAsync(ct), judge.Judge, async chunk =>
        {
            await write(chunk.Lines.WrittenMemory);
            foreach (var sentence in chunk.Broken) progress.Say(sentence);
            Broken += chunk.Broken.Count;
            _tally.Add(chunk.Tally);
            _changes.Add(chunk.Changes);
            progress.Done(read += chunk.Bytes);
        }, ct);
        _took = TimeProvider.System.GetElapsedTime(started);
    }

    /// <param name="instead">Which settings were compared with which; null when none were.</param>
    public IEnumerable<string> Sentences(string? instead)
    {
        var rate = (_tally.Lines + Broken) / Math.Max(_took.TotalSeconds, 0.001);
        yield return FormattableString.Invariant(
            $"{Counted.Of(_tally.Lines, "line")} judged, {Broken} broken, in {_took.TotalSeconds:0.0} s ({rate:0} a second).");
        foreach (var sentence in _tally.Sentences()) yield return sentence;
        if (instead is null) yield break;
        foreach (var sentence in _changes.Sentences(instead)) yield return sentence;
    }
}
