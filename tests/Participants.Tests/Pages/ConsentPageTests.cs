using System.Net;
using Participants.Contracts;
using Platform.Sdk;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Participants.Tests.Pages;

public sealed class ConsentPageTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task After_enrolment_the_consent_is_read_and_given()
    {
        var coach = await platform.SignInAs("coach");
        // Whether the person is protected is answered, never taken for granted.
        var unanswered = await coach.SubmitAsync("/participants/enrol", ("Form.FirstName", "Elin"), ("Form.LastName", "Påhittad"));
        Assert.Equal(HttpStatusCode.OK, unanswered.Status);
        Assert.Contains("Välj om personuppgifterna är skyddade", unanswered.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("name=\"Form.Protection\"[^>]* checked", unanswered.Html);
        var enrolled = await coach.SubmitAsync("/participants/enrol", ("Form.FirstName", "Elin"), ("Form.LastName", "Påhittad"), ("Form.Protection", "No"));
        var page = await coach.GetAsync(enrolled.Location!);
        Assert.Contains("Elin är inskriven", page.Text, StringComparison.Ordinal);
        Assert.Contains("får lämna uppgifterna nedan till arbetsgivare som kan ha en plats för mig för att planera min placering. Det gäller till 3 mars 2027. Jag kan ta tillbaka det när jag vill.",
            page.Text, StringComparison.Ordinal);
        var person = Guid.Parse(enrolled.Location!.Split('?')[0].Split('/')[^1]);
        Assert.False(await HoldsAsync(person));

        var given = await coach.SubmitAsync(Give(person), Given());
        Assert.Equal(HttpStatusCode.Redirect, given.Status);
        Assert.True(await HoldsAsync(person));
        Assert.Contains("Samtycket från Elin är sparat", (await coach.GetAsync(given.Location!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_was_changed_is_shown_again_before_it_is_saved()
    {
        var person = await new ParticipantBuilder(platform).WithoutConsent().EnrolAsync();
        var coach = await platform.SignInAs("coach");
        var again = await coach.SubmitAsync(Give(person), Given("vårdcentralen Norr"));
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("nedan till vårdcentralen Norr för", again.Text, StringComparison.Ordinal);
        Assert.Contains("Läs den igen tillsammans", again.Text, StringComparison.Ordinal);
        Assert.False(await HoldsAsync(person));
        var saved = await coach.PostAsync(Give(person), [.. Visitor.Hidden(again.Html, Give(person)), .. Given("vårdcentralen Norr")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.True(await HoldsAsync(person));
    }

    [Theory]
    [InlineData("Form.Until", "2026-03-02", "Välj en dag från i dag")]
    [InlineData("Form.Until", "2029-01-01", "Välj en dag från i dag")]
    [InlineData("Form.Until", "", "Skriv en dag")]
    [InlineData("Form.Recipients", " ", "Skriv till vilka")]
    [InlineData("Form.IsRead", "false", "Läs texten med Elin först")]
    [InlineData("Form.How", "", "Välj hur det har bekräftats")]
    [InlineData("Form.How", "Telepathy", "Fel:")]
    public async Task What_is_missing_or_wrong_is_said_and_nothing_is_saved(string field, string value, string said)
    {
        var person = await new ParticipantBuilder(platform).WithoutConsent().EnrolAsync();
        var coach = await platform.SignInAs("coach");
        var answer = await coach.SubmitAsync(Give(person), [.. Given().Where(f => f.Item1 != field), (field, value)]);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.False(await HoldsAsync(person));
    }

    [Fact]
    public async Task Taking_it_back_acts_at_once_and_is_told()
    {
        var opening = Guid.CreateVersion7();
        var person = await new ParticipantBuilder(platform).EnrolAsync();
        await platform.ScalarAsync<int>("update participants.participant set enrolled = enrolled - 200 where id = $1 returning 1", person);
        var sheet = await ParticipantBuilder.SignSheetAsync(platform, person, opening, "name");
        var coach = await platform.SignInAs("coach");
        var withdrawn = await coach.SubmitAsync($"/participants/withdrawconsent/{person}");
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.Status);
        Assert.False(await HoldsAsync(person));
        Assert.Empty(await platform.AskAsync<IReleaseSheets, IReadOnlySet<Guid>>(s => s.HoldingAsync([sheet], default)));
        Assert.Equal(1, await platform.ScalarAsync<long>("select count(*) from participants.outbox where subject = $1 and type = 'Participants.Contracts.ConsentWithdrawn'", person));
        Assert.Contains("Från och med nu lämnar vi inte ut något", (await coach.GetAsync(withdrawn.Location!)).Text, StringComparison.Ordinal);
        // Nobody has been late with asking since the day the person was enrolled.
        Assert.DoesNotContain("försenad", (await coach.GetAsync($"/participants/details/{person}")).Text, StringComparison.Ordinal);
        // Once more there is nothing to take back, and nothing is told.
        Assert.Contains("Det finns inget samtycke att ta tillbaka", (await coach.GetAsync($"/participants/withdrawconsent/{person}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Random_consents_hold_exactly_when_they_should()
    {
        var random = new Random(11);
        var today = DateOnly.FromDateTime(platform.Clock.GetLocalNow().Date);
        var people = new Dictionary<Guid, bool>();
        for (var i = 0; i < 40; i++)
        {
            var person = await new ParticipantBuilder(platform).WithoutConsent().WithoutMapping().EnrolAsync();
            people[person] = false;
            for (var c = random.Next(4); c > 0; c--)
            {
                var (from, taken, purpose) = (today.AddDays(random.Next(-4, 3)), random.Next(3) == 0, random.Next(4) == 0 ? "research" : ConsentPurpose.Placement);
                var until = from.AddDays(random.Next(5));
                await platform.ScalarAsync<object>("""
                    insert into participants.consent (id, participant_id, purpose, recipients, "from", until, form, witness, text_version, given, withdrawn, withdrawn_by)
                    values (gen_random_uuid(), $1, $2, 'x', $3, $4, 'paper', $1, '1', now(), case when $5 then now() end, case when $5 then $1 end)
                    """, person, purpose, from, until, taken);
                people[person] |= purpose == ConsentPurpose.Placement && !taken && from <= today && today <= until;
            }
        }
        var holding = await platform.AskAsync<IConsents, IReadOnlySet<Guid>>(c => c.HoldingAsync([.. people.Keys], ConsentPurpose.Placement, default));
        Assert.Equal(people.Where(p => p.Value).Select(p => p.Key).Order(), holding.Order());
        Assert.Contains(true, people.Values);
    }

    [Fact]
    public async Task Another_coach_and_a_consultant_get_the_page_of_an_unknown_person()
    {
        var person = await new ParticipantBuilder(platform).EnrolAsync();
        foreach (var page in new[] { Give(person), $"/participants/withdrawconsent/{person}", $"/participants/map/{person}", $"/participants/map/{person}/time", $"/participants/behind/{person}", $"/participants/release/{person}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await platform.SignInAs("coach", 2)).GetAsync(page)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await platform.SignInAs("consultant")).GetAsync(page)).Status);
        }
    }

    private static string Give(Guid person) => $"/participants/giveconsent/{person}";

    private static (string, string)[] Given(string recipients = "arbetsgivare som kan ha en plats för mig") =>
        [("Form.Recipients", recipients), ("Form.Until", "2027-03-03"), ("Form.How", "Screen"), ("Form.IsRead", "true")];

    private async Task<bool> HoldsAsync(Guid person) =>
        (await platform.AskAsync<IConsents, IReadOnlySet<Guid>>(c => c.HoldingAsync([person], ConsentPurpose.Placement, default))).Contains(person);
}
