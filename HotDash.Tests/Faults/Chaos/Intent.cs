using HotDash.Web.Features.EscalationModal;

namespace HotDash.Tests.Faults.Chaos;

/// <summary>One reply that an operator means to send, and what the operator was told about it.</summary>
internal sealed record Intent(ActionTarget Target, string Operator, string Reply, string Note)
{
    private readonly List<Guid> _told = [];

    /// <summary>Every decision id that a press was answered with; two different ones were two decisions for one intent.</summary>
    public IReadOnlyList<Guid> Told
    {
        get { lock (_told) return [.. _told]; }
    }

    public void ToldLogged(Guid decision)
    {
        lock (_told) _told.Add(decision);
    }
}
