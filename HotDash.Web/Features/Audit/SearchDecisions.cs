using System.Security.Claims;
using HotDash.Core.Decisions;
using HotDash.Core.People;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Features.Audit;

/// <summary>The list. Whose decisions are searched is settled here, whatever the page or its address asked for.</summary>
public sealed class SearchDecisions(AuditGate gate, ILedgerReader ledger, RosterStore roster)
{
    public const int PageSize = 25;

    /// <summary>An outcome is found by reading on; one question reads about as far as this.</summary>
    public const int MostRead = 400;

    private const int Batch = 50;

    /// <param name="user">Who asks.</param>
    /// <param name="filter">What is looked for; an operator's own e-mail replaces the one in it.</param>
    /// <param name="fate">Only decisions that ended so; null for all.</param>
    /// <param name="before">Only rows before this number; null for the newest.</param>
    /// <param name="ct">Ends the search.</param>
    public Task<AuditAnswer<AuditList>> RunAsync(
        ClaimsPrincipal user, LedgerFilter filter, DecisionFate? fate, long? before, CancellationToken ct) =>
        gate.RunAsync<AuditList>(user, async reader =>
        {
            var narrowed = reader.Narrow(filter) with { DecisionsOnly = true };
            var list = await FindAsync(narrowed, fate, before ?? long.MaxValue, ct);
            return new AuditAnswer<AuditList>.Found(list with
            {
                Reach = reader.Reach,
                People = reader.Reach == AuditReach.Everybody ? await roster.ReadAsync(ct) : [],
            });
        }, ct);

    private async Task<AuditList> FindAsync(LedgerFilter filter, DecisionFate? fate, long before, CancellationToken ct)
    {
        var rows = new List<AuditRow>(PageSize);
        var read = 0;
        while (read < MostRead)
        {
            var entries = await ledger.SearchAsync(filter, before, Batch, ct);
            foreach (var entry in entries)
            {
                if (entry.Row.DecisionId is not null) continue; // an undo stands with the decision that it withdrew
                if (rows.Count == PageSize) return new AuditList(rows, before, read, AuditReach.Nothing, []);
                before = entry.Row.Seq;
                read++;
                if (await ReadAsync(entry, ct) is var row && (fate is null || row.Fate == fate)) rows.Add(row);
            }

            if (entries.Count < Batch) return new AuditList(rows, null, read, AuditReach.Nothing, []);
            before = entries[^1].Row.Seq;
        }

        return new AuditList(rows, before, read, AuditReach.Nothing, []);
    }

    private async Task<AuditRow> ReadAsync(LedgerEntry entry, CancellationToken ct)
    {
        var rows = await ledger.ReadDecisionAsync(entry.Row.Id, ct);
        return AuditRow.Of(AuditDecision.Of(rows) ?? new AuditDecision(entry, []));
    }
}
