namespace HotDash.Core.People;

/// <summary>The roles of rulebook 1.</summary>
public enum Role
{
    /// <summary>Any CX agent (L1).</summary>
    Operator,

    /// <summary>CX lead (L2).</summary>
    Lead,

    /// <summary>Operations manager (L3).</summary>
    Manager,

    /// <summary>Runs role-plays; never decides on a live conversation.</summary>
    Trainer,
}

/// <summary>Somebody of the roster.</summary>
/// <param name="Email">Lower case; the identity in the decision log.</param>
/// <param name="Name">As shown, and as Chatwoot signs replies.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="ChatwootUserId">The user's id at Chatwoot, or null when it is not known yet.</param>
public sealed record Person(string Email, string Name, Role Role, long? ChatwootUserId);

/// <summary>Who may do what (rulebook 1, the table). Every handler asks here, not only the page.</summary>
public static class Permissions
{
    /// <summary>True when the role may approve, escalate, resolve, note, undo on a live conversation.</summary>
    public static bool MayDecide(Role role) => role is Role.Operator or Role.Lead or Role.Manager;

    /// <summary>True for those an escalation is handed to (rulebook 6): they answer it themselves.</summary>
    public static bool TakesHandOffs(Role role) => role is Role.Lead or Role.Manager;

    /// <summary>True when the role may release a colleague's reply from a must-escalate: a lead, no other (rulebook 4).</summary>
    public static bool MayRelease(Role role) => role is Role.Lead;

    /// <summary>How much of the decision log the role may read and export.</summary>
    public static AuditReach ReachOfAudit(Role role) => role switch
    {
        Role.Lead or Role.Manager => AuditReach.Everybody,
        Role.Operator => AuditReach.Own,
        _ => AuditReach.Nothing,
    };
}

/// <summary>Whose decisions a person may read.</summary>
public enum AuditReach
{
    /// <summary>Nobody's.</summary>
    Nothing,

    /// <summary>The person's own.</summary>
    Own,

    /// <summary>Everybody's.</summary>
    Everybody,
}
