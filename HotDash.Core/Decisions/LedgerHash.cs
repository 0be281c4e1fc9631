using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HotDash.Core.Decisions;

/// <summary>
/// The chain of <c>decision_log</c>: every row commits to its predecessor over canonical, length-prefixed bytes
/// (a separator can be forged into a value, a length cannot). The payload enters only as a salted digest, so that
/// it can be erased later without breaking the proof (DESIGN, "decision_log"; reliability.md 2.3).
/// </summary>
public static class LedgerHash
{
    /// <summary>The hash before the first row: 64 zeros.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    private const string Domain = "hotdash.decision_log.v1";

    /// <summary>The salted commitment to a payload, lower-case hex.</summary>
    /// <param name="salt">At least 16 random bytes, kept beside the payload.</param>
    /// <param name="payload">The payload's stored text, exactly.</param>
    public static string Commit(ReadOnlySpan<byte> salt, string payload)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, salt);
        Append(hash, Encoding.UTF8.GetBytes(payload));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The hash of a row, lower-case hex.</summary>
    /// <param name="row">The row's clear columns.</param>
    /// <param name="payloadDigest">From <see cref="Commit"/>.</param>
    /// <param name="previous">The predecessor's hash, or <see cref="Genesis"/>.</param>
    public static string Compute(LedgerRow row, string payloadDigest, string previous)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in (ReadOnlySpan<string>)[
            Domain, previous, row.Seq.ToString(CultureInfo.InvariantCulture), row.Id.ToString("D"),
            row.OpId?.ToString("D") ?? "", row.DecisionId?.ToString("D") ?? "", row.CreatedAt, row.Scope,
            row.DecisionType, row.Action, row.OperatorEmail,
            row.ConversationId.ToString(CultureInfo.InvariantCulture), payloadDigest])
        {
            Append(hash, Encoding.UTF8.GetBytes(field));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The same length-prefixed form, as bytes.</summary>
    internal static byte[] Canonical(params ReadOnlySpan<string> fields)
    {
        using var bytes = new MemoryStream();
        Span<byte> length = stackalloc byte[4];
        foreach (var field in fields)
        {
            var text = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
            bytes.Write(length);
            bytes.Write(text);
        }

        return bytes.ToArray();
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}

/// <summary>The clear columns of a ledger row, as they are hashed.</summary>
/// <param name="Seq">Gap-free from 1.</param>
/// <param name="Id">The row's id (version 7).</param>
/// <param name="OpId">The intent, on decision rows; null on outcome rows.</param>
/// <param name="DecisionId">The decision that an outcome or an undo belongs to; null on decision rows.</param>
/// <param name="CreatedAt">ISO-8601 UTC with milliseconds, exactly as stored.</param>
/// <param name="Scope">Always <c>ops</c> for live work.</param>
/// <param name="DecisionType">Always <c>cx.escalation</c>.</param>
/// <param name="Action">One of <see cref="LedgerActions"/>.</param>
/// <param name="OperatorEmail">Who decided; on outcome rows, in whose name.</param>
/// <param name="ConversationId">Chatwoot's display id.</param>
public sealed record LedgerRow(
    long Seq, Guid Id, Guid? OpId, Guid? DecisionId, string CreatedAt, string Scope, string DecisionType,
    string Action, string OperatorEmail, long ConversationId);
