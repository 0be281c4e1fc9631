using Microsoft.Playwright;

namespace HotDash.Tests.EndToEnd;

/// <summary>The audit trail as a lead reads it, in a real browser.</summary>
[Collection("browser")]
public sealed class AuditTests
{
    [Fact]
    public async Task A_lead_finds_what_an_operator_sent_and_what_had_been_suggested()
    {
        await using var hotdash = await Installation.StartAsync(separateSandbox: false, "--Undo:Seconds=0");
        var id = await hotdash.NewConversationAsync("Dana Reyes", "Where is my order 10482? It should have arrived.");
        var ava = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(ava);
        await hotdash.OpenAsync(ava, id);
        await Assertions.Expect(ava.GetByTestId("reply-text")).Not.ToHaveValueAsync("");
        var suggested = await ava.GetByTestId("reply-text").InputValueAsync();
        await ava.GetByTestId("reply-text").FillAsync(suggested + " I will write again this afternoon.");
        await ava.GetByTestId("approve-send").ClickAsync();
        await hotdash.UntilAsync("the outcome", () => Task.FromResult(hotdash.LoggedActions(id)), a => a.Contains("sync.succeeded"));

        var lead = await Chromium.NewPageAsync();
        await hotdash.SignInAsync(lead, "morgan.patel@hotrodan.example");
        await lead.GetByTestId("nav-audit").ClickAsync();
        await lead.GetByTestId("audit-filter-conversation").FillAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await lead.Keyboard.PressAsync("Enter");
        await Assertions.Expect(lead).ToHaveURLAsync(new Uri(hotdash.Url, $"/audit?conversation={id}").AbsoluteUri);
        var row = lead.GetByTestId("audit-row");
        await Assertions.Expect(row).ToHaveCountAsync(1);
        await Assertions.Expect(row).ToHaveAttributeAsync("data-outcome", "sent");
        await Assertions.Expect(row).ToContainTextAsync("Ava Brooks");
        await row.GetByText("Approved a reply").PressAsync("Enter");

        var detail = lead.GetByTestId("audit-detail");
        await Assertions.Expect(detail.Locator("[data-testid=audit-diff] ins")).ToContainTextAsync("I will write again this afternoon");
        await Assertions.Expect(detail.GetByTestId("audit-outcome")).ToContainTextAsync("Chatwoot message");
        await Assertions.Expect(lead.Locator("#decision-title")).ToBeFocusedAsync();
        await lead.ReloadAsync();
        await Assertions.Expect(detail.Locator("[data-testid=audit-diff] ins")).ToHaveCountAsync(1);
        await Installation.ReadyAsync(lead);
        await lead.Keyboard.PressAsync("Escape");
        await Assertions.Expect(detail).ToHaveCountAsync(0);
        await Assertions.Expect(row.GetByText("Approved a reply")).ToBeFocusedAsync();
        await Assertions.Expect(lead).ToHaveURLAsync(new Uri(hotdash.Url, $"/audit?conversation={id}").AbsoluteUri);
    }
}
