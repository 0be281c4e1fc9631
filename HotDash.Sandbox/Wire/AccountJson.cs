using System.Text.Json.Nodes;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Wire;

internal static class AccountJson
{
    public const long Id = 1;

    public static JsonObject Brief() => new() { ["id"] = Id, ["name"] = Roster.AccountName };
}
