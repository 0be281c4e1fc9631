using Microsoft.Playwright;

namespace HotDash.Tests.EndToEnd;

/// <summary>On a phone nothing that is needed lies behind the bar, outside the screen, or under a bar that jumps.</summary>
[Collection("browser")]
public sealed class PhoneTests
{
    private const string Many = "Hi Dana, it arrives on [DATE], says [NAME]. We refund [AMOUNT] to you at once.";

    [Fact]
    public async Task What_takes_the_focus_stands_above_the_bar_and_the_bar_keeps_its_height()
    {
        await using var hotdash = await Installation.StartAsync(separateSandbox: false);
        var id = await hotdash.NewConversationAsync("Dana Reyes", "Where is my order?");
        var page = await Chromium.NewPageAsync(390, 844);
        await hotdash.SignInAsync(page);
        foreach (var chip in await page.GetByTestId("filter-priority").AllAsync()) Assert.InRange(await RightAsync(chip), 0, 390);
        await hotdash.OpenAsync(page, id);
        var bar = page.Locator(".actions");
        await page.GetByTestId("reply-text").FillAsync("Hi Dana, I am looking at your order right now and will write again this afternoon.");
        await Assertions.Expect(page.GetByTestId("approve-send")).ToBeEnabledAsync();
        var height = (await bar.BoundingBoxAsync())!.Height;

        await page.GetByTestId("reply-text").FillAsync(Many);
        var first = page.GetByTestId("to-first-finding");
        await Assertions.Expect(first).ToContainTextAsync("things to mend");
        Assert.Equal(height, (await bar.BoundingBoxAsync())!.Height);
        await first.ClickAsync();
        var finding = page.Locator(".reply [data-testid=verdict]").First;
        await Assertions.Expect(finding).ToBeFocusedAsync();
        await AboveAsync(bar, finding);

        await page.GetByTestId("internal-note").FocusAsync();
        await AboveAsync(bar, page.GetByTestId("internal-note"));
        await page.GetByTestId("reply-text").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await AboveAsync(bar, page.Locator(":focus"));
    }

    private static async Task<float> RightAsync(ILocator element)
    {
        var box = (await element.BoundingBoxAsync())!;
        return box.X + box.Width;
    }

    private static async Task AboveAsync(ILocator bar, ILocator element)
    {
        var (top, box) = ((await bar.BoundingBoxAsync())!.Y, (await element.BoundingBoxAsync())!);
        Assert.True(box.Y >= 0 && box.Y + box.Height <= top, FormattableString.Invariant($"{box.Y} to {box.Y + box.Height} is not above {top}"));
    }
}
