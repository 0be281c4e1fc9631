using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;
using HotDash.Web.Features.Intake;

namespace HotDash.Tests.Faults.Nemesis;

/// <summary>
/// Fault 14: of Chatwoot's own webhooks a third never arrive, the rest come in any order and up to ten times; beside
/// them forged, stale and foreign ones. The sweep repairs exactly what is missing, and nothing foreign remains.
/// </summary>
public sealed class WebhookStormTests
{
    private const long Strange = 900;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_the_wire_does_to_webhooks_the_mirror_becomes_what_Chatwoot_is()
    {
        var seed = FaultSeeds.Replayed ?? 14;
        var dice = new SplitMix(seed);
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var bench = await NemesisBench.StartAsync(
            sandbox: o => o with { WebhookUrl = receiver.Url, WebhookSecret = HotDashUnderTest.Secret });
        using var sweep = bench.HotDash.Make<ReconcileWorker>();
        await SweepAsync(bench, sweep);
        var ids = await LiveAsync(bench, dice, FaultSeeds.IsLongRun ? 60 : 15);
        var webhooks = await CaughtAsync(bench, receiver, ids);

        await using var door = await WebhookDoor.OpenAsync(bench.HotDash);
        var (arrived, dropped) = await StormAsync(bench, door, webhooks, dice);
        await door.WorkOffAsync();
        var missing = (await AtChatwootAsync(bench, ids)).Except(await MirroredAsync(bench)).ToList();
        bench.Sandbox.Time.Advance(TimeSpan.FromSeconds(30));
        await SweepAsync(bench, sweep);
        var left = (await AtChatwootAsync(bench, ids)).Except(await MirroredAsync(bench)).ToList();

        new FaultReport("fault 14, webhooks")
        {
            Seeds = FormattableString.Invariant($"seed {seed}"), FaultedRequests = dropped, Recovered = missing.Count - left.Count, Lost = left.Count,
        }.Publish();
        Assert.True(left.Count == 0, $"seed {seed}: not repaired: {string.Join(", ", left)}");
        Assert.True(missing.Count > 5 && dropped > 10 && arrived > 20, FormattableString.Invariant($"seed {seed}: {missing.Count} missing, {dropped} dropped, {arrived} arrived"));
        Assert.Equal(arrived, door.Counted("accepted"));
        Assert.True(door.Counted("duplicate") > 20);
        Assert.True(door.Counted("WrongSignature") > 0 && door.Counted("Stale") > 0 && door.Counted("wrong_account") > 0);
        Assert.Equal(0L, await bench.HotDash.ValueAsync($"select count(*) from conversations where id >= {Strange}"));
        Assert.Equal(0L, await bench.HotDash.ValueAsync("select count(*) from messages where text like '%FOREIGN%'"));
    }

    private static async Task SweepAsync(NemesisBench bench, ReconcileWorker sweep)
    {
        var round = sweep.RoundAsync(Ct);
        await bench.HotDash.FinishAsync(round);
        Assert.True(await round);
    }

    /// <summary>Customers and agents write, conversations are resolved, snoozed and opened again.</summary>
    private static async Task<List<long>> LiveAsync(NemesisBench bench, SplitMix dice, int conversations)
    {
        var ids = new List<long>();
        for (var i = 0; i < conversations; i++)
        {
            var id = await bench.Sandbox.OpenAsync($"Question {i}");
            ids.Add(id);
            for (var turn = dice.Below(4); turn >= 0; turn--)
            {
                bench.Sandbox.Time.Advance(TimeSpan.FromSeconds(1));
                var any = ids[(int)dice.Below(ids.Count)];
                if (dice.Chance(0.5)) await bench.Sandbox.CustomerWritesAsync(any, $"More of {any}, turn {turn}");
                else if (dice.Chance(0.5)) await bench.Sandbox.ReplyAsync(any, $"Answer to {any}, turn {turn}");
                else await StatusAsync(bench, any, ((string[])["resolved", "pending", "snoozed", "open"])[dice.Below(4)]);
            }
        }

        return ids;
    }

    private static Task<SandboxReply> StatusAsync(NemesisBench bench, long id, string status) =>
        bench.Sandbox.ApiAsync("POST", $"conversations/{id}/toggle_status", new JsonObject { ["status"] = status });

