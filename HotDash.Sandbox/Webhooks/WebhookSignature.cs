using System.Security.Cryptography;
using System.Text;

namespace HotDash.Sandbox.Webhooks;

internal static class WebhookSignature
{
    /// <summary>Over the timestamp, a dot and the raw body; the secret is the key as text.</summary>
    public static string Of(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.UTF8.GetBytes(timestamp + "."));
        hmac.AppendData(body);
        return "sha256=" + Convert.ToHexStringLower(hmac.GetHashAndReset());
    }
}
