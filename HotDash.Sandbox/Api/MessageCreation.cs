using HotDash.Sandbox.Changes;
using HotDash.Sandbox.Delivery;
using HotDash.Sandbox.Faults;
using HotDash.Sandbox.State;
using HotDash.Sandbox.Wire;

namespace HotDash.Sandbox.Api;

/// <summary>POST messages, with every way in which its outcome can be hidden from the caller.</summary>
internal sealed class MessageCreation(
    SandboxState state, FaultSwitch faults, DeliveryQueue deliveries, TimeProvider time, CancellationToken closing)
{
    public async Task<Answer> RunAsync(Call call)
    {
        if (state.Read(desk => ApiRouter.Refusal(call, desk, out _)) is { } refusal) return refusal;
        var fault = faults.TakeForMessage(call.Flag("private"));
        if (fault is null) return Commit(call);
        if (call.Log is { } entry) entry.Fault = fault.Mode;
        return await StruckAsync(call, fault);
    }

    private async Task<Answer> StruckAsync(Call call, MessageFault fault)
    {
        if (fault.Mode.StartsWith("commit_", StringComparison.Ordinal)) Commit(call);
        switch (fault.Mode)
        {
            case FaultModes.CommitThenHang or FaultModes.NeverCommitHang:
                using (var either = CancellationTokenSource.CreateLinkedTokenSource(call.Aborted, closing))
                    await WaitAsync(fault, either.Token);
                return Answer.Reset;
            case FaultModes.HangThenCommit:
                // The work goes on in Chatwoot when its caller has given up.
                await WaitAsync(fault, closing);
                return closing.IsCancellationRequested ? Answer.Reset : Commit(call);
            case FaultModes.CommitThen500 or FaultModes.Status500:
                return Answer.ServerError();
            case FaultModes.CommitThen422 or FaultModes.Status422:
                return Answer.Unprocessable("The request took too long to complete. Please try again.");
            case FaultModes.Status429:
                return Answer.RetryLater(fault.RetryAfterSeconds);
            default:
                return Answer.Reset;
        }
    }

    private async Task WaitAsync(MessageFault fault, CancellationToken until)
    {
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(fault.HangSeconds), time, until);
        }
        catch (OperationCanceledException)
        {
            // The caller went, or the sandbox closes: either ends the hang.
        }
    }

    private Answer Commit(Call call)
    {
        long? toDeliver = null;
        var answer = state.Change(change =>
        {
            if (ApiRouter.Refusal(call, change.Desk, out var conversation) is { } refusal) return refusal;
            var draft = MessageEndpoints.Draft(call);
            if (OperatorMessages.Refusal(change, conversation, draft) is { } error) return Answer.Unprocessable(error);
            var message = OperatorMessages.Add(change, conversation, draft, call.Person);
            if (message.InDelivery) toDeliver = message.Id;
            return Answer.Ok(MessageJson.Rest(change.Desk, message, draft.EchoId));
        });
        if (toDeliver is { } id) deliveries.Enqueue(id);
        return answer;
    }
}
