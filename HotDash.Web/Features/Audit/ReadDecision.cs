using System.Security.Claims;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Features.Audit;

/// <summary>One decision in full. What a person may not read answers like what is not there.</summary>
public sealed class ReadDecision(AuditGate gate, ILedgerReader ledger)
{
    /// <returns>Null in <see cref="AuditAnswer{T}.Found"/> when there is none for this person.</returns>
    public Task<AuditAnswer<AuditDecision?>> RunAsync(ClaimsPrincipal user, Guid id, CancellationToken ct) =>
        gate.RunAsync<AuditDecision?>(user, async reader =>
        {
            var rows = await ledger.ReadDecisionAsync(id, ct);

            // The id of an outcome or an undo leads to the decision that it belongs to.
            if (rows is [{ Row.DecisionId: { } decision }, ..] && decision != id) rows = await ledger.ReadDecisionAsync(decision, ct);
            var found = AuditDecision.Of(rows);
            return new AuditAnswer<AuditDecision?>.Found(found is not null && reader.MayRead(found.Entry) ? found : null);
        }, ct);
}
