using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HotDash.Web.Features.Intake;

/// <summary>
/// Chatwoot's signature: HMAC-SHA256 over <c>timestamp.rawbody</c> with the webhook's secret as ASCII text
/// (chatwoot.md 4.2). Compared in constant time, over the raw bytes.
/// </summary>
public static class WebhookSignature
{
    /// <summary>How old, or how far in the future, a timestamp may be.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const string Prefix = "sha256=";

    public static WebhookVerdict Verify(
        string? signature, string? timestamp, ReadOnlySpan<byte> body, string secret, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(signature) || string.IsNullOrEmpty(timestamp)) return WebhookVerdict.NotSigned;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return WebhookVerdict.Malformed;
        }

        if (!signature.StartsWith(Prefix, StringComparison.Ordinal) || signature.Length != Prefix.Length + 64)
            return WebhookVerdict.Malformed;
        Span<byte> given = stackalloc byte[32];
        if (Convert.FromHexString(signature.AsSpan(Prefix.Length), given, out _, out _) != System.Buffers.OperationStatus.Done)
            return WebhookVerdict.Malformed;
        if (!CryptographicOperations.FixedTimeEquals(given, Compute(timestamp, body, secret))) return WebhookVerdict.WrongSignature;
        return (now - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() > Window
            ? WebhookVerdict.Stale
            : WebhookVerdict.Genuine;
    }

    private static byte[] Compute(string timestamp, ReadOnlySpan<byte> body, string secret)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.ASCII.GetBytes(secret));
        hmac.AppendData(Encoding.ASCII.GetBytes(timestamp + "."));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}

/// <summary>What a webhook's headers say about it.</summary>
public enum WebhookVerdict
{
    /// <summary>Signed by Chatwoot within the window.</summary>
    Genuine,

    /// <summary>No signature or no timestamp.</summary>
    NotSigned,

    /// <summary>Headers that are not in Chatwoot's form.</summary>
    Malformed,

    /// <summary>Signed with another secret, or changed on the way.</summary>
    WrongSignature,

    /// <summary>Outside the window: perhaps replayed.</summary>
    Stale,
}
