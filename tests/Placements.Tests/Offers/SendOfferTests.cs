using System.Net;
using Matching.Contracts;
using Participants.Contracts;
using Placements.Contracts;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Placements.Tests.Offers;

/// <summary>From a coach's proposal to the employer's mail.</summary>
public sealed class SendOfferTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_proposal_waits_for_its_consultant_and_reaches_the_employer_without_a_word_about_the_person()
    {
        var mailbox = $"{Guid.NewGuid():N}@arbetsgivare.example";
        var opening = await OpeningBuilder.Opening().Titled("Packa varor").Contact("Maria Kontakt", mailbox).BuildAsync(platform);
        var offer = await platform.OfferAsync(opening);
        var consultant = await platform.SignInAs("consultant");

        var today = await consultant.GetAsync("/");
        Assert.Contains("Lämna förslaget: Elin Påhittad", today.Text, StringComparison.Ordinal);
        Assert.Contains("tors 5 mars", today.Text.Replace("tor 5", "tors 5", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        var page = await consultant.GetAsync(offer.Page);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Det här får arbetsgivaren se. Inget annat.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Elin", page.Title(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await platform.SignInAs("consultant", 2)).GetAsync(offer.Page)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await platform.SignInAs("coach")).GetAsync(offer.Page)).Status);
        var employer = await platform.OpenCaseAsync(opening.Reference);
        Assert.Equal(HttpStatusCode.NotFound, (await employer.GetAsync(offer.Public)).Status);

        await consultant.SubmitAsync(offer.Page, offer.HandOver + "?handler=Send");
        var (subject, text) = Assert.Single(await platform.SendMailsAsync(mailbox));

        Assert.Contains($"/arende/{opening.Reference}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Elin", subject + text, StringComparison.Ordinal);
        Assert.DoesNotContain("Packa", subject + text, StringComparison.Ordinal);
        var shown = await employer.GetAsync(offer.Public);
        Assert.Contains("Ni behöver inte anställa någon.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Elin Påhittad", shown.Text, StringComparison.Ordinal);
        Assert.Contains("no-store", shown.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal(1L, await platform.AskAsync<long>("participants", "select count(*) from participants.disclosure where participant_id = $1 and opening_id = $2", offer.Participant, opening.Id));
    }

    [Fact]
    public async Task Without_the_session_of_that_very_case_nothing_is_shown()
    {
        var consultant = await platform.SignInAs("consultant");
        var offer = await platform.SentOfferAsync(await OpeningBuilder.Opening().Contact("Maria", "maria@a.example").BuildAsync(platform), consultant);
        var other = await OpeningBuilder.Opening().BuildAsync(platform);
        foreach (var visitor in new[] { platform.Anonymous(), await platform.OpenCaseAsync(other.Reference), consultant })
        {
            var answer = await visitor.GetAsync(offer.Public);
            Assert.Equal((HttpStatusCode.Redirect, $"/arende/{offer.Opening.Reference}/lank"), (answer.Status, answer.Location));
        }
        var stranger = await platform.OpenCaseAsync(other.Reference);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/arende/{other.Reference}/forslag/{offer.Id}")).Status);
        Assert.Equal(0L, await platform.AskAsync<long>("participants", "select count(*) from participants.disclosure where participant_id = $1", offer.Participant));
    }

    [Fact]
    public async Task A_mail_that_waits_is_stopped_when_consent_is_withdrawn_or_the_offer_is_closed()
    {
        var consultant = await platform.SignInAs("consultant");
        var mailbox = $"{Guid.NewGuid():N}@arbetsgivare.example";
        async Task<MadeOffer> SentAsync() => await platform.SentOfferAsync(await OpeningBuilder.Opening().Contact("Maria", mailbox).BuildAsync(platform), consultant);

        // The tables say it; the event has not been told yet.
        var noConsent = await SentAsync();
        await platform.WithdrawConsentAsync(noConsent.Participant, tell: false);
        var takenBack = await SentAsync();
        await platform.TellAsync("matching", new ProposalWithdrawn(takenBack.Proposal, takenBack.Participant, takenBack.Opening.Id));
        var closed = await SentAsync();
        await platform.AskPlacementsAsync<object>("update placements.opening set state = 'Closed' where id = $1", closed.Opening.Id);

        Assert.Empty(await platform.SendMailsAsync(mailbox));
        foreach (var (offer, reason) in new[] { (noConsent, "consent-withdrawn"), (takenBack, "offer-closed"), (closed, "opening-withdrawn") })
            Assert.True(await platform.AskPlacementsAsync<bool>("select exists (select from placements.mail_queue where about = $1 and state = 'stopped' and reason = $2)",
                offer.Id.ToString(), reason), reason);
    }

    [Fact]
    public async Task Withdrawn_consent_and_openings_take_the_offer_back_and_the_coach_is_told()
    {
        var consultant = await platform.SignInAs("consultant");
        var first = await platform.SentOfferAsync(await OpeningBuilder.Opening().Contact("Maria", "maria@a.example").BuildAsync(platform), consultant);
        var employer = await platform.OpenCaseAsync(first.Opening.Reference);
        await platform.WithdrawConsentAsync(first.Participant);
        var page = await employer.GetAsync(first.Public);
        Assert.Equal((HttpStatusCode.OK, "Förslaget är återtaget"), (page.Status, page.Heading));
        Assert.DoesNotContain("Elin", page.Text, StringComparison.Ordinal);
        Assert.Contains("consent-withdrawn", await platform.ToldAsync(first.Id), StringComparison.Ordinal);

        var second = await platform.OfferAsync(await OpeningBuilder.Opening().Contact("Maria", "maria@a.example").BuildAsync(platform));
        await platform.TellAsync("placements", new OpeningWithdrawn(second.Opening.Id, second.Opening.Employer));
        Assert.Equal("withdrawn", await platform.AskPlacementsAsync<string>("select state from placements.offer where id = $1", second.Id));
        Assert.Contains("opening-withdrawn", await platform.ToldAsync(second.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consent_taken_back_is_told_the_consultant_and_the_employer_who_had_the_proposal_and_nobody_else()
    {
        var consultant = await platform.SignInAs("consultant");
        var mailbox = $"{Guid.NewGuid():N}@arbetsgivare.example";
        var offer = await platform.SentOfferAsync(await OpeningBuilder.Opening().Titled("Vattna gräset").Contact("Maria", mailbox).BuildAsync(platform), consultant);
        var employer = await platform.OpenCaseAsync(offer.Opening.Reference);
        Assert.Single(await platform.SendMailsAsync(mailbox));
        platform.Clock.Advance(TimeSpan.FromHours(24));
        consultant = await platform.SignInAs("consultant");
        Assert.Matches("Vattna gräset ?Påminn", (await consultant.GetAsync("/?show=Waiting")).Text);
        var open = await consultant.GetAsync(offer.Page);

        // The tables say it; the event has not been told yet.
        await platform.WithdrawConsentAsync(offer.Participant, tell: false);
        Assert.Matches("Förslaget är återtaget: Vattna gräset ?, [^,]+, Förslag 1", (await consultant.GetAsync("/")).Text);
        Assert.DoesNotContain("Vattna gräset", (await consultant.GetAsync("/?show=Waiting")).Text, StringComparison.Ordinal);
        var late = await consultant.PostAsync(offer.HandOver + "?handler=Remind", [.. Visitor.Hidden(open.Html, offer.HandOver + "?handler=Remind")]);
        Assert.Equal((HttpStatusCode.Redirect, offer.CameOfIt), (late.Status, late.Location));
        Assert.Equal("Förslaget är återtaget", (await consultant.GetAsync(offer.CameOfIt)).Heading);
        employer = await platform.OpenCaseAsync(offer.Opening.Reference);
        var case0 = (await employer.GetAsync($"/arende/{offer.Opening.Reference}")).Text;
        Assert.Contains("Förslag 1 togs tillbaka", case0, StringComparison.Ordinal);
        Assert.DoesNotContain("Vi har föreslagit en person", case0, StringComparison.Ordinal);

        await platform.TellAsync("participants", new ConsentWithdrawn(offer.Participant, ConsentPurpose.Placement));
        var (subject, text) = (await platform.SendMailsAsync(mailbox)).Single(m => m.Subject == "Ett förslag är återtaget");
        Assert.Contains("förslag 1", text, StringComparison.Ordinal);
        Assert.Contains($"/arende/{offer.Opening.Reference}", text, StringComparison.Ordinal);
        foreach (var word in new[] { "Elin", "amtycke", "Vattna" }) Assert.DoesNotContain(word, subject + text, StringComparison.Ordinal);
        Assert.Contains("Förslag 1 togs tillbaka", (await employer.GetAsync($"/arende/{offer.Opening.Reference}")).Text, StringComparison.Ordinal);

        var page = await consultant.GetAsync(offer.CameOfIt);
        Assert.Contains("Arbetsgivaren får ett mejl om att förslaget är återtaget", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Elin", page.Text, StringComparison.Ordinal);
        await consultant.SubmitAsync(offer.CameOfIt, offer.CameOfIt + "?handler=Read");
        Assert.DoesNotContain("Vattna gräset", (await consultant.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_never_got_the_mail_about_a_proposal_is_not_mailed_of_its_end_and_who_has_no_mail_is_called()
    {
        var consultant = await platform.SignInAs("consultant");
        var mailbox = $"{Guid.NewGuid():N}@arbetsgivare.example";
        var neverLeft = await platform.SentOfferAsync(await OpeningBuilder.Opening().Contact("Maria", mailbox).BuildAsync(platform), consultant);
        var notSent = await platform.OfferAsync(await OpeningBuilder.Opening().Contact("Maria", mailbox).BuildAsync(platform));
        var noMail = await platform.SentOfferAsync(await OpeningBuilder.Opening().Contact("Maria", mailbox, "090-10 20 30").BuildAsync(platform), consultant);
        await platform.AskPlacementsAsync<object>("update placements.opening set contact_email = null where id = $1", noMail.Opening.Id);
        foreach (var offer in new[] { neverLeft, notSent, noMail }) await platform.WithdrawConsentAsync(offer.Participant);
        Assert.Empty(await platform.SendMailsAsync(mailbox));
        Assert.Contains("Arbetsgivaren hade inte fått det", (await consultant.GetAsync(notSent.CameOfIt)).Text, StringComparison.Ordinal);
        Assert.Contains("Ring Maria, 090-10 20 30", (await consultant.GetAsync(noMail.CameOfIt)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_said_since_stops_the_mail_and_the_answer_and_ends_the_offer_when_it_is_told()
    {
        var consultant = await platform.SignInAs("consultant");
        var mailbox = $"{Guid.NewGuid():N}@arbetsgivare.example";
        var offer = await platform.SentOfferAsync(await OpeningBuilder.Opening().Occupation("9412").Contact("Maria", mailbox).BuildAsync(platform), consultant);
        var other = await platform.SentOfferAsync(await OpeningBuilder.Opening().Occupation("5131").Contact("Maria", "maria@a.example").BuildAsync(platform), consultant);
        var employer = await platform.OpenCaseAsync(offer.Opening.Reference);
        var open = await employer.GetAsync(offer.Public + "?answer=yes");
        foreach (var participant in new[] { offer.Participant, other.Participant })
            await platform.AskAsync<object>("participants",
                "update participants.mapped_section set answers = '[{\"Question\":\"veto-occupations\",\"Token\":\"9412\"}]'::jsonb where participant_id = $1 and section = 'veto'", participant);

        // The tables say it; the event has not been told yet.
        Assert.Empty(await platform.SendMailsAsync(mailbox));
        Assert.Contains("sagt nej till en sådan plats", (await consultant.GetAsync(offer.Page)).Text, StringComparison.Ordinal);
        await employer.PostAsync(offer.Public + "?handler=yes", [.. Visitor.Hidden(open.Html, offer.Public + "?handler=yes"), .. World.Yes("2026-03-09")]);
        Assert.Equal("Förslaget är återtaget", (await employer.GetAsync(offer.Public)).Heading);
        Assert.Equal(0L, await platform.AskPlacementsAsync<long>("select count(*) from placements.placement where offer_id = $1", offer.Id));

        await platform.TellAsync("participants", new ProfileChanged(offer.Participant), new ProfileChanged(other.Participant));
        Assert.Equal("withdrawn", await platform.AskPlacementsAsync<string>("select state from placements.offer where id = $1", offer.Id));
        Assert.Contains("\"refused\"", await platform.ToldAsync(offer.Id), StringComparison.Ordinal);
        Assert.Equal("sent", await platform.AskPlacementsAsync<string>("select state from placements.offer where id = $1", other.Id));
    }

    [Fact]
    public async Task A_reminder_goes_out_once_a_day()
    {
        var consultant = await platform.SignInAs("consultant");
        var mailbox = $"{Guid.NewGuid():N}@arbetsgivare.example";
        var offer = await platform.SentOfferAsync(await OpeningBuilder.Opening().Contact("Maria", mailbox).BuildAsync(platform), consultant);
        Assert.DoesNotContain("handler=Remind", (await consultant.GetAsync(offer.Page)).Html, StringComparison.OrdinalIgnoreCase);
        platform.Clock.Advance(TimeSpan.FromHours(24));
        consultant = await platform.SignInAs("consultant");
        await consultant.SubmitAsync(offer.Page, offer.HandOver + "?handler=Remind");
        Assert.Contains("Påmint", (await consultant.GetAsync(offer.Page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Remind", (await consultant.GetAsync(offer.Page)).Html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, (await platform.SendMailsAsync(mailbox)).Count);
    }

    [Fact]
    public async Task Without_mail_the_consultant_answers_and_says_how_it_was_given()
    {
        var consultant = await platform.SignInAs("consultant");
        var offer = await platform.OfferAsync(await OpeningBuilder.Opening().Contact("Maria", null, "090-10 20 30").BuildAsync(platform));
        var page = await consultant.GetAsync(offer.Page);
        Assert.Contains("Kontakten har ingen e-post.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Send", page.Html, StringComparison.OrdinalIgnoreCase);
        var form = offer.Page + "/answer";

        var unsaid = await consultant.SubmitAsync(form + "?answer=no", form + "?handler=no", ("No.Code", "no-hours"));
        Assert.Contains("Välj varför du svarar åt arbetsgivaren", unsaid.Text, StringComparison.Ordinal);
        var saved = await consultant.SubmitAsync(form + "?answer=no", form + "?handler=no", ("How", "NoMail"), ("No.Code", "no-hours"), ("No.Words", "Vi har bara två timmar."));

        Assert.Equal("Svaret nej är sparat", (await consultant.GetAsync(saved.Location!)).Heading);
        Assert.Contains("\"no-hours\"", await platform.ToldAsync(offer.Id), StringComparison.Ordinal);
        await platform.DeliverEvents();
        Assert.Equal(HttpStatusCode.NotFound, (await consultant.GetAsync(offer.Page)).Status);
        Assert.Equal(HttpStatusCode.OK, (await consultant.GetAsync(saved.Location!)).Status);
    }

    [Fact]
    public async Task The_page_where_a_participant_approves_says_for_whom_and_for_which_work()
    {
        var opening = await OpeningBuilder.Opening().Titled("Vattna blommor").BuildAsync(platform);
        var participant = await new ParticipantBuilder(platform).Named("Elin", "Påhittad").EnrolAsync();
        var employer = await platform.AskAsync<string>("employers", "select name from employers.employer where id = $1", opening.Employer);

        var page = await (await platform.SignInAs("coach")).GetAsync($"/participants/release/{participant}?opening={opening.Id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains($"Till {employer}", page.Text, StringComparison.Ordinal);
        Assert.Contains("För platsen Vattna blommor", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Years_that_a_file_brought_are_told_as_the_choice_they_belong_to()
    {
        var opening = await OpeningBuilder.Opening().BuildAsync(platform);
        var participant = await new ParticipantBuilder(platform).Named("Elin", "Påhittad").Answering("experience", "5413|2").EnrolAsync();
        var page = await (await platform.SignInAs("coach")).SubmitAsync($"/participants/release/{participant}?opening={opening.Id}",
            $"/participants/release/{participant}?handler=Preview", ("Opening", $"{opening.Id}"), ("Form.Fields", "experience"));
        Assert.Contains("(ett till två år)", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("experience.2", page.Text, StringComparison.Ordinal);
    }
}
