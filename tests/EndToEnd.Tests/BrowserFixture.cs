using Microsoft.Playwright;
using Platform.Testing;

namespace EndToEnd.Tests;

/// <summary>The running product on a real port, and Debian's Chromium in front of it.</summary>
public sealed class BrowserFixture : PlatformFixture
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? playwright;
    private IBrowser? browser;

    protected override bool RealPort => true;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? Places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium is missing. Maybe install it: apt-get install chromium");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public override async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>A fresh browser window: its own cookies, width, colours, and scripts on or off.</summary>
    public async Task<Reader> OpenAsync(int width = 1280, ColorScheme colours = ColorScheme.Light, bool scripts = true, bool forcedColours = false)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = "sv-SE",
            ViewportSize = new() { Width = width, Height = width < 500 ? 700 : 800 },
            ColorScheme = colours,
            ForcedColors = forcedColours ? ForcedColors.Active : ForcedColors.None,
            JavaScriptEnabled = scripts,
        });
        context.SetDefaultTimeout(15_000);
        return new(context, await context.NewPageAsync(), scripts);
    }
}
