using Microsoft.Playwright;

namespace EndToEnd.Tests;

/// <summary>Each role opens the modules' pages in a real browser; every page is looked at in its empty, filled and error state.</summary>
public sealed class ModulePagesTests(BrowserFixture platform) : IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData(1280, ColorScheme.Light, true)]
    [InlineData(1280, ColorScheme.Dark, true)]
    [InlineData(320, ColorScheme.Light, false)]
    public async Task A_consultant_adds_an_employer(int width, ColorScheme colours, bool scripts)
    {
        var look = $"{width}-{colours}-{(scripts ? "script" : "plain")}".ToLowerInvariant();
        await using var reader = await platform.OpenAsync(width, colours, scripts);
        await reader.SignInAsync("konsulent");
        await reader.LookAsync($"today-consultant-{look}");
        await reader.Page.GotoAsync("/employers/register");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Spara arbetsgivaren" }).ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Fel: "));
        await reader.LookAsync($"employer-register-error-{look}");
        var name = $"Björkens café {look}";
        await reader.Page.GetByLabel("Namn", new() { Exact = true }).FillAsync(name);
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Spara arbetsgivaren" }).ClickAsync();
        await Assertions.Expect(reader.Page.GetByText(name).First).ToBeVisibleAsync();
        await reader.LookAsync($"employers-{look}");
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_coach_enrols_and_asks_with_the_keyboard_alone()
    {
        await using var reader = await platform.OpenAsync();
        await reader.SignInAsync("coach");
        await reader.Page.GotoAsync("/participants");
        await reader.LookAsync("participants-empty");
        await reader.Page.GotoAsync("/participants/enrol");
        await reader.Page.GetByLabel("Förnamn").FocusAsync();
        await reader.Page.Keyboard.TypeAsync("Elin");
        await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Page.Keyboard.TypeAsync("Påhittad");
        // Past the number to the question of protection, where nothing is ticked.
        await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Page.Keyboard.PressAsync("Space");
        await reader.Page.Keyboard.PressAsync("Enter");
        // The page of consent follows at once; the participant may take it another day.
        var later = reader.Page.GetByRole(AriaRole.Link, new() { Name = "Ta det en annan dag" });
        await later.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = "Elin Påhittad" })).ToBeVisibleAsync();
        await reader.Page.GotoAsync("/participants");
        await reader.LookAsync("participants");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Elin Påhittad" }).First.ClickAsync();
        await reader.LookAsync("participants-details");
        await reader.Page.GotoAsync("/matching/ask");
        await reader.LookAsync("matching-ask");
        await reader.Page.GetByLabel("Deltagare").SelectOptionAsync(new SelectOptionValue { Label = "Elin Påhittad" });
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Fortsätt" }).ClickAsync();
        await reader.LookAsync("matching-request");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Sök ändå" }).ClickAsync();
        await reader.LookAsync("matching-shortlist");
        await reader.Page.GotoAsync("/matching");
        await Assertions.Expect(reader.Page.GetByText("Elin Påhittad").First).ToBeVisibleAsync();
        await reader.LookAsync("matching");
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task A_coach_enrols_a_protected_person_and_asks_for_the_number(int width, ColorScheme colours)
    {
        var look = $"{width}-{colours}".ToLowerInvariant();
        await using var reader = await platform.OpenAsync(width, colours);
        await reader.SignInAsync("coach");
        await reader.Page.GotoAsync("/participants/enrol");
        await reader.LookAsync($"participants-enrol-{look}");
        await reader.Page.GetByLabel("Förnamn").FillAsync("Dolda");
        await reader.Page.GetByLabel("Efternamn").FillAsync("Påhittad");
        await reader.Page.GetByLabel("Personnummer").FillAsync(width == 320 ? "19900102-2384" : colours == ColorScheme.Dark ? "19900102-2392" : "19900102-2400");
        await reader.Page.GetByLabel("Ja, sekretessmarkering").CheckAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Spara deltagaren" }).ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Ärende [0-9]+"));
        await reader.LookAsync($"participants-protected-{look}");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Visa personnumret" }).ClickAsync();
        await Assertions.Expect(reader.Page.GetByText("19900102-2").First).ToBeVisibleAsync();
        await reader.LookAsync($"participants-number-{look}");
        await reader.Page.GotoAsync("/participants/opencase");
        await reader.Page.GetByLabel("Ärendenummer").FillAsync("987654");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Öppna ärendet" }).ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Fel: "));
        await reader.LookAsync($"participants-opencase-error-{look}");
        Assert.Empty(reader.Complaints);
    }

    [Theory]
    [InlineData("administratör", "/admin/modules")]
    [InlineData("administratör", "/admin/accounts")]
    [InlineData("administratör", "/admin/events")]
    [InlineData("administratör", "/admin/jobs")]
    [InlineData("administratör", "/admin/mail")]
    [InlineData("administratör", "/taxonomy")]
    [InlineData("administratör", "/account")]
    [InlineData("konsulent", "/placements/openings")]
    [InlineData("samordnare", "/")]
    [InlineData("granskare", "/")]
    [InlineData("granskare", "/admin/readings")]
    public async Task Every_page_is_looked_at_wide_narrow_dark_and_in_forced_colours(string role, string path)
    {
        var name = path == "/" ? "today-" + role : path.Trim('/').Replace('/', '-');
        foreach (var (width, colours, forced) in new[] { (1280, ColorScheme.Light, false), (1280, ColorScheme.Dark, false), (320, ColorScheme.Light, false), (1280, ColorScheme.Light, true) })
        {
            await using var reader = await platform.OpenAsync(width, colours, forcedColours: forced);
            await reader.SignInAsync(role);
            await reader.Page.GotoAsync(path);
            await reader.LookAsync($"{name}-{width}-{colours}{(forced ? "-forced" : "")}".ToLowerInvariant());
            Assert.Empty(reader.Complaints);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/kontakt")]
    [InlineData("/tillganglighet")]
    [InlineData("/personuppgifter")]
    [InlineData("/no-such-page")]
    public async Task Public_pages_are_looked_at(string path)
    {
        foreach (var width in new[] { 1280, 320 })
        {
            await using var reader = await platform.OpenAsync(width);
            await reader.Page.GotoAsync(path);
            await reader.LookAsync($"public-{(path == "/" ? "front" : path.Trim('/'))}-{width}");
        }
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light, false)]
    [InlineData(1280, ColorScheme.Dark, false)]
    [InlineData(320, ColorScheme.Light, false)]
    [InlineData(1280, ColorScheme.Light, true)]
    public async Task The_style_page_shows_every_component(int width, ColorScheme colours, bool forced)
    {
        await using var reader = await platform.OpenAsync(width, colours, forcedColours: forced);
        await reader.SignInAsync("administratör");
        foreach (var state in new[] { "", "?state=errors" })
        {
            await reader.Page.GotoAsync("/admin/style" + state);
            await reader.LookAsync($"style{state.Replace("?state=", "-")}-{width}-{colours}{(forced ? "-forced" : "")}".ToLowerInvariant());
        }
        Assert.Empty(reader.Complaints);
    }
}
