using System.Net;
using Matching.Contracts;
using Placements.Contracts;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Participants.Tests.Pages;

public sealed class CasePageTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_coach_sees_wish_no_needs_consent_and_story()
    {
        var person = await new ParticipantBuilder(platform).Wishing("Jag vill laga cyklar").Answering("veto-demands", "noise|1").EnrolAsync();
        var coach = await platform.SignInAs("coach");
        var page = await coach.GetAsync(Page(person));
        Assert.Contains("Söker plats", page.Text, StringComparison.Ordinal);
        Assert.True(page.Text.IndexOf("Jag vill laga cyklar", StringComparison.Ordinal) < page.Text.IndexOf("Säger nej till", StringComparison.Ordinal));
        foreach (var shown in new[] { "Buller och ljud: högst «Lite går bra»", "Behöver på arbetsplatsen", "Till arbetsgivare som kan ha en plats, till och med 3 mars 2027", "Inskriven", "Kartlagt: avsnittet «Önskemål»" })
            Assert.Contains(shown, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turned_to_the_participant_staffs_own_things_are_not_there()
    {
        var person = await new ParticipantBuilder(platform).Wishing("Jag vill laga cyklar").EnrolAsync();
        var coach = await platform.SignInAs("coach");
        Assert.Contains("Ärendenummer", (await coach.GetAsync(Page(person))).Text, StringComparison.Ordinal);
        var shared = await coach.GetAsync(Page(person) + "?shared=1");
        Assert.Contains("Jag vill laga cyklar", shared.Text, StringComparison.Ordinal);
        foreach (var hidden in new[] { "Ärendenummer", "Kartlagt:", "Ta tillbaka samtycket", "Visa personnumret" }) Assert.DoesNotContain(hidden, shared.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consultant_sees_what_the_sheet_holds_and_nothing_that_hints_at_more()
    {
        var opening = Guid.CreateVersion7();
        var person = await new ParticipantBuilder(platform).Wishing("Hemligt önskemål").EnrolAsync();
        var sheet = await ParticipantBuilder.SignSheetAsync(platform, person, opening, "name", "days");
        var proposal = Guid.CreateVersion7();
        var consultant = await platform.SignInAs("consultant");
        Assert.Equal(HttpStatusCode.NotFound, (await consultant.GetAsync(Page(person))).Status);
        await platform.TellAsync("matching", new ProposalMade(proposal, person, opening, sheet, Guid.CreateVersion7(), await platform.AccountAsync("consultant")));

        var page = await consultant.GetAsync(Page(person));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Godkänt för arbetsgivaren att se", page.Text, StringComparison.Ordinal);
        Assert.Contains("Måndag, Tisdag, Onsdag, Torsdag", page.Text, StringComparison.Ordinal);
        foreach (var hidden in new[] { "Hemligt önskemål", "Säger nej till", "timmar i veckan", "Samtycke", "Nästa steg", "Vad som har hänt", "Visa för deltagaren", "/participants/map" })
            Assert.DoesNotContain(hidden, page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Hemligt önskemål", (await consultant.GetAsync(Page(person) + "?shared=1")).Text, StringComparison.Ordinal);

        // The coach takes the consent back: the next request shows it.
        await (await platform.SignInAs("coach")).SubmitAsync($"/participants/withdrawconsent/{person}");
        Assert.Equal(HttpStatusCode.NotFound, (await consultant.GetAsync(Page(person))).Status);
    }

    [Fact]
    public async Task The_list_has_stages_and_what_is_next_with_the_most_urgent_first()
    {
        var coach = await platform.SignInAs("coach", 2);
        var mapped = await new ParticipantBuilder(platform).OfCoach(2).Named("Söker", "Ask").EnrolAsync();
        await new ParticipantBuilder(platform).OfCoach(2).Named("Ny", "Björk").WithoutMapping().WithoutConsent().EnrolAsync();
        var placed = await new ParticipantBuilder(platform).OfCoach(2).Named("Placerad", "Ceder").EnrolAsync();
        await new ParticipantBuilder(platform).OfCoach(2).Named("Skyddad", "Dunge").Protected().EnrolAsync();
        var placement = Guid.CreateVersion7();
        await platform.TellAsync("placements", new PlacementStarted(placement, Guid.CreateVersion7(), placed, Guid.CreateVersion7(), Guid.CreateVersion7(), new(2026, 3, 9), null));

        await platform.ScalarAsync<object>("update participants.mapped_section set ready_since = saved where participant_id = $1 and is_ready", mapped);

        var list = await coach.GetAsync("/participants");
        Assert.Contains("3 ärenden, inget nästa steg försenat", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dunge", list.Text, StringComparison.Ordinal);
        // Where nothing is planned comes before what is due later, and after what is late.
        static bool IsBefore(string text, string first, string second) => text.IndexOf(first, StringComparison.Ordinal) < text.IndexOf(second, StringComparison.Ordinal);
        Assert.True(IsBefore(list.Text, "Ask", "Björk"));
        Assert.Contains("om 14 dagar", list.Text, StringComparison.Ordinal);
        Assert.Contains("Inget planerat", list.Text, StringComparison.Ordinal);
        foreach (var (stage, name) in new[] { ("tomap", "Björk"), ("seeking", "Ask"), ("placed", "Ceder") })
        {
            var tab = await coach.GetAsync($"/participants?stage={stage}");
            Assert.Equal([name], new[] { "Ask", "Björk", "Ceder" }.Where(n => tab.Text.Contains(n, StringComparison.Ordinal)));
        }
        await platform.TellAsync("placements", new PlacementEnded(placement, placed, Guid.CreateVersion7(), Guid.CreateVersion7(), new(2026, 3, 3), "outcome-completed"));
        Assert.Contains("Ceder", (await coach.GetAsync("/participants?stage=seeking")).Text, StringComparison.Ordinal);
        // It ended before its first day: it never took place, and that is what there is to go through.
        Assert.Contains("Placeringen blev inte av", (await coach.GetAsync(Page(placed))).Text, StringComparison.Ordinal);
        Assert.Contains("Skulle ha börjat", (await coach.GetAsync($"/participants/afterplacement/{placed}")).Text, StringComparison.Ordinal);
        // Whether somebody looks for a place, when they last met, and how long it has been like this.
        Assert.Contains($"/matching/request/{mapped}", list.Html, StringComparison.Ordinal);
        Assert.Matches(@"Senaste kontakt.*Tid i läget.*2026-03-03.*0 dagar", list.Text);
        Assert.Contains("börjar 2026-03-09", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await coach.GetAsync("/participants?stage=7&sort=-due&p=99")).Status);

        // What is due stands on the start page, the protected person never.
        var today = await coach.GetAsync("/");
        Assert.DoesNotContain("Björk", today.Text, StringComparison.Ordinal);
        platform.Clock.Advance(TimeSpan.FromDays(15));
        coach = await platform.SignInAs("coach", 2);
        today = await coach.GetAsync("/");
        Assert.Contains("Ny Björk", today.Text, StringComparison.Ordinal);
        Assert.Contains("Träffa", today.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dunge", today.Text, StringComparison.Ordinal);
        list = await coach.GetAsync("/participants");
        Assert.Contains("3 ärenden, 2 försenade nästa steg", list.Text, StringComparison.Ordinal);
        Assert.True(IsBefore(list.Text, "Björk", "Ask"));
    }

    [Fact]
    public async Task An_ended_placement_stays_on_the_start_page_until_the_coach_has_gone_through_it()
    {
        var coach = await platform.SignInAs("coach");
        var person = await new ParticipantBuilder(platform).Named("Avslutad", "Ek").EnrolAsync();
        var (placement, opening, employer) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await platform.TellAsync("placements", new PlacementStarted(placement, Guid.CreateVersion7(), person, opening, employer, new(2026, 2, 2), null));
        Assert.DoesNotContain("Avslutad Ek", (await coach.GetAsync("/")).Text, StringComparison.Ordinal);
        await platform.TellAsync("placements", new PlacementEnded(placement, person, opening, employer, new(2026, 3, 2), "outcome-completed"));
        var today = await coach.GetAsync("/");
        Assert.Contains("Gå igenom avslutet med Avslutad Ek", today.Text, StringComparison.Ordinal);
        var page = await coach.GetAsync($"/participants/afterplacement/{person}");
        Assert.Contains("Placeringen är slut för Avslutad", page.Heading, StringComparison.Ordinal);
        Assert.Contains("2 mars 2026, i går", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("outcome-completed", page.Text, StringComparison.Ordinal);
        Assert.Contains("Gå igenom avslutet", (await coach.GetAsync(Page(person))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await platform.SignInAs("coach", 2)).GetAsync($"/participants/afterplacement/{person}")).Status);
        // With a new place it is said which one has ended.
        await platform.TellAsync("placements", new PlacementStarted(Guid.CreateVersion7(), Guid.CreateVersion7(), person, Guid.CreateVersion7(), employer, new(2026, 3, 9), null));
        Assert.Contains("Förra placeringen: gå igenom avslutet", (await coach.GetAsync(Page(person))).Text, StringComparison.Ordinal);

        var done = await coach.SubmitAsync($"/participants/afterplacement/{person}");
        Assert.Contains("Avslutet är genomgånget.", (await coach.GetAsync(done.Location!)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Avslutad Ek", (await coach.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Det finns inget avslut", (await coach.GetAsync($"/participants/afterplacement/{person}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protected_case_says_who_may_see_it_and_what_not_to_write()
    {
        var person = await new ParticipantBuilder(platform).Named("Dold", "Al").Protected().EnrolAsync();
        var coach = await platform.SignInAs("coach");
        var page = await coach.GetAsync(Page(person));
        Assert.Contains("Skyddade uppgifter. Bara du och de som står här kan se personen. Skriv inte namn, ort eller arbetsplats i fritext.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ingen annan än du kan se personen.", page.Text, StringComparison.Ordinal);
        var other = await platform.AccountAsync("coach", 2);
        await platform.ScalarAsync<object>("insert into participants.protected_access (participant_id, staff_id, named) values ($1, $2, '2026-03-01')", person, other);
        Assert.Contains("Ingen annan än du", (await coach.GetAsync(Page(person))).Text, StringComparison.Ordinal);
        await platform.ScalarAsync<object>("insert into participants.case_relation (id, participant_id, staff_id, kind, \"from\", until) values (gen_random_uuid(), $1, $2, 'substitute', '2026-01-01', '2026-12-31')", person, other);
        Assert.Contains("Kan se personen: ", (await coach.GetAsync(Page(person))).Text, StringComparison.Ordinal);
        Assert.Contains("Skriv inte namn, ort eller arbetsplats i fritext.", (await coach.GetAsync($"/participants/map/{person}/wish")).Text, StringComparison.Ordinal);
    }

    private static string Page(Guid person) => $"/participants/details/{person}";
}
