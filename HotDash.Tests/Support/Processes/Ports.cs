using System.Net;
using System.Net.Sockets;

namespace HotDash.Tests.Support.Processes;

/// <summary>
/// Ports for servers that are stopped and started again: below the range from which outgoing connections take theirs, so
/// that nobody takes the port in between.
/// </summary>
internal static class Ports
{
    private const int First = 18_000;
    private const int Count = 14_000;

    private static int s_last = Environment.ProcessId * 61;

    public static int Next()
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref s_last) % Count);
            if (IsFree(port)) return port;
        }

        throw new InvalidOperationException("No port is free.");
    }

    /// <summary>Waits until a server that was just started takes connections.</summary>
    public static async Task AnswersAsync(int port, Func<string> log)
    {
        using var limit = new CancellationTokenSource(Patience.Limit);
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, limit.Token);
                return;
            }
            catch (SocketException) when (!limit.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
            }
            catch (Exception ex) when (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"Nothing answers on port {port}:\n{log()}", ex);
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
