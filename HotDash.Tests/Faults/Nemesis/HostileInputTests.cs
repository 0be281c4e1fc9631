using System.Net;
using System.Text.Json.Nodes;
using HotDash.Core.Conversations;
using HotDash.Core.Escalations;
using HotDash.Tests.Support;
using HotDash.Web.Features.EscalationModal;
using HotDash.Web.Gateways.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HotDash.Tests.Faults.Nemesis;

/// <summary>
/// Fault 19: hostile texts and documents through every way in. Nothing is thrown, everything is stored as it is (what
/// PostgreSQL cannot hold as U+FFFD) or refused with a sentence, and no word of it stands in a log.
/// </summary>
public sealed class HostileInputTests
{
    private const int Conversations = 24;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_operators_press_is_logged_word_for_word_or_refused_with_a_sentence()
    {
        var (seed, log) = (FaultSeeds.Replayed ?? 19, new KeptLog());
        var (dice, cases) = (new SplitMix(seed), FaultSeeds.IsLongRun ? 60_000 : 1_000);
        var texts = new HostileText(dice);
        await using var bench = await StartAsync(log);
        var logged = 0;
        for (var i = 0; i < cases; i++)
        {
            if (i % Conversations == 0) await FreeAsync(bench);
            var (text, id) = (texts.Next(), new ConversationId(1 + (i % Conversations)));
            var what = $"seed {seed}, case {i}";
            var outcome = await PressAsync(bench.HotDash, dice.Below(4), text, id);
            if (outcome is ActionOutcome.Logged)
            {
                logged++;
                await StandsAsync(bench, id, text, what);
                continue;
            }

            Assert.True(outcome is ActionOutcome.Withheld or ActionOutcome.Invalid, $"{what}: {outcome}");
        }

        Assert.InRange(logged, cases / 10, cases);
        await Gateways.Contract.LedgerProof.VerifyAsync(bench.HotDash);
        Quiet(log, $"seed {seed}");
        new FaultReport("fault 19, what operators press") { Seeds = FormattableString.Invariant($"seed {seed}"), Operations = cases, Decisions = logged }.Publish();
    }

    [Fact]
    public async Task Drafts_keep_every_word()
    {
        var (seed, log) = (FaultSeeds.Replayed ?? 191, new KeptLog());
        var texts = new HostileText(new SplitMix(seed));
        await using var bench = await StartAsync(log);
        var drafts = bench.HotDash.Get<DraftStore>();
        for (var i = 0; i < (FaultSeeds.IsLongRun ? 10_000 : 300); i++)
        {
            var id = new ConversationId(1 + (i % Conversations));
            var draft = new Draft(Planned.NewId(), texts.Next(), texts.Next(), texts.Next(), texts.Next(), i, ConversationBuilder.Noon);
            await drafts.SaveAsync(Planned.Ava.Email, id, draft, Ct);
            var kept = await drafts.ReadAsync(Planned.Ava.Email, id, Ct);
            Assert.Equal(
                (StorableText.Of(draft.Reply), StorableText.Of(draft.Note), StorableText.Of(draft.Suggested!), StorableText.Of(draft.Template!)),
                (kept!.Reply, kept.Note, kept.Suggested, kept.Template));
        }

        Quiet(log, $"seed {seed}");
    }

    [Fact]
    public async Task Whatever_arrives_by_webhook_is_mirrored_word_for_word_or_put_aside()
    {
        var (seed, log) = (FaultSeeds.Replayed ?? 192, new KeptLog());
        var (dice, cases) = (new SplitMix(seed), FaultSeeds.IsLongRun ? 30_000 : 600);
        var texts = new HostileText(dice);
        await using var bench = await StartAsync(log);
        await using var door = await WebhookDoor.OpenAsync(bench.HotDash);
        var said = new Dictionary<long, string>();
        for (var i = 0; i < cases; i++)
        {
            var text = dice.Chance(0.5) ? texts.Next() : null;
            var body = text is null ? texts.Spoil(Event(1000 + i, 100 + (i % 50))) : Saying(text, Event(1000 + i, 100 + (i % 50)));
            var fits = body.Length <= 1 << 20;
            if (text is not null && fits) said[1000 + i] = text;
            Assert.Equal(fits ? HttpStatusCode.OK : HttpStatusCode.RequestEntityTooLarge, await door.PostAsync(body, $"h-{i}"));
        }

        await door.WorkOffAsync();
        var stored = (await bench.HotDash.QueryAsync("select id, text from messages")).ToDictionary(m => (long)m["id"]!, m => (string)m["text"]!);
        foreach (var (id, text) in said) Assert.True(stored.GetValueOrDefault(id) == StorableText.Of(text), $"seed {seed}, message {id}: {stored.GetValueOrDefault(id)}");
        Quiet(log, $"seed {seed}");
        var dead = (long)(await bench.HotDash.ValueAsync("select count(*) from webhooks where state = 'dead'"))!;
        Assert.InRange(dead, 1, cases / 2);
        new FaultReport("fault 19, what arrives by webhook") { Seeds = FormattableString.Invariant($"seed {seed}"), Operations = cases, FaultedRequests = dead }.Publish();
    }

