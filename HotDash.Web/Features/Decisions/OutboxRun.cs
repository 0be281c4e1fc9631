using System.Diagnostics;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Features.Decisions;

/// <summary>
/// One turn of a claimed operation: asks <see cref="OutboxStep"/> what to do, does it, and tells it what happened,
/// until the claim is given back. Every write carries the claim's fencing token. When the node stops, what has begun
/// is finished and written down, and nothing more is begun.
/// </summary>
public sealed partial class OutboxRun(
    IStoreEngine engine, ChatwootCalls calls, DispatchJudge judge, OutboxTimings timings, TimeProvider time,
    ILogger<OutboxRun> log)
{
    private const string NotAsJudged = "The stored text is not the one that was judged; approve it again";

    /// <summary>What a lease must still hold beyond the request itself; of a tight lease no more than half of what is left.</summary>
    private readonly TimeSpan _margin = TimeSpan.FromMilliseconds(
        Math.Min(250, (timings.Lease - timings.HttpTimeout).TotalMilliseconds / 2));

    public async Task RunAsync(OutboxClaim claim, long claimedAt, CancellationToken stopping)
    {
        OutboxEvent happened = new OutboxEvent.Claimed(claim.From, time.GetUtcNow());
        while (true)
        {
            var command = OutboxStep.Next(claim.Operation, happened, timings, Jitter());
            switch (command)
            {
                case OutboxCommand.Rejudge:
                    happened = new OutboxEvent.Judged(await judge.JudgeAsync(claim, CancellationToken.None), time.GetUtcNow());
                    break;
                case OutboxCommand.ReadBack:
                    happened = new OutboxEvent.ReadBackReturned(await calls.ReadBackAsync(claim, CancellationToken.None), time.GetUtcNow());
                    break;
                case OutboxCommand.Attempt when !claim.Body.HoldsJudgedText():
                    happened = new OutboxEvent.Judged(new Rejudgement.Refused(NotAsJudged), time.GetUtcNow());
                    break;
                case OutboxCommand.Attempt attempt:
                    if (await AttemptAsync(claim, attempt, claimedAt, stopping) is not { } attempted) return;
                    (claim, happened) = attempted;
                    break;
                default:
                    await EndAsync(claim, command, stopping);
                    return;
            }
        }
    }

    private async Task<(OutboxClaim Claim, OutboxEvent Happened)?> AttemptAsync(
        OutboxClaim claim, OutboxCommand.Attempt attempt, long claimedAt, CancellationToken stopping)
    {
        // A runner that was frozen must not send on a lease that is nearly over (reliability.md 1.2 rule 4).
        if (IsTooLate())
        {
            LogTooLate(claim.Operation.OperationId);
            await GiveBackAsync(claim);
            return null;
        }

        if (stopping.IsCancellationRequested)
        {
            await GiveBackAsync(claim);
            return null;
        }

        if (!await engine.MarkAttemptAsync(claim, attempt.IsResend, CancellationToken.None)) return Lost(claim);
        var marked = claim with
        {
            Operation = claim.Operation with
            {
                MaybeSent = true,
                Resent = claim.Operation.Resent || attempt.IsResend,
                Attempts = claim.Operation.Attempts + 1,
                AttemptEndedAt = null,
            },
        };
        using var window = SendWindow.Open(IsTooLate); // asked once more when the body is about to leave
        var outcome = await calls.CarryOutAsync(marked, CancellationToken.None);
        return (marked, new OutboxEvent.CallReturned(outcome, time.GetUtcNow()));

        bool IsTooLate() => time.GetElapsedTime(claimedAt) > timings.Lease - timings.HttpTimeout - _margin;
    }

    private async Task EndAsync(OutboxClaim claim, OutboxCommand command, CancellationToken stopping)
    {
        var kept = command switch
        {
            OutboxCommand.Settle settle => await engine.SettleAsync(claim, settle, CancellationToken.None),
            OutboxCommand.Wait wait => await engine.WaitAsync(claim, wait, CancellationToken.None),
            _ => throw new UnreachableException(),
        };
        if (!kept)
        {
            Lost(claim);
            return;
        }

        LogEnded(claim.Operation.OperationId, claim.Operation.Kind, command.GetType().Name);
        if (command is OutboxCommand.Settle) await calls.RefreshAsync(claim, stopping);
    }

    private Task<bool> GiveBackAsync(OutboxClaim claim) => engine.WaitAsync(
        claim, new OutboxCommand.Wait
        {
            State = claim.Operation.MaybeSent ? OutboxState.Unknown : OutboxState.Pending,
            NotBefore = time.GetUtcNow(),
            Detail = "Taken up again",
            MaybeSent = claim.Operation.MaybeSent,
            Resent = claim.Operation.Resent,
            Refusals = claim.Operation.Refusals,
            AttemptEndedAt = claim.Operation.AttemptEndedAt,
        }, CancellationToken.None);

    private (OutboxClaim, OutboxEvent)? Lost(OutboxClaim claim)
    {
        LogLost(claim.Operation.OperationId);
        return null;
    }

    /// <summary>Only spreads back-offs; nothing depends on it.</summary>
    private double Jitter() => (time.GetTimestamp() & 0x3FF) / 1023.0;

    [LoggerMessage(Level = LogLevel.Information, Message = "Operation {OperationId} ({Kind}): {Command}")]
    private partial void LogEnded(Guid operationId, OperationKind kind, string command);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Operation {OperationId} was taken over by another worker; nothing was changed")]
    private partial void LogLost(Guid operationId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Operation {OperationId}: the lease is nearly over, so nothing is sent on it")]
    private partial void LogTooLate(Guid operationId);
}
