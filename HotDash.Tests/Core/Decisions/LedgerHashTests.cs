using HotDash.Core.Decisions;

namespace HotDash.Tests.Core.Decisions;

/// <summary>The proof's bytes are pinned: a change here would break every ledger that is out there.</summary>
public sealed class LedgerHashTests
{
    private static readonly byte[] Salt = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    private static readonly LedgerRow Row = new(
        1, Guid.Parse("0199d8a0-0000-7000-8000-000000000001"), Guid.Parse("0199d8a0-0000-7000-8000-000000000002"), null,
        "2026-10-12T15:00:00.000Z", "ops", "cx.escalation", "chatwoot.approve_send", "ava.brooks@hotrodan.example", 4217);

    private static readonly string Digest = LedgerHash.Commit(Salt, """{"reply":"Grüße"}""");

    public static TheoryData<string> Changes => [.. Variants.Keys];

    private static Dictionary<string, string> Variants => new()
    {
        ["seq"] = LedgerHash.Compute(Row with { Seq = 2 }, Digest, LedgerHash.Genesis),
        ["id"] = LedgerHash.Compute(Row with { Id = Guid.Parse("0199d8a0-0000-7000-8000-000000000009") }, Digest, LedgerHash.Genesis),
        ["op_id"] = LedgerHash.Compute(Row with { OpId = null }, Digest, LedgerHash.Genesis),
        ["decision_id"] = LedgerHash.Compute(Row with { DecisionId = Row.Id }, Digest, LedgerHash.Genesis),
        ["op_id as decision_id"] = LedgerHash.Compute(Row with { OpId = null, DecisionId = Row.OpId }, Digest, LedgerHash.Genesis),
        ["created_at"] = LedgerHash.Compute(Row with { CreatedAt = "2026-10-12T15:00:00.001Z" }, Digest, LedgerHash.Genesis),
        ["scope"] = LedgerHash.Compute(Row with { Scope = "training" }, Digest, LedgerHash.Genesis),
        ["decision_type"] = LedgerHash.Compute(Row with { DecisionType = "cx.other" }, Digest, LedgerHash.Genesis),
        ["action"] = LedgerHash.Compute(Row with { Action = "chatwoot.note" }, Digest, LedgerHash.Genesis),
        ["operator_email"] = LedgerHash.Compute(Row with { OperatorEmail = "noah.kim@hotrodan.example" }, Digest, LedgerHash.Genesis),
        ["conversation_id"] = LedgerHash.Compute(Row with { ConversationId = 4218 }, Digest, LedgerHash.Genesis),
        ["payload"] = LedgerHash.Compute(Row, LedgerHash.Commit(Salt, """{"reply":"Grüsse"}"""), LedgerHash.Genesis),
        ["predecessor"] = LedgerHash.Compute(Row, Digest, Digest),
        ["a letter over the border of two fields"] = LedgerHash.Compute(Row with { Scope = "opsc", DecisionType = "x.escalation" }, Digest, LedgerHash.Genesis),
    };

    [Fact]
    public void The_known_row_has_its_known_hash()
    {
        Assert.Equal("2ebcb0706ffd74b599a7e625bd3e4c6953010060565c6ca716621a614511fe47", Digest);
        Assert.Equal("0194f243dce8e19afec895eb0a6b3028f5dc0af3e7d854dddec73d53b9cafb96", LedgerHash.Compute(Row, Digest, LedgerHash.Genesis));
        Assert.Equal(new string('0', 64), LedgerHash.Genesis);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Every_field_counts(string field) =>
        Assert.NotEqual(LedgerHash.Compute(Row, Digest, LedgerHash.Genesis), Variants[field]);

    [Fact]
    public void Salt_and_payload_cannot_be_shifted_into_each_other() =>
        Assert.NotEqual(LedgerHash.Commit("ab"u8, "c"), LedgerHash.Commit("a"u8, "bc"));

    [Fact]
    public void The_same_payload_under_another_salt_does_not_show_that_it_is_the_same() =>
        Assert.NotEqual(LedgerHash.Commit(Salt, "x"), LedgerHash.Commit([.. Salt.Reverse()], "x"));
}
