using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace HotDash.Web.Gateways.Chatwoot;

/// <summary>
/// A JSON body that refuses to be written when it is too late. The headers are still in the connection's buffer then,
/// so Chatwoot gets no request at all.
/// </summary>
internal sealed class PunctualContent : HttpContent
{
    private readonly byte[] _json;
    private readonly Func<bool> _isTooLate;

    public PunctualContent(object body, Func<bool> isTooLate)
    {
        _json = JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), JsonSerializerOptions.Web);
        _isTooLate = isTooLate;
        Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _isTooLate() ? throw new TooLateException() : stream.WriteAsync(_json, cancellationToken).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = _json.Length;
        return true;
    }
}

/// <summary>The write was stopped before a byte of it left.</summary>
internal sealed class TooLateException() : Exception("The lease is nearly over, so nothing was sent");
