using System.Security.Claims;
using HotDash.Core.Decisions;
using HotDash.Core.People;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Shell;

namespace HotDash.Web.Features.Audit;

/// <summary>Asked by every question to the log: who is this, and whose decisions may the person read?</summary>
public sealed partial class AuditGate(OperatorGate gate, ILogger<AuditGate> log)
{
    public const string NotForTrainers = "The audit trail is for those who decide on live conversations, and their leads. Ask a lead when you need a case from it.";

    /// <summary>Opens the gate and asks; a log that cannot be read is an answer, not an exception.</summary>
    public async Task<AuditAnswer<T>> RunAsync<T>(
        ClaimsPrincipal user, Func<AuditReader, Task<AuditAnswer<T>>> ask, CancellationToken ct)
    {
        try
        {
            return await gate.WhoAsync(user, ct) switch
            {
                GateAnswer.Open { Person: var me } => Permissions.ReachOfAudit(me.Role) is var reach && reach == AuditReach.Nothing
                    ? new AuditAnswer<T>.Closed(NotForTrainers)
                    : await ask(new AuditReader(me, reach)),
                GateAnswer.Closed closed => new AuditAnswer<T>.Closed(closed.Reason),
                _ => new AuditAnswer<T>.Closed("Not allowed."),
            };
        }
        catch (Exception ex) when (!ct.IsCancellationRequested)
        {
            LogNotRead(ex);
            return new AuditAnswer<T>.Failed();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The decision log could not be read")]
    private partial void LogNotRead(Exception ex);
}

/// <summary>Somebody who may read the log.</summary>
public sealed record AuditReader(Person Person, AuditReach Reach)
{
    /// <summary>An operator's search is narrowed to the operator, whatever was asked for.</summary>
    public LedgerFilter Narrow(LedgerFilter filter) => Reach == AuditReach.Everybody ? filter : filter with { OperatorEmail = Person.Email };

    public bool MayRead(LedgerEntry entry) => Reach == AuditReach.Everybody || entry.Row.OperatorEmail == Person.Email;
}
