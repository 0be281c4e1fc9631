using System.Text;
using HotDash.Core.Decisions;

namespace HotDash.Tests.Core.Decisions;

/// <summary>What is signed is pinned: a change here would break every checkpoint that is out there.</summary>
public sealed class LedgerCheckpointTests
{
    [Fact]
    public void The_signed_bytes_are_the_fields_behind_their_lengths()
    {
        var bytes = new LedgerCheckpoint(12, "ab", "2026-10-12T15:00:00.000Z", "Größe", "0123456789abcdef", "unsigned").Bytes();
        Assert.Equal(
            "\0\0\0\u0015hotdash.checkpoint.v1\0\0\0\u000212\0\0\0\u0002ab\0\0\0\u00182026-10-12T15:00:00.000Z\0\0\0\u0007Größe\0\0\0\u00100123456789abcdef",
            Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void A_signature_holds_for_its_key_alone()
    {
        var signed = LedgerLog.Make(1, 1).Checkpoint(1);
        using var other = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        Assert.True(signed.IsSignedBy(LedgerLog.Key));
        Assert.False(signed.IsSignedBy(other));
        Assert.Matches("^[0-9a-f]{16}$", signed.KeyId);
        Assert.NotEqual(LedgerCheckpoint.IdOf(other), signed.KeyId);
    }
}
