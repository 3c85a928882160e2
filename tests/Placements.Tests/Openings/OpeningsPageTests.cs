using System.Net;
using Platform.Testing;

namespace Placements.Tests.Openings;

/// <summary>The inventory: filters, freshness, and the opening's own page.</summary>
public sealed class OpeningsPageTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task Filters_find_by_words_town_form_day_and_state()
    {
        var consultant = await platform.SignInAs("consultant");
        var owner = await consultant.RegisterEmployer("Filterbolaget");
        await OpeningBuilder.Opening().Of(owner).Titled("Filtrera kaffe").Place("Umeå", 63.8, 20.2).BuildAsync(platform);
        await OpeningBuilder.Opening().Of(owner).Titled("Filtrera te").Place("Vännäs", 63.9, 19.7).Form("language-practice").Between(new(2026, 6, 1), null).BuildAsync(platform);
        await OpeningBuilder.Opening().Of(owner).Titled("Filtrera saft").In("Closed").BuildAsync(platform);
        await OpeningBuilder.Opening().Of(owner).Titled("Filtrera vatten").In("Paused").BuildAsync(platform);
        foreach (var (query, found) in ((string, string[])[])
        [
            ("q=filtrera", ["kaffe", "te", "vatten"]), ("q=filtrera&town=v%C3%A4nn", ["te"]), ("q=filtrera&form=language-practice", ["te"]), ("q=filtrera&from=2026-04-01", ["kaffe"]),
            ("q=filtrera&from=2026-06-02", ["kaffe", "te"]), ("q=filtrera&state=Paused", ["vatten"]), ("q=filtrera&state=Closed", ["saft"]), ("q=filtrera&state=free", ["kaffe", "te"]),
        ])
        {
            var page = (await consultant.GetAsync("/placements/openings?" + query)).Text;
            foreach (var word in (string[])["kaffe", "te", "saft", "vatten"])
                Assert.True(page.Contains($"Filtrera {word}", StringComparison.Ordinal) == found.Contains(word), $"{query}: {word}");
        }
        Assert.Contains("Ledig om 90 dagar, 1 juni 2026.", (await consultant.GetAsync("/placements/openings?q=filtrera%20te")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_has_confirmed_for_thirty_days_is_marked_and_asked_for_once()
    {
        var opening = await OpeningBuilder.Opening().Titled("Gammal plats").Contact("Ada", "ada@gammal.example").BuildAsync(platform);
        platform.Clock.Advance(TimeSpan.FromDays(31));
        var consultant = await platform.SignInAs("consultant");
        var stale = await consultant.GetAsync("/placements/openings?state=stale&q=gammal");
        Assert.Contains("Behöver bekräftas", stale.Text, StringComparison.Ordinal);
        Assert.Contains("Be om bekräftelse", stale.Text, StringComparison.Ordinal);
        var path = $"/placements/opening/{opening.Id}";
        Assert.Equal(HttpStatusCode.Redirect, (await consultant.SubmitAsync(path, path + "?handler=Ask")).Status);
        await consultant.SubmitAsync(path, path + "?handler=Ask");
        Assert.Single(await platform.MailsTo("ada@gammal.example"));
        var employer = platform.Anonymous();
        var open = await platform.OpenCase(employer, opening.Reference, "ada@gammal.example");
        Assert.Contains("Gäller platsen fortfarande?", open.Text, StringComparison.Ordinal);
        await employer.SubmitAsync($"/arende/{opening.Reference}", $"/arende/{opening.Reference}?handler=Still");
        Assert.DoesNotContain("Gammal plats", (await consultant.GetAsync("/placements/openings?state=stale&q=gammal")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consultant_pauses_opens_and_ends_an_opening_and_a_coach_only_reads()
    {
        var opening = await OpeningBuilder.Opening().Titled("Vattna växter").BuildAsync(platform);
        var path = $"/placements/opening/{opening.Id}";
        var consultant = await platform.SignInAs("consultant");
        await consultant.SubmitAsync(path, path + "?handler=Pause", ("Until", "2030-01-01"));
        Assert.Contains("Välj en dag efter i dag", (await consultant.SubmitAsync(path, path + "?handler=Pause", ("Until", "2030-01-01"))).Text, StringComparison.Ordinal);
        await consultant.SubmitAsync(path, path + "?handler=Pause", ("Until", ""));
        Assert.Contains("Pausad. Ingen kan föreslås.", (await consultant.GetAsync(path)).Text, StringComparison.Ordinal);
        await consultant.SubmitAsync(path, path + "?handler=Publish");
        await consultant.SubmitAsync(path, path + "?handler=Close");
        Assert.Contains("Avslutad. Ingen kan föreslås.", (await consultant.GetAsync(path)).Text, StringComparison.Ordinal);
        var coach = await platform.SignInAs("coach");
        var read = await coach.GetAsync(path);
        Assert.Contains("Vattna växter", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Publicera igen", read.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await coach.SubmitAsync(path, path + "?handler=Publish")).Status);
    }

    [Fact]
    public async Task Registering_leads_into_the_tasks_of_a_review()
    {
        var consultant = await platform.SignInAs("consultant");
        var saved = await consultant.SubmitAsync("/placements/registeropening", ("Form.Title", "Sortera och laga"), ("Form.Seats", "2"));
        Assert.StartsWith("/placements/reviewopening/", saved.Location, StringComparison.Ordinal);
        Assert.Contains("Sortera och laga", (await consultant.GetAsync(saved.Location!)).Text, StringComparison.Ordinal);
        Assert.Contains("Sortera och laga", (await consultant.GetAsync("/placements/openings?state=Draft")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_ready_is_for_those_who_can_make_it_so()
    {
        var draft = await OpeningBuilder.Opening().Titled("Räkna halvfärdiga stolar").In("Draft").BuildAsync(platform);
        var (list, path) = ("/placements/openings?q=halvf%C3%A4rdiga", $"/placements/opening/{draft.Id}");
        var consultant = await platform.SignInAs("consultant");
        Assert.Contains("halvfärdiga stolar", (await consultant.GetAsync(list)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await consultant.GetAsync(path)).Status);
        foreach (var role in (string[])["coach", "coordinator"])
        {
            var reader = await platform.SignInAs(role);
            Assert.DoesNotContain("halvfärdiga stolar", (await reader.GetAsync(list)).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Utkast", (await reader.GetAsync("/placements/openings")).Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(path)).Status);
        }
    }
}
