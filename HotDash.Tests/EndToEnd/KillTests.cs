using System.Globalization;
using Microsoft.Playwright;

namespace HotDash.Tests.EndToEnd;

/// <summary>
/// <c>kill -9</c> right after the click, before, during and after the POST; then a restart. The decision is on disk and
/// the customer gets exactly one reply. The sandbox is a process of its own and stays up.
/// </summary>
[Collection("browser")]
public sealed class KillTests
{
    private const int Kills = 20;

    [Fact]
    public async Task Twenty_kills_lose_nothing_and_send_nothing_twice()
    {
        await using var hotdash = await Installation.StartAsync(
            separateSandbox: true, "--Undo:Seconds=0", "--Outbox:HttpTimeoutSeconds=1", "--Outbox:LeaseSeconds=2",
            "--Outbox:QuietSeconds=1", "--Chatwoot:PollSeconds=1");
        var page = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(page);
        var conversations = new List<(long Id, string Text, int DelayMs)>();
        for (var seed = 0; seed < Kills; seed++)
        {
            // The POST takes 150 ms: the seeds spread the kill over before, during and after it.
            var delay = seed * 37 % 400;
            var id = await hotdash.NewConversationAsync(Name(seed), "Please tell me when my kit ships.");
            var text = $"Hi {Name(seed).Split(' ')[0]}, your kit is on my desk and I will write again today. Number {seed.ToString(CultureInfo.InvariantCulture)}.";
            conversations.Add((id, text, delay));
            await hotdash.OpenAsync(page, id);
            await page.GetByTestId("reply-text").FillAsync(text);
            await Assertions.Expect(page.GetByTestId("approve-send")).ToBeEnabledAsync();
            await hotdash.FaultsAsync(new { latencyMs = 150 });
            await page.GetByTestId("approve-send").ClickAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(delay), TimeProvider.System, TestContext.Current.CancellationToken);
            await hotdash.KillWebAsync();
            await hotdash.FaultsAsync(new { latencyMs = 0 });
            await hotdash.StartWebAsync();
        }

        foreach (var (id, text, delay) in conversations)
        {
            var decisions = hotdash.LoggedActions(id).Count(a => a == "chatwoot.approve_send");
            var seen = $"conversation {id}, killed after {delay} ms";
            Assert.True(decisions <= 1, $"{seen}: {decisions} decisions");
            if (decisions == 0)
            {
                // Killed before the commit: then nothing may have left, ever.
                Assert.True((await hotdash.PublicRepliesAsync(id)).Count == 0, $"{seen}: a reply without a decision");
                continue;
            }

            await hotdash.UntilAsync($"{seen} settles", () => Task.FromResult(hotdash.Query(
                $"select state from outbox where conversation_id = {id}")), s => s.All(x => x == "done"));
            Assert.Equal([text], await hotdash.PublicRepliesAsync(id));
        }

        var decided = conversations.Count(c => hotdash.LoggedActions(c.Id).Contains("chatwoot.approve_send"));
        Assert.True(decided >= Kills / 2, $"only {decided} of {Kills} kills came after the commit: the test does not test");
        TestContext.Current.SendDiagnosticMessage($"kills {Kills}, decided {decided}, lost 0, duplicated 0");
    }

    private static string Name(int seed) => new[] { "Dana Reyes", "Omar Haddad", "Grace Lindqvist", "Victor Osei" }[seed % 4];
}
