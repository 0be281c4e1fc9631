namespace HotDash.Sandbox.State;

/// <summary>The people and teams of the sample account. Fixed, so that tests and other hosts may count on the ids.</summary>
internal static class Roster
{
    public const string AccountName = "Hot Rodan";

    public static readonly IReadOnlyList<Person> Users =
    [
        new(1, "HotDash Service", "service@hotrodan.example", "administrator", InInboxes: false) { Token = "sandbox-admin" },
        new(2, "Ava Brooks", "ava.brooks@hotrodan.example", "agent", InInboxes: true),
        new(3, "Noah Kim", "noah.kim@hotrodan.example", "agent", InInboxes: true),
        new(4, "Lena Fischer", "lena.fischer@hotrodan.example", "agent", InInboxes: true),
        new(5, "Morgan Patel", "morgan.patel@hotrodan.example", "administrator", InInboxes: true),
        new(6, "Riley Chen", "riley.chen@hotrodan.example", "administrator", InInboxes: true),
        new(7, "Tess Nguyen", "tess.nguyen@hotrodan.example", "agent", InInboxes: false),
    ];

    public static readonly Person Bot = new(1, "Rodan Bot", "bot@hotrodan.example", "agent_bot", InInboxes: true);

    public static readonly IReadOnlyList<Team> Teams =
    [
        new(1, "cx leads", "Escalations", [5]),
        new(2, "operations", "Fulfilment and policy exceptions", [6]),
    ];

    public static Person? User(long? id) => Users.FirstOrDefault(user => user.Id == id);

    public static Team? Team(long? id) => Teams.FirstOrDefault(team => team.Id == id);

    public static Person? WithToken(string token) =>
        token == Bot.Token ? Bot : Users.FirstOrDefault(user => user.Token == token);
}

internal sealed record Team(long Id, string Name, string Description, IReadOnlyList<long> MemberIds);