    private static async Task<NemesisBench> StartAsync(KeptLog log)
    {
        var bench = await NemesisBench.StartEmptyAsync();
        var node = await bench.AddNodeAsync(bench.Sandbox.Time, more: services => services.AddSingleton<ILoggerProvider>(log));
        for (var id = 1; id <= Conversations; id++)
        {
            await node.Conversations.ApplyAsync(
                new ConversationBuilder().WithId(id).Build(), new ConversationId(id), 1,
                [new Message(id, MessageKind.Incoming, "Where is it?", ConversationBuilder.Noon)], id, Ct);
        }

        return bench;
    }

    private static Task FreeAsync(NemesisBench bench) => bench.HotDash.QueryAsync("update outbox set state = 'cancelled' where state in ('held', 'pending')");

    private static Task<ActionOutcome> PressAsync(HotDashUnderTest node, long press, string text, ConversationId id)
    {
        var (user, target) = (Operators.User(Planned.Ava), new ActionTarget(Planned.NewId(), id, id.Value));
        return press switch
        {
            0 => node.Get<AddNote>().RunAsync(user, target, text, Ct),
            1 => node.Get<ApproveReply>().RunAsync(user, target, text, "", null, text, Ct),
            2 => node.Get<ApproveReply>().RunAsync(user, target, Planned.Text, text, null, null, Ct),
            _ => node.Get<EscalateConversation>().RunAsync(
                user, target, EscalationReason.Other,
                new HandOff { Context = text, Expectation = text, Recommendation = text, Evidence = text, Amount = text, Sentiment = text }, "", Ct),
        };
    }

    /// <summary>Some operation, and the log's payload, hold the text as it was pressed.</summary>
    private static async Task StandsAsync(NemesisBench bench, ConversationId id, string text, string what)
    {
        var bodies = await bench.HotDash.ColumnAsync($"select body ->> 'Text' from outbox where conversation_id = {id.Value} and state <> 'cancelled'");
        Assert.True(bodies.Any(b => b is string kept && kept.Contains(StorableText.Of(text).Trim(), StringComparison.Ordinal)), what);
    }

    private static void Quiet(KeptLog log, string what)
    {
        Assert.True(!log.Errors.Any(), $"{what}: {log.Errors.FirstOrDefault()}");
        Assert.DoesNotContain(log.Lines, l => l.Line.Contains(HostileText.Canary, StringComparison.Ordinal));
    }

    private static byte[] Saying(string text, JsonNode document)
    {
        document["content"] = "HERE";
        return System.Text.Encoding.UTF8.GetBytes(
            document.ToJsonString().Replace("\"HERE\"", HostileText.Escaped(text), StringComparison.Ordinal));
    }

    private static JsonNode Event(long message, long conversation) => JsonNode.Parse($$$"""
        {"event":"message_created","id":{{{message}}},"content":"Hi","message_type":"incoming","private":false,"created_at":"2026-10-12T15:00:00.000Z",
         "content_type":"text","content_attributes":{"op_id":null},"source_id":null,"account":{"id":1,"name":"Hot Rodan"},"inbox":{"id":1,"name":"Web"},
         "sender":{"id":9,"name":"Dana","email":"dana@mail.example","phone_number":null,"type":"contact"},
         "conversation":{"id":{{{conversation}}},"inbox_id":1,"status":"open","labels":["vip"],"priority":"high","can_reply":true,"waiting_since":1791817200,
          "created_at":1791817200,"updated_at":1791817200.5,"last_activity_at":1791817200,"snoozed_until":null,"unread_count":1,
          "custom_attributes":{"orders":[{"id":"A1","total":12.5,"status":"shipped"}]},"messages":[],"account":{"id":1,"name":"Hot Rodan"},
          "meta":{"sender":{"id":9,"name":"Dana","email":"dana@mail.example"},"assignee":{"id":2,"name":"Ava","email":"ava@x.example"},"team":null} } }
        """)!;
}
