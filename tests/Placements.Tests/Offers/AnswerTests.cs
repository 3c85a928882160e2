using System.Net;
using Placements.Contracts;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Placements.Tests.Offers;

/// <summary>What an employer answers, and what comes of it.</summary>
public sealed class AnswerTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IAsyncLifetime
{
    private Visitor consultant = null!;

    public async Task InitializeAsync() => consultant = await platform.SignInAs("consultant");

    public Task DisposeAsync() => Task.CompletedTask;

    private Guid? employerId;

    /// <summary>All at one employer: registering each by its page would sign somebody in each time.</summary>
    private async Task<BuiltOpening> OpeningAsync(int seats = 1)
    {
        var builder = OpeningBuilder.Opening().Seats(seats).Contact("Maria", "maria@a.example");
        var built = await (employerId is { } known ? builder.Of(known) : builder).BuildAsync(platform);
        employerId = built.Employer;
        return built;
    }

    [Fact]
    public async Task Yes_gives_the_seat_the_plan_and_the_rhythm_and_says_what_happens_next()
    {
        var placement = await platform.PlaceAsync(await OpeningAsync(), consultant);

        var page = await placement.Employer.GetAsync(placement.Offer.Public);
        Assert.Equal("Tack, då är det bestämt", page.Heading);
        Assert.Contains("9 mars 2026", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Elin", page.Text, StringComparison.Ordinal);
        // Half a year as the form allows; the first week, then every fourteenth day from the first one.
        Assert.Equal(new DateOnly(2026, 9, 8), await platform.AskPlacementsAsync<DateOnly>("select planned_last_day from placements.placement where id = $1", placement.Id));
        var days = await platform.AskPlacementsAsync<string>("select string_agg(due::text, ' ' order by due) from placements.follow_up where placement_id = $1", placement.Id);
        Assert.StartsWith("2026-03-16 2026-03-23 2026-04-02 2026-04-20 2026-05-04", days, StringComparison.Ordinal);
        var told = await platform.ToldAsync(placement.Id);
        Assert.Contains(nameof(PlacementStarted), told, StringComparison.Ordinal);
        Assert.Contains("\"yes\"", await platform.ToldAsync(placement.Offer.Id), StringComparison.Ordinal);
        Assert.DoesNotContain("Maria", told, StringComparison.Ordinal);
        var mail = (await platform.MailsTo("maria@a.example")).Single(m => m.Subject == "Ni har sagt ja till ett förslag" && m.Text.Contains(placement.Offer.Opening.Reference, StringComparison.Ordinal));
        Assert.Contains("Första dagen är måndag 9 mars.", mail.Text, StringComparison.Ordinal);
        Assert.Matches("ring [A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ]", mail.Text);
        Assert.DoesNotContain("Elin", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_carries_its_code_to_the_coach_and_asks_before_it_keeps_a_word_about_health()
    {
        var offer = await platform.SentOfferAsync(await OpeningAsync(), consultant);
        var employer = await platform.OpenCaseAsync(offer.Opening.Reference);
        var (form, action) = (offer.Public + "?answer=no", offer.Public + "?handler=no");

        var none = await employer.SubmitAsync(form, action, ("No.Words", "Nja"));
        Assert.Contains("Välj ett skäl", none.Text, StringComparison.Ordinal);
        Assert.Contains("Nja", none.Text, StringComparison.Ordinal);
        var asked = await employer.SubmitAsync(form, action, ("No.Code", "no-hours"), ("No.Words", "Hen har ju en depression."));
        Assert.Contains("Det här kan vara en uppgift om hälsa.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("No.NotAboutHealth", asked.Html, StringComparison.Ordinal);
        await employer.SubmitAsync(form, action, ("No.Code", "no-hours"), ("No.Words", "Vi har för få timmar."));

        Assert.Equal("Tack för svaret", (await employer.GetAsync(offer.Public)).Heading);
        Assert.Contains("\"no-hours\"", await platform.ToldAsync(offer.Id), StringComparison.Ordinal);
        Assert.Equal(0, await platform.AskPlacementsAsync<int>("select position('timmar'::bytea in words_cipher) from placements.offer where id = $1", offer.Id));
        Assert.Equal(0L, await platform.AskPlacementsAsync<long>("select count(*) from placements.placement where offer_id = $1", offer.Id));
    }

    [Theory]
    [InlineData("2026-02-20", "Den första dagen ligger för långt tillbaka. Välj")]
    [InlineData("2026-03-14", "är en lördag eller söndag")]
    [InlineData("2028-01-01", "Välj en första dag inom ett år")]
    public async Task A_first_day_that_cannot_be_meant_is_asked_about_and_what_was_typed_is_kept(string day, string error)
    {
        var offer = await platform.SentOfferAsync(await OpeningAsync(), consultant);
        var employer = await platform.OpenCaseAsync(offer.Opening.Reference);
        var answer = await employer.SubmitAsync(offer.Public + "?answer=yes", offer.Public + "?handler=yes", World.Yes(day));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(error, answer.Text, StringComparison.Ordinal);
        Assert.Contains("Maria Handledare", answer.Html, StringComparison.Ordinal);
        Assert.Contains("12,5", answer.Html, StringComparison.Ordinal);
        if (day != "2026-03-14") return;
        var sure = await employer.SubmitAsync(offer.Public + "?answer=yes", offer.Public + "?handler=yes", [.. World.Yes(day), ("Yes.SureOfDay", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, sure.Status);
    }

    [Fact]
    public async Task Other_hours_and_days_than_those_offered_are_asked_about()
    {
        var opening = await OpeningBuilder.Opening().Hours(8, 16).On("mon", "tue").Contact("Maria", "maria@a.example").BuildAsync(platform);
        var offer = await platform.SentOfferAsync(opening, consultant);
        var employer = await platform.OpenCaseAsync(opening.Reference);
        (string, string)[] sunday = [.. World.Yes("2026-03-09").Where(f => f.Item1 is not ("Yes.Hours" or "Yes.Days")), ("Yes.Hours", "60"), ("Yes.Days", "sun")];
        var asked = await employer.SubmitAsync(offer.Public + "?answer=yes", offer.Public + "?handler=yes", sunday);
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Contains("Ert erbjudande gäller 8 till 16 timmar", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Ert erbjudande gäller måndag", asked.Text, StringComparison.Ordinal);
        var sure = await employer.SubmitAsync(offer.Public + "?answer=yes", offer.Public + "?handler=yes", [.. sunday, ("Yes.SureOfTime", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, sure.Status);
    }

    [Fact]
    public async Task A_first_day_before_the_seat_is_free_is_asked_about_and_a_telephone_has_digits()
    {
        var opening = await OpeningBuilder.Opening().Contact("Maria", "maria@a.example").Between(new(2026, 6, 1), null).BuildAsync(platform);
        var offer = await platform.OfferAsync(opening);
        Assert.Contains("Platsen är ledig först 1 juni 2026", (await consultant.GetAsync(offer.Page)).Text, StringComparison.Ordinal);
        await consultant.SubmitAsync(offer.Page, offer.HandOver + "?handler=Send");
        var employer = await platform.OpenCaseAsync(opening.Reference);
        var (form, post) = (offer.Public + "?answer=yes", offer.Public + "?handler=yes");
        Assert.Contains("Platsen är ledig från 1 juni 2026", (await employer.GetAsync(form)).Text, StringComparison.Ordinal);
        var early = await employer.SubmitAsync(form, post, World.Yes("2026-03-09"));
        Assert.Contains("Ni har sagt att platsen är ledig från 1 juni 2026.", early.Text, StringComparison.Ordinal);
        var wrong = await employer.SubmitAsync(form, post, ("Yes.Supervisor", "Maria Handledare"), ("Yes.Phone", "abc"), ("Yes.FirstDay", "2026-06-01"), ("Yes.Hours", "12"));
        Assert.Contains("Skriv ett telefonnummer", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await employer.SubmitAsync(form, post, [.. World.Yes("2026-03-09"), ("Yes.SureOfDay", "true")])).Status);
    }

    [Fact]
    public async Task Consent_withdrawn_while_the_form_is_open_gives_no_seat_and_says_so()
    {
        var offer = await platform.SentOfferAsync(await OpeningAsync(), consultant);
        var employer = await platform.OpenCaseAsync(offer.Opening.Reference);
        var open = await employer.GetAsync(offer.Public + "?answer=yes");
        await platform.WithdrawConsentAsync(offer.Participant, tell: false);

        var answer = await employer.PostAsync(offer.Public + "?handler=yes", [.. Visitor.Hidden(open.Html, offer.Public + "?handler=yes"), .. World.Yes("2026-03-09")]);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("Förslaget är återtaget", (await employer.GetAsync(answer.Location!)).Heading);
        Assert.Equal(0L, await platform.AskPlacementsAsync<long>("select count(*) from placements.placement where offer_id = $1", offer.Id));
    }

    [Fact]
    public async Task The_same_yes_sent_many_times_is_one_placement()
    {
        var offer = await platform.SentOfferAsync(await OpeningAsync(3), consultant);
        var employer = await platform.OpenCaseAsync(offer.Opening.Reference);
        var open = await employer.GetAsync(offer.Public + "?answer=yes");
        (string, string)[] form = [.. Visitor.Hidden(open.Html, offer.Public + "?handler=yes"), .. World.Yes("2026-03-09")];
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => employer.PostAsync(offer.Public + "?handler=yes", form)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Equal(1L, await platform.AskPlacementsAsync<long>("select count(*) from placements.placement where offer_id = $1", offer.Id));
    }

    [Fact]
    public async Task In_english_the_case_has_english_addresses_and_words()
    {
        var offer = await platform.SentOfferAsync(await OpeningAsync(), consultant);
        var employer = await platform.OpenCaseAsync(offer.Opening.Reference);
        employer.Client.DefaultRequestHeaders.Add("Accept-Language", "en");
        var page = await employer.GetAsync($"/case/{offer.Opening.Reference}/proposal/{offer.Id}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains($"/case/{offer.Opening.Reference}", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Odd_strings_in_every_field_are_kept_as_typed_or_refused_and_never_break_the_page()
    {
        foreach (var odd in new[] { "<script>alert(1)</script>", "'; drop table placements.offer; --", "😀 räksmörgås", "\u202Eomvänt", "a\0b", "\ud800 ensam", new string('x', 4000), "{{7*7}}", "%s%n", "\"" })
        {
            var offer = await platform.SentOfferAsync(await OpeningAsync(), consultant);
            var employer = await platform.OpenCaseAsync(offer.Opening.Reference);
            foreach (var field in new[] { "Yes.Supervisor", "Yes.Phone", "Yes.Mail", "Yes.FirstDay", "Yes.Hours", "Yes.Days" })
            {
                var answer = await employer.SubmitAsync(offer.Public + "?answer=yes", offer.Public + "?handler=yes", [.. World.Yes("2026-02-01").Where(f => f.Item1 != field), (field, odd)]);
                Assert.True((int)answer.Status < 500, $"{field} «{odd}» answered {answer.Status}");
                Assert.DoesNotContain("<script>alert", answer.Html, StringComparison.Ordinal);
            }
            var saved = await employer.SubmitAsync(offer.Public + "?answer=no", offer.Public + "?handler=no", ("No.Code", "no-hours"), ("No.Words", odd));
            Assert.True((int)saved.Status < 500, $"words «{odd}» answered {saved.Status}");
            Assert.True((int)(await employer.SubmitAsync(offer.Public + "?answer=no", offer.Public + "?handler=no", ("No.Code", odd))).Status < 500, odd);
        }
    }

    [Fact]
    public async Task Two_proposals_for_one_opening_are_told_apart_by_their_numbers_everywhere()
    {
        var opening = await OpeningBuilder.Opening().Titled("Plocka äpplen").Seats(3).Contact("Maria", "maria@apple.example").BuildAsync(platform);
        var unsent = await platform.OfferAsync(opening, "Ulla");
        var (first, second) = (await platform.SentOfferAsync(opening, consultant, "Elin"), await platform.SentOfferAsync(opening, consultant, "Omar"));
        var employer = await platform.OpenCaseAsync(opening.Reference);
        var waiting = await employer.GetAsync($"/arende/{opening.Reference}");
        Assert.Contains("Förslag 1 väntar på ert svar", waiting.Text, StringComparison.Ordinal);
        Assert.Contains("Förslag 2 väntar på ert svar", waiting.Text, StringComparison.Ordinal);
        Assert.Equal(2, waiting.Html.Split("data-color=\"accent\"").Length);
        Assert.Contains("Förslag 1: Plocka äpplen", (await employer.GetAsync(first.Public)).Text, StringComparison.Ordinal);
        Assert.Contains("Förslag 2: Plocka äpplen", (await employer.GetAsync(second.Public)).Text, StringComparison.Ordinal);
        Assert.Contains("Förslag 2", (await consultant.GetAsync(second.Page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("På arbetsgivarens ärende", (await consultant.GetAsync(unsent.Page)).Text, StringComparison.Ordinal);

        await employer.SubmitAsync(second.Public + "?answer=no", second.Public + "?handler=no", ("No.Code", "no-not-now"));
        await employer.SubmitAsync(first.Public + "?answer=yes", first.Public + "?handler=yes", World.Yes("2026-03-09"));

        var answered = (await employer.GetAsync($"/arende/{opening.Reference}")).Text;
        Assert.Contains("Förslag 2: ni sa nej 3 mars 2026.", answered, StringComparison.Ordinal);
        Assert.Contains("En person börjar 9 mars 2026 Förslag Förslag 1", answered, StringComparison.Ordinal);
        // One that is answered by telephone before it was mailed gets its number then.
        var form = unsent.Page + "/answer";
        await consultant.SubmitAsync(form + "?answer=no", form + "?handler=no", ("How", "Called"), ("No.Code", "no-not-now"));
        Assert.Contains("Förslag 3: ni sa nej", (await employer.GetAsync($"/arende/{opening.Reference}")).Text, StringComparison.Ordinal);
    }
}
