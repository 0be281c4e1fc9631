using HotDash.Core.Conversations;
using HotDash.Tests.Support;
using HotDash.Web.Features.Decisions;
using HotDash.Web.Features.EscalationModal;
using HotDash.Web.Features.Intake;
using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Live;

namespace HotDash.Tests.Faults.Nemesis;

/// <summary>
/// Fault 13: silence, a drip, a hundred megabytes, a zip bomb, half a JSON, too deep a JSON, a proxy's page, redirects.
/// Reads fail with a sentence, writes end in doubt, and neither memory nor time is without bounds.
/// </summary>
public sealed class RudeAnswerTests
{
    private const int Decisions = 20;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("silent", "did not answer in time")]
    [InlineData("drip", "did not answer in time")]
    [InlineData("huge", "too large")]
    [InlineData("zipped", "too large")]
    [InlineData("torn", "was not understood")]
    [InlineData("deep", "was not understood")]
    [InlineData("html", "answered 502")]
    [InlineData("redirect", "answered 307")]
    [InlineData("metadata", "answered 301")]
    public async Task A_read_ends_with_a_sentence_and_a_write_in_doubt(string manner, string sentence)
    {
        await using var rude = await RudeChatwoot.StartAsync(manner);
        await using var bench = await NemesisBench.StartEmptyAsync();
        var hotDash = await bench.AddNodeAsync(TimeProvider.System, s => s with
        {
            Chatwoot = s.Chatwoot with { ReadTimeout = TimeSpan.FromSeconds(manner is "silent" or "drip" ? 0.4 : 5) },
            Outbox = s.Outbox with { HttpTimeout = TimeSpan.FromSeconds(manner is "silent" or "drip" ? 0.4 : 5) },
        }, rude.Address);

        var read = Assert.IsType<ChatwootReply<ChatwootConversation>.Failed>(await hotDash.Chatwoot.ShowAsync(new ConversationId(1), Ct));
        Assert.Equal(ChatwootFault.UnknownOutcome, read.Fault);
        Assert.Contains(sentence, read.Detail, StringComparison.Ordinal);

        await hotDash.CommitAsync(Planned.Note(1));
        var claim = (await hotDash.ClaimAsync())!;
        var calls = rude.Calls;
        await hotDash.Get<OutboxRun>().RunAsync(claim, hotDash.Time.GetTimestamp(), Ct);
        Assert.Equal(calls + 1, rude.Calls);
        Assert.Equal(("unknown", "note sync.unknown"), (await hotDash.StatesAsync(), await hotDash.LedgerAsync()));
        Assert.Contains(sentence, (string)(await hotDash.ValueAsync("select detail from outbox"))!, StringComparison.Ordinal);
        Assert.Equal(0, rude.Strayed);
    }

    [Fact]
    public async Task While_Chatwoot_says_nothing_decisions_are_logged_and_the_reader_says_what_is_wrong()
    {
        await using var rude = await RudeChatwoot.StartAsync("silent");
        await using var bench = await NemesisBench.StartEmptyAsync();
        var hotDash = await bench.AddNodeAsync(TimeProvider.System, s => s with
            { Chatwoot = s.Chatwoot with { ReadTimeout = TimeSpan.FromSeconds(2) } }, rude.Address);
        for (var i = 1; i <= Decisions; i++)
        {
            await hotDash.Conversations.ApplyAsync(
                new ConversationBuilder().WithId(i).Build(), new ConversationId(i), 1,
                [new Message(i, MessageKind.Incoming, "Where is it?", ConversationBuilder.Noon)], i, Ct);
        }

        using var reader = hotDash.Make<ReconcileWorker>();
        var round = reader.RoundAsync(Ct);
        await rude.Holding;

        for (var i = 1; i <= Decisions; i++)
        {
            Assert.IsType<ActionOutcome.Logged>(await hotDash.Get<AddNote>().RunAsync(
                Operators.User(Planned.Ava), new ActionTarget(Planned.NewId(), new ConversationId(i), i), "Called the warehouse.", Ct));
        }

        Assert.False(round.IsCompleted);
        Assert.False(await round);
        Assert.Contains("did not answer in time", hotDash.Get<SyncStatus>().Age.Fault, StringComparison.Ordinal);
    }
}
