using System.Security.Claims;
using HotDash.Core.People;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Shell;

namespace HotDash.Web.Features.EscalationModal;

/// <summary>What a person may do with a decision that is on its way. Each answer is null, or why it did not work.</summary>
public sealed class SteerDispatch(OperatorGate gate, IStoreEngine engine, TimeProvider time)
{
    public Task<string?> UndoAsync(ClaimsPrincipal user, Guid decisionId, CancellationToken ct) => RunAsync(
        user, by => engine.UndoAsync(decisionId, Guid.CreateVersion7(time.GetUtcNow()), by.Email, ct),
        "Too late to undo: it is already on its way, or it is not yours.", ct);

    public Task<string?> SendNowAsync(ClaimsPrincipal user, Guid decisionId, CancellationToken ct) => RunAsync(
        user, by => engine.SendNowAsync(decisionId, by.Email, ct), "It is not held any more.", ct);

    public Task<string?> TryAgainAsync(ClaimsPrincipal user, Guid decisionId, CancellationToken ct) => RunAsync(
        user, _ => engine.TryAgainAsync(decisionId, ct), "There is nothing to try again.", ct);

    public async Task<string?> AbandonAsync(ClaimsPrincipal user, Guid decisionId, string reason, CancellationToken ct) =>
        WrittenReason.Validate(reason) is [var problem, ..] ? problem : await RunAsync(
            user, by => engine.AbandonAsync(decisionId, by.Email, reason, ct), "There is nothing to abandon.", ct);

    private async Task<string?> RunAsync(
        ClaimsPrincipal user, Func<Person, Task<bool>> act, string otherwise, CancellationToken ct)
    {
        try
        {
            return await gate.MayDecideAsync(user, ct) switch
            {
                GateAnswer.Open open => await act(open.Person) ? null : otherwise,
                GateAnswer.Closed closed => closed.Reason,
                _ => otherwise,
            };
        }
        catch (Exception ex) when (StoreTrouble.Is(ex))
        {
            return "That did not work: the database does not answer. Press again in a moment.";
        }
    }
}
