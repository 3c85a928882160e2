using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Platform.Testing;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>A person at a browser window, who also keeps pictures and asks axe.</summary>
/// <param name="scripts">False in a window without scripts, where axe, a script itself, cannot run.</param>
public sealed class Reader(IBrowserContext context, IPage page, bool scripts) : IAsyncDisposable
{
    private static readonly string Pictures = Path.Combine(Clone.Root, ".data", "screenshots");
    private const int ReadmeWidth = 1000;
    private readonly List<string> complaints = [];

    public IPage Page { get; } = page;

    /// <summary>What the browser complained of: refused scripts or styles, failed files, errors in scripts.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Signs in as the first demo account with a role, by its button on the sign-in page.</summary>
    public async Task SignInAsync(string roleInSwedish)
    {
        Page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        await Page.GotoAsync("/sign-in");
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new($", {roleInSwedish}$") }).First.ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }

    /// <summary>Looks at the page as it stands: axe finds nothing, nothing runs out of the window, and a picture is kept.</summary>
    public async Task LookAsync(string picture)
    {
        Directory.CreateDirectory(Pictures);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, picture + ".png"), FullPage = true });
        var wide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wide <= 0, $"{picture}: {wide} px run out of the window.");
        Assert.Equal(1, await Page.Locator("h1").CountAsync());
        if (!scripts) return;
        var found = await Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
            // What passed is only counted: to gather it takes most of the time.
            ResultTypes = [ResultType.Violations],
        });
        Assert.True(found.Violations.Length == 0, $"{picture}: " + string.Join("; ", found.Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}")));
    }

    /// <summary>Keeps the top of the page, down to the end of the first element found, as a picture of docs/pictures.</summary>
    public async Task KeepForReadmeAsync(string picture, string downTo)
    {
        await Page.SetViewportSizeAsync(ReadmeWidth, 800);
        var box = await Page.Locator(downTo).First.BoundingBoxAsync() ?? throw new InvalidOperationException($"{downTo} is not shown.");
        await Page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Clone.Root, "docs", "pictures", picture + ".png"), FullPage = true,
            Clip = new() { X = 0, Y = 0, Width = ReadmeWidth, Height = box.Y + box.Height + 16 },
        });
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
