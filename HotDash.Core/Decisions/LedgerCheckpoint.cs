using System.Globalization;
using System.Security.Cryptography;

namespace HotDash.Core.Decisions;

/// <summary>A signed statement about the chain as it stood: whoever cuts its tail or rewrites it contradicts it.</summary>
/// <param name="Seq">The number of the last row it covers.</param>
/// <param name="Hash">That row's hash.</param>
/// <param name="CreatedAt">ISO-8601 UTC with milliseconds.</param>
/// <param name="Origin">Which log: the store's Chatwoot.</param>
/// <param name="KeyId">Names the signing key.</param>
/// <param name="Signature">Base64, ECDSA P-256 over the canonical bytes of the fields above.</param>
public sealed record LedgerCheckpoint(
    long Seq, string Hash, string CreatedAt, string Origin, string KeyId, string Signature)
{
    private const string Domain = "hotdash.checkpoint.v1";

    /// <summary>The first 16 hex digits of the SHA-256 of the public key's SubjectPublicKeyInfo.</summary>
    /// <param name="key">A key of the curve P-256.</param>
    public static string IdOf(ECDsa key) =>
        Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];

    /// <summary>Signs a statement about the chain.</summary>
    /// <param name="seq">The last row covered.</param>
    /// <param name="hash">That row's hash.</param>
    /// <param name="createdAt">ISO-8601 UTC with milliseconds.</param>
    /// <param name="origin">Which log.</param>
    /// <param name="key">The private key.</param>
    public static LedgerCheckpoint Sign(long seq, string hash, string createdAt, string origin, ECDsa key)
    {
        var unsigned = new LedgerCheckpoint(seq, hash, createdAt, origin, IdOf(key), "");
        return unsigned with { Signature = Convert.ToBase64String(key.SignData(unsigned.Bytes(), HashAlgorithmName.SHA256)) };
    }

    /// <summary>Whether the signature is that of the key over exactly these fields.</summary>
    /// <param name="key">The public key.</param>
    public bool IsSignedBy(ECDsa key)
    {
        var signature = new byte[64];
        return Convert.TryFromBase64String(Signature, signature, out var length) && length == signature.Length
            && key.VerifyData(Bytes(), signature, HashAlgorithmName.SHA256);
    }

    /// <summary>What is signed: the domain and the fields in order, each behind its length (four bytes, big-endian), in UTF-8.</summary>
    public byte[] Bytes() => LedgerHash.Canonical(
        Domain, Seq.ToString(CultureInfo.InvariantCulture), Hash, CreatedAt, Origin, KeyId);
}
