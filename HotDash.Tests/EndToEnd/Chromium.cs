using Microsoft.Playwright;

namespace HotDash.Tests.EndToEnd;

/// <summary>Debian's Chromium, started when the first test needs it and shared by all.</summary>
internal static class Chromium
{
    private static readonly SemaphoreSlim Starting = new(1);
    private static IBrowser? _browser;
    private static string? _test;

    /// <summary>A page with cookies of its own, as another person on another machine.</summary>
    public static async Task<IPage> NewPageAsync(int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var browser = await SharedAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
        });
        context.SetDefaultTimeout(90_000);
        return await context.NewPageAsync();
    }

    private static async Task<IBrowser> SharedAsync()
    {
        await Starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _browser ??= await StartAsync();
            await LeaveOthersPagesAsync(_browser);
            return _browser;
        }
        finally
        {
            Starting.Release();
        }
    }

    /// <summary>
    /// Tests with a browser run one after the other. The pages of the one before would go on asking for a console that
    /// is gone, all at once, and could find another test's console at that address.
    /// </summary>
    private static async Task LeaveOthersPagesAsync(IBrowser browser)
    {
        var test = TestContext.Current.Test?.UniqueID;
        if (test == _test) return;
        _test = test;
        foreach (var context in browser.Contexts.ToList()) await context.CloseAsync();
    }

    private static async Task<IBrowser> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(90_000); // a condition is waited for generously: two cores may be busy
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            ],
        });
    }
}
