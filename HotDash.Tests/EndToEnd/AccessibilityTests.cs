using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace HotDash.Tests.EndToEnd;

/// <summary>axe finds nothing on the main screens, light and dark, and no request leaves the console's own address.</summary>
[Collection("browser")]
public sealed class AccessibilityTests
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Tile_modal_and_sign_in_have_no_violation(ColorScheme scheme)
    {
        await using var hotdash = await Installation.StartAsync(separateSandbox: false);
        var id = await hotdash.NewConversationAsync("Dana Reyes", "Where is my order?");
        var page = await Chromium.NewPageAsync(scheme: scheme);
        var foreign = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(hotdash.Url.AbsoluteUri, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("ws://" + hotdash.Url.Authority, StringComparison.Ordinal)) foreign.Add(request.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase)) complaints.Add(message.Text);
        };

        await page.GotoAsync(new Uri(hotdash.Url, "/sign-in").AbsoluteUri);
        await NoViolationAsync(page, "/sign-in");
        await hotdash.SignInAsync(page);
        await page.GetByTestId("escalation-row").First.WaitForAsync();
        await NoViolationAsync(page, "/");
        await hotdash.OpenAsync(page, id);
        await page.GetByTestId("reply-text").FillAsync("Hi Dana, [Date] it is. {{name}}");
        await page.GetByTestId("verdict").First.WaitForAsync();
        await NoViolationAsync(page, "/escalations/{id}");
        await page.GetByTestId("reply-text").FillAsync("Hi Dana, I am looking at your order right now and will write again this afternoon.");
        await page.GetByTestId("approve-send").ClickAsync();
        await page.GetByTestId("undo").WaitForAsync();
        await page.GotoAsync(new Uri(hotdash.Url, "/audit").AbsoluteUri);
        await page.GetByTestId("audit-row").First.WaitForAsync();
        await NoViolationAsync(page, "/audit");
        await page.GetByTestId("audit-row").First.ClickAsync();
        await page.GetByTestId("audit-detail").GetByText("Proof").WaitForAsync();
        await NoViolationAsync(page, "/audit/{id}");
        Assert.Empty(foreign);
        Assert.Empty(complaints);
    }

    internal static async Task NoViolationAsync(IPage page, string where)
    {
        var result = await page.RunAxe();
        Assert.True(result.Passes.Length > 10, $"axe checked only {result.Passes.Length} rules on {where}");
        Assert.True(result.Violations.Length == 0, where + ": " + string.Join("; ", result.Violations.Select(v =>
            $"{v.Id} ({v.Help}): {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }
}
