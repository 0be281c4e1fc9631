using HotDash.Core.People;

namespace HotDash.Web.Features.Access;

/// <summary>The people of the default run; at the sandbox they have accounts of the same names.</summary>
internal static class SampleRoster
{
    public static readonly IReadOnlyList<Person> People =
    [
        new("ava.brooks@hotrodan.example", "Ava Brooks", Role.Operator, 2),
        new("noah.kim@hotrodan.example", "Noah Kim", Role.Operator, 3),
        new("lena.fischer@hotrodan.example", "Lena Fischer", Role.Operator, 4),
        new("morgan.patel@hotrodan.example", "Morgan Patel", Role.Lead, 5),
        new("riley.chen@hotrodan.example", "Riley Chen", Role.Manager, 6),
        new("tess.nguyen@hotrodan.example", "Tess Nguyen", Role.Trainer, 7),
    ];
}
