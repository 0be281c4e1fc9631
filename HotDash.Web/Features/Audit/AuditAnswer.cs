using HotDash.Core.People;

namespace HotDash.Web.Features.Audit;

/// <summary>What a question to the log is answered with.</summary>
public abstract record AuditAnswer<T>
{
    private AuditAnswer() { }

    public sealed record Found(T Value) : AuditAnswer<T>;

    /// <summary>The person may not ask this; nothing was read.</summary>
    public sealed record Closed(string Reason) : AuditAnswer<T>;

    /// <summary>The log could not be read; asking again may help.</summary>
    public sealed record Failed : AuditAnswer<T>;
}

/// <summary>A page of the list, newest first.</summary>
/// <param name="Rows">At most <see cref="SearchDecisions.PageSize"/>.</param>
/// <param name="Older">The number that the next page stands before; null at the end.</param>
/// <param name="Read">How many decisions were looked at.</param>
/// <param name="Reach">Whose decisions were searched.</param>
/// <param name="People">Who may be chosen as operator; empty when there is no choice.</param>
public sealed record AuditList(
    IReadOnlyList<AuditRow> Rows, long? Older, int Read, AuditReach Reach, IReadOnlyList<Person> People);
