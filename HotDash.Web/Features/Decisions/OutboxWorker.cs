using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Features.Decisions;

/// <summary>
/// Carries out what decisions asked for. Several runners, because one slow conversation must not hold the others;
/// within a conversation the store hands out only the oldest unfinished operation. While Chatwoot is left alone, nothing is
/// claimed: another node may reach it.
/// </summary>
public sealed partial class OutboxWorker(
    IStoreEngine engine, IChatwootBinding binding, ChatwootBreaker breaker, OutboxRun run, ChangeHints hints,
    OutboxTimings timings, TimeProvider time, ILogger<OutboxWorker> log) : BackgroundService
{
    private const int Runners = 4;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Runners).Select(_ => RunAsync(stoppingToken)));

    private async Task RunAsync(CancellationToken stopping)
    {
        using var listening = hints.Listen();
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                while (listening.Reader.TryRead(out _)) { }
                var claimedAt = time.GetTimestamp();

                // Once asked for, a claim is carried through: dropped half-way it would be stuck until its lease lapses.
                if (await IsDueAsync(stopping) && await engine.ClaimAsync(timings.Lease, CancellationToken.None) is { } claim)
                    await run.RunAsync(claim, claimedAt, stopping);
                else
                    await WaitAsync(listening, stopping);
            }
            catch (Exception ex) when (!stopping.IsCancellationRequested)
            {
                LogStumbled(ex);
                await Task.Delay(TimeSpan.FromSeconds(1), time, stopping);
            }
        }
    }

    /// <summary>A reading look first: hints are many, and claiming takes the write lock.</summary>
    private async Task<bool> IsDueAsync(CancellationToken ct) =>
        binding.IsBound && breaker.Left is null && await engine.NextDueAsync(ct) is { } due && due <= time.GetUtcNow();

    /// <summary>Until something changed or the next operation is due.</summary>
    private async Task WaitAsync(ChangeHints.Listening listening, CancellationToken ct)
    {
        var wait = await engine.NextDueAsync(ct) is { } due ? due - time.GetUtcNow() : LongestWait;
        if (!binding.IsBound) wait = TimeSpan.FromSeconds(1);
        if (breaker.Left is { } left) wait = left;
        if (wait <= TimeSpan.Zero) wait = TimeSpan.FromMilliseconds(1);
        using var timer = new CancellationTokenSource(wait < LongestWait ? wait : LongestWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timer.Token);
        try
        {
            await listening.Reader.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The due time was reached: that is what we waited for.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox stumbled and goes on")]
    private partial void LogStumbled(Exception ex);
}
