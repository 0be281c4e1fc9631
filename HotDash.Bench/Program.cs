using HotDash.Bench;

if (BenchOptions.Read(args) is not { } options)
{
    await Console.Error.WriteLineAsync("Usage: HotDash.Bench [--quick] [words of the figures' names]");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    stop.Cancel();
};
try
{
    return await Run.AllAsync(options, Console.Out, stop.Token);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Stopped; nothing is reported.");
    return 130;
}
