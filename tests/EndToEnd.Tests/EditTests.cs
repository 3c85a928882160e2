using Microsoft.Playwright;

namespace EndToEnd.Tests;

/// <summary>Two consultants change the same employer at once: nothing is overwritten unseen, and the choice is made on a plain form.</summary>
public sealed class EditTests(BrowserFixture platform) : IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public async Task The_second_of_two_editors_sees_both_versions_and_chooses(int width, bool scripts)
    {
        var name = $"Norra skolan {width}";
        await using var first = await platform.OpenAsync(width, scripts: scripts);
        await first.SignInAsync("konsulent");
        await first.Page.GotoAsync("/employers/register");
        await first.Page.GetByLabel("Namn", new() { Exact = true }).FillAsync(name);
        await SaveAsync(first);
        await first.Page.GetByRole(AriaRole.Link, new() { Name = "Ändra uppgifter" }).ClickAsync();
        await first.Page.WaitForURLAsync(url => url.Contains("/edit/", StringComparison.Ordinal));
        await using var second = await platform.OpenAsync(width, scripts: scripts);
        await second.SignInAsync("konsulent");
        await second.Page.GotoAsync(first.Page.Url);

        await first.Page.GetByLabel("Namn", new() { Exact = true }).FillAsync(name + " först");
        await SaveAsync(first);
        await second.Page.GetByLabel("Namn", new() { Exact = true }).FillAsync(name + " sedan");
        await SaveAsync(second);
        await Assertions.Expect(second.Page.GetByText(name + " först")).ToBeVisibleAsync();
        await Assertions.Expect(second.Page.GetByText(name + " sedan")).ToBeVisibleAsync();
        await second.LookAsync($"conflict-{width}");
        await SaveAsync(second);
        await second.LookAsync($"conflict-missing-{width}");
        await second.Page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await SaveAsync(second);
        await second.Page.GotoAsync("/employers");
        await Assertions.Expect(second.Page.GetByText(name + " sedan").First).ToBeVisibleAsync();
    }

    /// <summary>The page's one primary button.</summary>
    private static Task SaveAsync(Reader reader) => reader.Page.Locator("main button[data-color=accent]").ClickAsync();
}
