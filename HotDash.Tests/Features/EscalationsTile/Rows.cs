using HotDash.Core.Conversations;
using HotDash.Core.Sla;
using HotDash.Tests.Support;
using HotDash.Web.Live;

namespace HotDash.Tests.Features.EscalationsTile;

/// <summary>Rows of the tile; state only what matters.</summary>
internal static class Rows
{
    public static TileRow Row(long id, TriagePriority priority = TriagePriority.P2, string customer = "Dana Reyes") => new()
    {
        Id = new ConversationId(id),
        Priority = priority,
        Reason = "Breached",
        Expected = "Reply within 30 min",
        Sla = SlaState.Breached,
        Customer = customer,
        InboxId = 3,
        Inbox = "Web chat",
        WaitingSince = ConversationBuilder.Noon.AddHours(-2),
        DueAt = ConversationBuilder.Noon.AddHours(-1),
        LastText = "Where is my order?",
        LastBy = "Customer",
    };

    public static TileSnapshot Snapshot(params TileRow[] rows) => new()
    {
        Version = 1,
        Rows = [.. rows],
        Age = new DataAge(ConversationBuilder.Noon, null, null),
    };
}
