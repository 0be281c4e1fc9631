using System.Net.WebSockets;

namespace HotDash.Bench.Circuits;

internal static class SocketMessages
{
    /// <summary>Reads one whole message and hands it on.</summary>
    public static async Task ReadAsync(WebSocket socket, Func<ReadOnlyMemory<byte>, Task> take, CancellationToken ct)
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(), ct);
            if (part.MessageType == WebSocketMessageType.Close) throw new WebSocketException("The server closed the line.");
            await message.WriteAsync(buffer.AsMemory(0, part.Count), ct);
        }
        while (!part.EndOfMessage);
        await take(message.GetBuffer().AsMemory(0, (int)message.Length));
    }
}
