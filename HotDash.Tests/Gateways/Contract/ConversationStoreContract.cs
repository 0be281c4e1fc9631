using HotDash.Core.Conversations;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;

namespace HotDash.Tests.Gateways.Contract;

/// <summary>Whatever comes twice, late or out of order, the mirror ends the same.</summary>
public abstract class ConversationStoreContract : IAsyncLifetime
{
    private static readonly ConversationId Id = new(4217);
    private static readonly Conversation Open = new ConversationBuilder().Build();
    private static readonly Conversation Resolved = new ConversationBuilder().In(ConversationStatus.Resolved).WaitingSince(null).Build();
    private HotDashUnderTest _hotDash = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ConversationStore Store => _hotDash.Conversations;

    public async ValueTask InitializeAsync() => _hotDash = await OpenAsync();

    public ValueTask DisposeAsync() => _hotDash.DisposeAsync();

    private protected abstract Task<HotDashUnderTest> OpenAsync();

    [Fact]
    public async Task What_goes_in_comes_out()
    {
        var full = new ConversationBuilder().Labelled("vip", "a \"quoted\" one").WithPriority(ChatwootPriority.Urgent)
            .WithOrder("4711", 640.5m, "shipped", new DateOnly(2026, 10, 20)).Build() with
        {
            AssigneeName = "Ava Brooks",
            AssigneeEmail = "ava@x.example",
            CanReply = false,
            SnoozedUntil = ConversationBuilder.Noon.AddDays(1),
        };
        var message = new Message(5, MessageKind.Outgoing, "👋 é \u202E", ConversationBuilder.Noon)
        {
            IsPrivate = true,
            SenderName = "Ava",
            DeliveryFailed = true,
            DeliveryError = "550",
            OperationId = Planned.NewId(),
        };
        Assert.True(await Store.ApplyAsync(full, Id, 10, [message], 5, Ct));
        var stored = (await Store.ReadAsync(Id, Ct))!;
        Assert.Equivalent(full, stored.Conversation, strict: true);
        Assert.Equal((5L, 5L, false), (stored.LastMessageId, stored.MessagesThrough, stored.HistoryIsBehind));
        Assert.Equal([message], await Store.ReadMessagesAsync(Id, 20, Ct));
    }

    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(2, 1, false)]
    [InlineData(2, 2, false)]
    public async Task The_larger_version_wins_in_whatever_order_they_come(long first, long second, bool secondWins)
    {
        await Store.ApplyAsync(Open, Id, first, [], null, Ct);
        Assert.Equal(secondWins, await Store.ApplyAsync(Resolved, Id, second, [], null, Ct));
        var expected = secondWins ? ConversationStatus.Resolved : ConversationStatus.Open;
        Assert.Equal(expected, (await Store.ReadAsync(Id, Ct))!.Conversation.Status);
    }

    [Fact]
    public async Task Every_order_of_the_same_reports_ends_alike()
    {
        var reports = Enumerable.Range(1, 5).Select(v => (
            Version: (long)v, Conversation: Open with { LastActivityAt = ConversationBuilder.Noon.AddMinutes(v) },
            Message: new Message(v, MessageKind.Incoming, $"line {v}", ConversationBuilder.Noon.AddMinutes(v)))).ToList();
        for (var seed = 1UL; seed <= 30; seed++)
        {
            var dice = new SplitMix(seed);
            var id = new ConversationId((long)seed);
            foreach (var (version, conversation, message) in reports.Concat(reports).OrderBy(_ => dice.Next()))
            {
                var own = message with { Id = ((long)seed * 100) + message.Id };
                await Store.ApplyAsync(conversation with { Id = id }, id, version, [own, own], null, Ct);
            }

            Assert.Equal(ConversationBuilder.Noon.AddMinutes(5), (await Store.ReadAsync(id, Ct))!.Conversation.LastActivityAt);
            Assert.Equal(
                ["line 1", "line 2", "line 3", "line 4", "line 5"], (await Store.ReadMessagesAsync(id, 20, Ct)).Select(m => m.Text));
        }
    }

    [Fact]
    public async Task Snoozing_and_reopening_leave_a_pause_whatever_comes_twice_or_late()
    {
        var noon = ConversationBuilder.Noon;
        var snoozed = Open with { Status = ConversationStatus.Snoozed };
        await Store.ApplyAsync(Open, Id, Version(0), [], null, Ct);
        await Store.ApplyAsync(snoozed, Id, Version(10), [], null, Ct);
        await Store.ApplyAsync(snoozed, Id, Version(10), [], null, Ct);
        await Store.ApplyAsync(Open, Id, Version(5), [], null, Ct);
        Assert.Equal([new ClockPause(noon.AddMinutes(10), null)], (await Store.ReadAsync(Id, Ct))!.Conversation.Pauses);

        await Store.ApplyAsync(Open, Id, Version(30), [], null, Ct);
        await Store.ApplyAsync(snoozed, Id, Version(20), [], null, Ct);
        await Store.ApplyAsync(Open with { Status = ConversationStatus.Resolved }, Id, Version(40), [], null, Ct);
        Assert.Equal(
            [new ClockPause(noon.AddMinutes(10), noon.AddMinutes(30)), new ClockPause(noon.AddMinutes(40), null, ConversationStatus.Resolved)],
            (await Store.ReadAsync(Id, Ct))!.Conversation.Pauses);

        await Store.ApplyAsync(Open with { WaitingSince = noon.AddMinutes(50) }, Id, Version(50), [], null, Ct);
        Assert.Empty((await Store.ReadAsync(Id, Ct))!.Conversation.Pauses);

        static long Version(int minutes) => (ConversationBuilder.Noon.AddMinutes(minutes) - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
    }

    [Fact]
    public async Task A_late_report_still_brings_its_message()
    {
        await Store.ApplyAsync(Open, Id, 9, [], null, Ct);
        await Store.ApplyAsync(Resolved, Id, 3, [new Message(1, MessageKind.Incoming, "late", ConversationBuilder.Noon)], null, Ct);
        Assert.Equal("late", Assert.Single(await Store.ReadMessagesAsync(Id, 20, Ct)).Text);
    }

    [Fact]
    public async Task Our_mark_stays_when_Chatwoot_wipes_it()
    {
        var message = new Message(1, MessageKind.Outgoing, "Hi", ConversationBuilder.Noon) { OperationId = Planned.NewId(), SenderName = "Ava" };
        await Store.ApplyAsync(Open, Id, 1, [message], null, Ct);
        await Store.ApplyAsync(Open, Id, 2, [message with { OperationId = null, SenderName = null, DeliveryFailed = true }], null, Ct);
        Assert.Equal(message with { DeliveryFailed = true }, Assert.Single(await Store.ReadMessagesAsync(Id, 20, Ct)));
    }

    [Fact]
    public async Task The_assignees_e_mail_stays_until_somebody_else_is_assigned()
    {
        await Store.ApplyAsync(Open with { AssigneeName = "Ava", AssigneeEmail = "ava@x.example" }, Id, 1, [], null, Ct);
        await Store.ApplyAsync(Open with { AssigneeName = "Ava" }, Id, 2, [], null, Ct);
        Assert.Equal("ava@x.example", (await Store.ReadAsync(Id, Ct))!.Conversation.AssigneeEmail);
        await Store.ApplyAsync(Open with { AssigneeName = "Noah" }, Id, 3, [], null, Ct);
        Assert.Null((await Store.ReadAsync(Id, Ct))!.Conversation.AssigneeEmail);
    }

    [Fact]
    public async Task A_history_is_behind_until_it_was_read_as_far_as_is_known()
    {
        await Store.ApplyAsync(Open, Id, 1, [new Message(7, MessageKind.Incoming, "a", ConversationBuilder.Noon)], null, Ct);
        Assert.True((await Store.ReadAsync(Id, Ct))!.HistoryIsBehind);
        await Store.ApplyAsync(null, Id, 0, [], 7, Ct);
        Assert.False((await Store.ReadAsync(Id, Ct))!.HistoryIsBehind);
        await Store.ApplyAsync(null, Id, 0, [new Message(8, MessageKind.Incoming, "b", ConversationBuilder.Noon)], null, Ct);
        Assert.True((await Store.ReadAsync(Id, Ct))!.HistoryIsBehind);
    }

    [Fact]
    public async Task Messages_of_a_conversation_nobody_reported_are_not_taken_in()
    {
        Assert.False(await Store.ApplyAsync(null, Id, 0, [new Message(1, MessageKind.Incoming, "a", ConversationBuilder.Noon)], 1, Ct));
        Assert.Null(await Store.ReadAsync(Id, Ct));
        Assert.Equal(0L, await _hotDash.ValueAsync("select count(*) from messages"));
    }

    [Fact]
    public async Task What_is_removed_takes_its_messages_along()
    {
        await Store.ApplyAsync(Open, Id, 1, [new Message(1, MessageKind.Incoming, "a", ConversationBuilder.Noon)], null, Ct);
        await Store.RemoveAsync(Id, Ct);
        Assert.Equal((0L, 0L), (await _hotDash.ValueAsync("select count(*) from conversations"), await _hotDash.ValueAsync("select count(*) from messages")));
    }

    [Fact]
    public async Task Live_is_whatever_is_not_resolved()
    {
        foreach (var status in Enum.GetValues<ConversationStatus>())
        {
            var id = new ConversationId((long)status + 1);
            await Store.ApplyAsync(Open with { Id = id, Status = status }, id, 1, [], null, Ct);
        }

        Assert.Equal(
            [ConversationStatus.Open, ConversationStatus.Pending, ConversationStatus.Snoozed],
            (await Store.ReadLiveAsync(Ct)).Select(c => c.Conversation.Status).Order());
    }

    [Fact]
    public async Task Only_a_change_is_a_hint()
    {
        var message = new Message(1, MessageKind.Incoming, "a", ConversationBuilder.Noon);
        await Store.ApplyAsync(Open, Id, 1, [message], null, Ct);
        using var hints = _hotDash.Get<ChangeHints>().Listen();
        await Store.ApplyAsync(Open, Id, 1, [message], null, Ct);
        Assert.False(hints.Reader.TryRead(out _));
        await Store.ApplyAsync(Open, Id, 1, [message with { Text = "edited" }], null, Ct);
        Assert.True(hints.Reader.TryRead(out var changed));
        Assert.Equal(Id, changed);
    }

    [Fact]
    public async Task Many_writers_at_once_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(1, 40).Select(v => Task.Run(() => Store.ApplyAsync(
            Open with { LastActivityAt = ConversationBuilder.Noon.AddMinutes(v) }, Id, v,
            [new Message(v, MessageKind.Incoming, "x", ConversationBuilder.Noon)], null, Ct), Ct)));
        Assert.Equal(ConversationBuilder.Noon.AddMinutes(40), (await Store.ReadAsync(Id, Ct))!.Conversation.LastActivityAt);
        Assert.Equal(40, (await Store.ReadMessagesAsync(Id, 100, Ct)).Count);
    }
}
