using System.Globalization;
using System.Security.Cryptography;
using HotDash.Core.Decisions;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Decisions;

/// <summary>A valid log made from a seed, and ways to tamper with it.</summary>
internal sealed class LedgerLog
{
    public const string Origin = "https://chat.example/ account 1";
    public static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    public static readonly IReadOnlyDictionary<string, ECDsa> Keys =
        new Dictionary<string, ECDsa>(StringComparer.Ordinal) { [LedgerCheckpoint.IdOf(Key)] = Key };

    public List<LedgerEntry> Rows { get; private init; } = [];

    public static LedgerLog Make(int count, ulong seed)
    {
        var chance = new SplitMix(seed);
        var log = new LedgerLog();
        for (var seq = 1; seq <= count; seq++)
        {
            var isDecision = chance.Chance(0.5);
            var erased = chance.Chance(0.1);
            var salt = Enumerable.Range(0, 16).Select(_ => (byte)chance.Below(256)).ToArray();
            var payload = $$"""{"reply":"{{chance.Next()}} Grüße"}""";
            var row = new LedgerRow(
                seq, Id(chance), isDecision ? Id(chance) : null, isDecision ? null : Id(chance),
                string.Create(CultureInfo.InvariantCulture, $"2026-10-12T15:00:{seq % 60:00}.000Z"), "ops", "cx.escalation",
                isDecision ? LedgerActions.ApproveSend : LedgerActions.Succeeded, "ava.brooks@hotrodan.example", 1 + chance.Below(9));
            log.Rows.Add(new LedgerEntry(
                row, erased ? null : payload, erased ? null : Convert.ToHexStringLower(salt), LedgerHash.Commit(salt, payload), "", ""));
        }

        log.HashFrom(0);
        return log;
    }

    public LedgerLog Copy() => new() { Rows = [.. Rows] };

    /// <summary>Makes the chain hold again from this index on, as a forger with full rights would.</summary>
    public void HashFrom(int index)
    {
        for (var i = index; i < Rows.Count; i++)
        {
            var previous = i == 0 ? LedgerHash.Genesis : Rows[i - 1].Hash;
            Rows[i] = Rows[i] with { PreviousHash = previous, Hash = LedgerHash.Compute(Rows[i].Row, Rows[i].PayloadDigest, previous) };
        }
    }

    public LedgerCheckpoint Checkpoint(int seq, ECDsa? key = null) =>
        LedgerCheckpoint.Sign(seq, Rows[seq - 1].Hash, "2026-10-12T16:00:00.000Z", Origin, key ?? Key);

    public LedgerReport Verify(
        IEnumerable<LedgerCheckpoint>? checkpoints = null, LedgerVerifierScope scope = LedgerVerifierScope.WholeLog)
    {
        var verifier = new LedgerVerifier(checkpoints ?? [], Keys, scope);
        foreach (var row in Rows)
        {
            if (!verifier.Read(row)) break;
        }

        return verifier.End();
    }

    private static Guid Id(SplitMix chance)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, chance.Next());
        BitConverter.TryWriteBytes(bytes[8..], chance.Next());
        return new Guid(bytes);
    }
}
