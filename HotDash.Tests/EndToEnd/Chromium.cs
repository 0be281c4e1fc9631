using Microsoft.Playwright;

namespace HotDash.Tests.EndToEnd;

/// <summary>Debian's Chromium, started when the first test needs it and shared by all.</summary>
internal static class Chromium
{
    private static readonly SemaphoreSlim Starting = new(1);
    private static IBrowser? _browser;
    private static readonly Dictionary<string, OpenPages> Open = new(StringComparer.Ordinal);

    /// <summary>A page with cookies of its own, as another person on another machine.</summary>
    public static async Task<IPage> NewPageAsync(int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
        });
        context.SetDefaultTimeout(90_000);
        return await context.NewPageAsync();
    }

    private static async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options)
    {
        await Starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _browser ??= await StartAsync();
            var pages = await PagesOfThisTestAsync();
            var context = await _browser.NewContextAsync(options);
            pages.Contexts.Add(context);
            return context;
        }
        finally
        {
            Starting.Release();
        }
    }

    /// <summary>
    /// The tests of a collection run one after the other. The pages of the one before would go on asking for a console
    /// that is gone, and could find another test's console at that address: they are closed.
    /// </summary>
    private static async Task<OpenPages> PagesOfThisTestAsync()
    {
        var collection = TestContext.Current.TestCollection?.UniqueID ?? "";
        var test = TestContext.Current.Test?.UniqueID ?? "";
        if (Open.TryGetValue(collection, out var before) && before.Test == test) return before;
        foreach (var context in before?.Contexts ?? []) await context.CloseAsync();
        return Open[collection] = new OpenPages(test, []);
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

    private sealed record OpenPages(string Test, List<IBrowserContext> Contexts);
}
