using System.Net;
using System.Net.Sockets;
using System.Text;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support.Postgres;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace HotDash.Tests.Support.Network;

public sealed class TcpProxyTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new();
    private readonly TcpListener _echo = new(IPAddress.Loopback, 0);
    private readonly TcpClient _client = new() { NoDelay = true };
    private TcpProxy _proxy = null!;
    private Socket _server = null!;

    private Stream Wire => _client.GetStream();

    public async ValueTask InitializeAsync()
    {
        _echo.Start();
        _proxy = TcpProxy.Start(((IPEndPoint)_echo.LocalEndpoint).Port, _time);
        await _client.ConnectAsync(IPAddress.Loopback, _proxy.Port, TestContext.Current.CancellationToken);
        _server = await _echo.AcceptSocketAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();
        _client.Dispose();
        _server.Dispose();
        _echo.Stop();
        Assert.Equal(0, _proxy.LiveConnections);
    }

    [Fact]
    public async Task What_is_said_arrives_on_both_sides_and_is_counted()
    {
        await SayAsync("hello");
        Assert.Equal("hello", await HeardByServerAsync(5));
        await AnswerAsync("welcome");
        Assert.Equal("welcome", await HeardByClientAsync(7));
        Assert.Equal((1, 1, 5, 7), (_proxy.Connections, _proxy.LiveConnections, _proxy.ToServer.Forwarded, _proxy.ToClient.Forwarded));
    }

    [Fact]
    public async Task A_delay_holds_for_one_direction_and_on_the_given_clock()
    {
        _proxy.ToClient.Delay = TimeSpan.FromSeconds(10);
        await SayAsync("hello");
        Assert.Equal("hello", await HeardByServerAsync(5));
        await AnswerAsync("late");
        await Eventually.BecomesAsync(4, () => Task.FromResult(_proxy.ToClient.Arrived));
        var heard = HeardByClientAsync(4);
        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(0, _proxy.ToClient.Forwarded);
        await AdvanceUntilAsync(heard, TimeSpan.FromSeconds(1));
        Assert.Equal("late", await heard);
    }

    [Fact]
    public async Task A_slow_drip_comes_in_pieces()
    {
        (_proxy.ToClient.Delay, _proxy.ToClient.LargestPiece) = (TimeSpan.FromSeconds(1), 1);
        await AnswerAsync("abc");
        var before = _time.GetUtcNow();
        var heard = HeardByClientAsync(3);
        await AdvanceUntilAsync(heard, TimeSpan.FromSeconds(1));
        Assert.Equal("abc", await heard);
        Assert.True(_time.GetUtcNow() - before >= TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_black_hole_swallows_and_keeps_open_and_what_it_swallowed_comes_when_it_ends()
    {
        _proxy.BlackHole();
        await SayAsync("hello");
        await Eventually.BecomesAsync(5, () => Task.FromResult(_proxy.ToServer.Arrived));
        using var late = new TcpClient();
        await late.ConnectAsync(IPAddress.Loopback, _proxy.Port, TestContext.Current.CancellationToken);
        Assert.Equal(0, _proxy.ToServer.Forwarded);
        _proxy.Restore();
        Assert.Equal("hello", await HeardByServerAsync(5));
    }

    [Fact]
    public async Task A_reset_is_a_reset_on_both_sides()
    {
        await SayAsync("hello");
        await HeardByServerAsync(5);
        _proxy.ResetAll();
        var client = await Assert.ThrowsAsync<IOException>(() => HeardByClientAsync(1));
        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(client.InnerException).SocketErrorCode);
        var server = await Assert.ThrowsAsync<SocketException>(() => HeardByServerAsync(1));
        Assert.Equal(SocketError.ConnectionReset, server.SocketErrorCode);
    }

    [Fact]
    public async Task Dropped_connections_end_in_order_and_new_ones_can_be_refused()
    {
        _proxy.DropAll();
        Assert.Equal("", await HeardByClientAsync(1));
        _proxy.RefusesNew = true;
        using var next = new TcpClient();
        var refused = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await next.ConnectAsync(IPAddress.Loopback, _proxy.Port, TestContext.Current.CancellationToken);
            await next.GetStream().ReadExactlyAsync(new byte[1], TestContext.Current.CancellationToken);
        });
        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(refused as SocketException ?? refused.InnerException).SocketErrorCode);
        Assert.Equal(2, _proxy.Connections);
    }

    [Fact]
    public async Task A_half_closed_connection_still_carries_the_other_direction()
    {
        _proxy.EndTowardsClients();
        Assert.Equal("", await HeardByClientAsync(1));
        await SayAsync("still here");
        Assert.Equal("still here", await HeardByServerAsync(10));
    }

    [Fact]
    public async Task A_request_is_held_before_the_server_hears_it_even_if_it_comes_in_pieces()
    {
        var hold = _proxy.HoldRequest("COMMIT");
        await SayAsync("insert; COM");
        Assert.Equal("insert; COM", await HeardByServerAsync(11));
        await SayAsync("MIT");
        await hold.WhenHeldAsync();
        Assert.Equal(11, _proxy.ToServer.Forwarded);
        hold.Release();
        Assert.Equal("MIT", await HeardByServerAsync(3));
    }

    [Fact]
    public async Task An_answer_is_held_once_it_is_there_and_can_be_lost()
    {
        var hold = _proxy.HoldAnswer("POST /messages");
        await SayAsync("GET /messages");
        await HeardByServerAsync(13);
        await AnswerAsync("fine");
        Assert.Equal("fine", await HeardByClientAsync(4));
        await SayAsync("POST /messages");
        Assert.Equal("POST /messages", await HeardByServerAsync(14));
        Assert.False(hold.WhenHeldAsync().IsCompleted);
        await AnswerAsync("created");
        await hold.WhenHeldAsync();
        Assert.Equal(4, _proxy.ToClient.Forwarded);
        hold.Reset();
        await Assert.ThrowsAsync<IOException>(() => HeardByClientAsync(1));
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_has_happened()
    {
        var cluster = await PostgresCluster.SharedAsync();
        await using var database = await cluster.CreateDatabaseAsync();
        await database.ExecuteAsync("create table kept (n int)");
        await using var proxy = TcpProxy.Start(cluster.Port);
        var through = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Port = proxy.Port, Pooling = false };
        await using var connection = new NpgsqlConnection(through.ToString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var insert = new NpgsqlCommand("insert into kept values (7)", connection, transaction);
        await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var hold = proxy.HoldAnswer("COMMIT");
        var commit = transaction.CommitAsync(TestContext.Current.CancellationToken);
        await hold.WhenHeldAsync();
        hold.Reset();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => commit);
        Assert.Equal([7], await database.ColumnAsync("select n from kept"));
    }

    private async Task SayAsync(string words) => await Wire.WriteAsync(Encoding.Latin1.GetBytes(words), TestContext.Current.CancellationToken);

    private async Task AnswerAsync(string words) =>
        await _server.SendAsync(Encoding.Latin1.GetBytes(words), SocketFlags.None, TestContext.Current.CancellationToken);

    private async Task<string> HeardByServerAsync(int length)
    {
        var buffer = new byte[length];
        var have = 0;
        while (have < length)
        {
            var read = await _server.ReceiveAsync(buffer.AsMemory(have), SocketFlags.None, TestContext.Current.CancellationToken);
            if (read == 0) break;
            have += read;
        }

        return Encoding.Latin1.GetString(buffer, 0, have);
    }

    private async Task<string> HeardByClientAsync(int length)
    {
        var buffer = new byte[length];
        var have = await Wire.ReadAtLeastAsync(buffer, length, throwOnEndOfStream: false, TestContext.Current.CancellationToken);
        return Encoding.Latin1.GetString(buffer, 0, have);
    }

    private async Task AdvanceUntilAsync(Task done, TimeSpan step)
    {
        while (await Task.WhenAny(done, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken)) != done)
            _time.Advance(step);
    }
}