    /// <summary>Chatwoot's own bodies, once every message has been told.</summary>
    private static async Task<List<byte[]>> CaughtAsync(NemesisBench bench, WebhookReceiver receiver, List<long> ids)
    {
        var expected = new HashSet<long>();
        foreach (var id in ids)
        {
            expected.UnionWith((await bench.Sandbox.MessagesAsync(id, "?after=0"))
                .Where(m => m!["message_type"]!.GetValue<int>() < 2).Select(m => m!["id"]!.GetValue<long>()));
        }

        var caught = new List<byte[]>();
        while (expected.Count > 0 || !receiver.HasNothing)
        {
            var next = await receiver.NextAsync();
            caught.Add(next.Body);
            if (next.Name == "message_created") expected.Remove(next.Json["id"]!.GetValue<long>());
        }

        return [.. caught.OrderBy(b => Encoding.UTF8.GetString(b), StringComparer.Ordinal)];
    }

    private static async Task<(int Arrived, int Dropped)> StormAsync(
        NemesisBench bench, WebhookDoor door, List<byte[]> webhooks, SplitMix dice)
    {
        var plan = new List<(byte[] Body, string Delivery)>();
        var dropped = 0;
        for (var i = 0; i < webhooks.Count; i++)
        {
            if (dice.Chance(0.3)) dropped++;
            else for (var copies = dice.Chance(0.2) ? 10 : 1; copies > 0; copies--) plan.Add((webhooks[i], $"d-{i}"));
        }

        for (var i = plan.Count - 1; i > 0; i--)
        {
            var j = (int)dice.Below(i + 1);
            (plan[i], plan[j]) = (plan[j], plan[i]);
        }

        foreach (var (body, delivery) in plan) Assert.Equal(HttpStatusCode.OK, await door.PostAsync(body, delivery));
        var strangers = await StrangersAsync(bench, door, webhooks, dice);
        return (plan.Select(p => p.Delivery).Distinct().Count() + strangers, dropped);
    }

    /// <summary>Forged, stale and foreign ones; how many of them are rightly signed, and therefore taken.</summary>
    private static async Task<int> StrangersAsync(NemesisBench bench, WebhookDoor door, List<byte[]> webhooks, SplitMix dice)
    {
        var taken = 0;
        for (var i = 0; i < 12; i++)
        {
            var body = webhooks[(int)dice.Below(webhooks.Count)];
            var (foreign, elsewhere) = (Foreign(body, 2, i % 2 == 0 ? Strange + i : null), bench.Sandbox.Time.GetUtcNow().AddMinutes(-10));
            Assert.Equal(HttpStatusCode.Unauthorized, await door.PostAsync(Foreign(body, 1, Strange + i), $"forged-{i}", secret: "another"));
            Assert.Equal(HttpStatusCode.Unauthorized, await door.PostAsync(body, $"d-{i}", elsewhere));
            Assert.Equal(HttpStatusCode.OK, await door.PostAsync(foreign, $"foreign-{i}"));
            taken++;
        }

        return taken;
    }

    /// <summary>The same event of another account, a year newer than anything here; of the same conversation's number or another.</summary>
    private static byte[] Foreign(byte[] body, long account, long? id)
    {
        var json = JsonNode.Parse(body)!;
        var conversation = json["conversation"] ?? json;
        json["account"]!["id"] = account;
        conversation["account"]!["id"] = account;
        conversation["updated_at"] = conversation["updated_at"]!.GetValue<double>() + 31_536_000;
        conversation["status"] = "resolved";
        if (id is not null) conversation["id"] = id;
        if (json["content"] is not null) (json["content"], json["id"]) = ("FOREIGN", Strange * 1000);
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    private static async Task<HashSet<string>> AtChatwootAsync(NemesisBench bench, List<long> ids)
    {
        var facts = new HashSet<string>();
        foreach (var id in ids)
        {
            var status = (await bench.Sandbox.ConversationAsync(id))["status"]!.GetValue<string>();
            facts.Add($"conversation {id} is {status}");
            if (status == "resolved") continue; // its history is read when somebody opens it
            facts.UnionWith((await bench.Sandbox.MessagesAsync(id, "?after=0")).Select(m => $"message {m!["id"]} of {id}: {m["content"]}"));
        }

        return facts;
    }

    private static async Task<HashSet<string>> MirroredAsync(NemesisBench bench)
    {
        var facts = (await bench.HotDash.QueryAsync("select id, status from conversations"))
            .Select(c => $"conversation {c["id"]} is {c["status"]}").ToHashSet();
        facts.UnionWith((await bench.HotDash.QueryAsync("select id, conversation_id, text from messages"))
            .Select(m => $"message {m["id"]} of {m["conversation_id"]}: {m["text"]}"));
        return facts;
    }
}
