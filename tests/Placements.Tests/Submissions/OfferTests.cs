using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Sdk;
using Platform.Testing;

namespace Placements.Tests.Submissions;

/// <summary>An employer offers an opening on the public pages, with and without an address.</summary>
public sealed class OfferTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task An_offer_is_kept_between_the_steps_and_enters_the_queue_only_when_the_button_in_the_mail_is_pressed()
    {
        var employer = platform.Anonymous();
        var reference = await employer.OfferOpening("Norrlands lager", "maja@lager.example");
        var thanks = await employer.GetAsync("/erbjud-plats/tack");
        Assert.Contains("Vi har skickat ett mejl till maja@lager.example. Tryck på knappen i mejlet, så börjar vi.", thanks.Text, StringComparison.Ordinal);
        Assert.Equal("Unconfirmed", await StateAsync(reference));
        var consultant = await platform.SignInAs("consultant");
        Assert.DoesNotContain("Norrlands lager", (await consultant.GetAsync("/")).Text, StringComparison.Ordinal);

        var link = Assert.Single(await platform.MailsTo("maja@lager.example")).Link("/erbjud-plats/bekrafta/");
        var shown = await platform.Anonymous().GetAsync(link);
        Assert.Equal("Bekräfta er plats", shown.Heading);
        Assert.Equal("Unconfirmed", await StateAsync(reference));

        await platform.ConfirmOffer(employer, "maja@lager.example");

        Assert.Equal("Waiting", await StateAsync(reference));
        Assert.Contains($"ringer er senast {AnswerDay}. Ni behöver inte göra något under tiden.", (await employer.GetAsync(link)).Text, StringComparison.Ordinal);
        // Nobody has to keep the page open: the mail says the same, and where the case is.
        var receipt = Assert.Single(await platform.MailsTo("maja@lager.example"), m => m.Subject == "Vi har er plats");
        Assert.Contains($"ringer er senast {AnswerDay}. Ni behöver inte göra något under tiden.", receipt.Text, StringComparison.Ordinal);
        Assert.Equal($"/arende/{reference}", receipt.Link("/arende/"));
        var changes = (await employer.GetAsync(link)).Text;
        Assert.Contains("Vill ni ändra eller sluta?", changes, StringComparison.Ordinal);
        Assert.Contains("där drar ni tillbaka platsen", changes, StringComparison.Ordinal);
        Assert.Contains("Skriv ut sidan", changes, StringComparison.Ordinal);
        Assert.Equal(1L, await CountAsync($"select count(*) from placements.outbox o join placements.submission s on s.id = o.subject where o.type like '%OpeningSubmitted' and s.reference = '{reference}'"));
        var today = (await consultant.GetAsync("/")).Text;
        Assert.Matches("Nya erbjudanden [0-9]+ .*Svara Norrlands lager", today);
    }

    [Fact]
    public async Task Without_an_address_the_offer_waits_at_once_and_the_answer_is_promised_by_telephone()
    {
        var employer = platform.Anonymous();
        var reference = await employer.OfferOpening("Cykelköket", null);
        var thanks = await employer.GetAsync("/erbjud-plats/tack");
        Assert.Contains("Tack, vi har er plats.", thanks.Text, StringComparison.Ordinal);
        Assert.Contains($"senast {AnswerDay}", thanks.Text, StringComparison.Ordinal);
        Assert.Contains("Vi ringer och bekräftar, och ger besked på telefon.", thanks.Text, StringComparison.Ordinal);
        Assert.Equal("Waiting", await StateAsync(reference));
    }

    [Fact]
    public async Task What_was_typed_comes_back_in_each_step_and_on_the_check_page()
    {
        var employer = platform.Anonymous();
        await employer.SubmitAsync("/erbjud-plats/vem", ("Form.Workplace", "Byns bageri"), ("Form.Contact", "Per Ö"), ("Form.Phone", "0701234567"), ("Form.Number", "556000-0000"), ("Form.BestTime", "efter tio"));
        await employer.SubmitAsync("/erbjud-plats/vad", ("Form.Certainty", "maybe"), ("Form.OwnWords", "Baka bröd"), ("Form.Noise", "much"));
        await employer.SubmitAsync("/erbjud-plats/nar", ("Form.Start", "day"), ("Form.StartDay", "2026-04-01"), ("Form.Slots", "fri-evening"), ("Form.HoursTo", "12,5"), ("Form.Seats", "3"));
        Assert.Contains("value=\"Byns bageri\"", (await employer.GetAsync("/erbjud-plats/vem")).Html, StringComparison.Ordinal);
        Assert.Contains("Baka bröd", (await employer.GetAsync("/erbjud-plats/vad")).Html, StringComparison.Ordinal);
        Assert.Contains("value=\"12,5\"", (await employer.GetAsync("/erbjud-plats/nar")).Html, StringComparison.Ordinal);

        var check = await employer.GetAsync("/erbjud-plats/kontrollera");
        foreach (var words in (string[])["Byns bageri", "Stämmer numret? Vi hittar det inte.", "Kanske, vi vill veta mer", "Baka bröd", "onsdag 1 april 2026", "Fredag: kväll", "högst 12,5 timmar i veckan",
            "Ändra vilka ni är", "Ändra vad personen får göra", "Ändra tid och omfattning", "Vi har haft för få liknande platser"])
            Assert.Contains(words, check.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Byns bageri", (await platform.Anonymous().GetAsync("/erbjud-plats/vem")).Html, StringComparison.Ordinal);
        Assert.Equal(0L, await CountAsync("select count(*) from placements.offer_draft where encode(content, 'escape') like '%bageri%'"));
    }

    [Fact]
    public async Task What_a_step_could_not_take_is_there_with_its_error_when_somebody_comes_back_and_gone_when_it_is_mended()
    {
        var employer = platform.Anonymous();
        Assert.Contains("Skriv ett telefonnummer", (await employer.SubmitAsync("/erbjud-plats/vem", ("Form.Workplace", "Byns bageri"), ("Form.Contact", "Per Ö"), ("Form.Phone", "abc"))).Text, StringComparison.Ordinal);
        var back = await employer.GetAsync("/erbjud-plats/vem");
        Assert.Contains("value=\"Byns bageri\"", back.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"abc\"", back.Html, StringComparison.Ordinal);
        Assert.Contains("Skriv ett telefonnummer", back.Text, StringComparison.Ordinal);
        await employer.SubmitAsync("/erbjud-plats/vem", ("Form.Workplace", "Byns bageri"), ("Form.Contact", "Per Ö"), ("Form.Phone", "0701234567"));
        Assert.DoesNotContain("Skriv ett telefonnummer", (await employer.GetAsync("/erbjud-plats/vem")).Text, StringComparison.Ordinal);

        await employer.SubmitAsync("/erbjud-plats/vad", ("Form.OwnWords", "Baka bröd och bullar"), ("Form.Noise", "much"));
        back = await employer.GetAsync("/erbjud-plats/vad");
        Assert.Contains("Baka bröd och bullar", back.Html, StringComparison.Ordinal);
        Assert.Contains("Fel:", back.Html, StringComparison.Ordinal);
        await employer.SubmitAsync("/erbjud-plats/vad", ("Form.Certainty", "maybe"), ("Form.OwnWords", "Baka bröd och bullar"));

        await employer.SubmitAsync("/erbjud-plats/nar", ("Form.Start", "day"), ("Form.Slots", "fri-evening"), ("Form.HoursFrom", "30"), ("Form.HoursTo", "många"), ("Form.Seats", "3"));
        // One step back, answered once more, and forward again: what was typed last is still there.
        await employer.SubmitAsync("/erbjud-plats/vad", ("Form.Certainty", "maybe"), ("Form.OwnWords", "Baka bröd"));
        back = await employer.GetAsync("/erbjud-plats/nar");
        Assert.Contains("value=\"många\"", back.Html.Replace("m&#xE5;nga", "många", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Fel:", back.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_twice_makes_one_offer_and_shows_the_same_page()
    {
        var employer = platform.Anonymous();
        await employer.SubmitAsync("/erbjud-plats/vem", ("Form.Workplace", "Tvättstugan"), ("Form.Contact", "Kim"), ("Form.Phone", "0701234567"));
        await employer.SubmitAsync("/erbjud-plats/vad", ("Form.Certainty", "yes"), ("Form.OwnWords", "Vika tvätt"));
        await employer.SubmitAsync("/erbjud-plats/nar", ("Form.Seats", "1"));
        var first = Visitor.Hidden((await employer.GetAsync("/erbjud-plats/kontrollera")).Html, "/erbjud-plats/kontrollera").ToArray();
        var second = Visitor.Hidden((await employer.GetAsync("/erbjud-plats/kontrollera")).Html, "/erbjud-plats/kontrollera").ToArray();

        var answers = await Task.WhenAll(new[] { first, first, second, second, first }
            .Select(f => employer.PostAsync("/erbjud-plats/kontrollera", f)));

        Assert.All(answers, a => Assert.Equal((HttpStatusCode.Redirect, "/erbjud-plats/tack"), (a.Status, a.Location)));
        Assert.Equal(1L, await CountAsync("select count(*) from placements.submission where workplace = 'Tvättstugan'"));
        Assert.Equal("/erbjud-plats/tack", (await employer.GetAsync("/erbjud-plats/kontrollera")).Location);
        Assert.Contains("Tack, vi har er plats", (await employer.GetAsync("/erbjud-plats/tack")).Text, StringComparison.Ordinal);
        Assert.Equal("Inget skickat erbjudande här", (await platform.Anonymous().GetAsync("/erbjud-plats/tack")).Heading);
    }

    [Fact]
    public async Task The_mail_can_be_sent_again_after_a_wait_and_to_a_corrected_address_whose_link_alone_works()
    {
        var employer = platform.Anonymous();
        await employer.OfferOpening("Skogsplanteringen", "fel@skog.example");
        var old = Assert.Single(await platform.MailsTo("fel@skog.example")).Link("/erbjud-plats/bekrafta/");
        Assert.Contains("Ni kan skicka mejlet igen om 2 minuter", (await employer.GetAsync("/erbjud-plats/tack")).Text, StringComparison.Ordinal);
        platform.Clock.Advance(TimeSpan.FromMinutes(3));

        var again = await employer.SubmitAsync("/erbjud-plats/tack", "/erbjud-plats/tack?handler=Again", ("Email", "ratt@skog.example"));

        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal("Länken gäller inte längre", (await employer.GetAsync(old)).Heading);
        var link = Assert.Single(await platform.MailsTo("ratt@skog.example")).Link("/erbjud-plats/bekrafta/");
        Assert.Equal("Bekräfta er plats", (await employer.GetAsync(link)).Heading);
        platform.Clock.Advance(TimeSpan.FromDays(8));
        var dead = await employer.GetAsync(link);
        Assert.Equal("Länken gäller inte längre", dead.Heading);
        await employer.SubmitAsync(link, link + "?handler=New");
        Assert.Equal("Bekräfta er plats", (await employer.GetAsync((await platform.MailsTo("ratt@skog.example"))[^1].Link("/erbjud-plats/bekrafta/"))).Heading);
    }

    [Fact]
    public async Task Not_now_asks_why_and_when_and_comes_back_on_that_day()
    {
        var employer = platform.Anonymous();
        await employer.SubmitAsync("/erbjud-plats/vem", ("Form.Workplace", "Sommarcaféet"), ("Form.Contact", "Eva"), ("Form.Phone", "0701234567"));
        var asked = await employer.SubmitAsync("/erbjud-plats/vad", ("Form.Certainty", "not-now"));
        Assert.Contains("Välj ett skäl", asked.Text, StringComparison.Ordinal);
        var next = await employer.SubmitAsync("/erbjud-plats/vad", ("Form.Certainty", "not-now"), ("Form.WhyNot", "time"), ("Form.AskAgain", "2026-05-04"));
        Assert.Equal("/erbjud-plats/kontrollera", next.Location);
        await employer.SubmitAsync("/erbjud-plats/kontrollera");
        Assert.Contains("Vi frågar er igen måndag 4 maj. Ni behöver inte göra något innan dess.", (await employer.GetAsync("/erbjud-plats/tack")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_decides_the_language_and_a_chosen_language_leads_to_its_address()
    {
        var reader = platform.Anonymous();
        Assert.Equal("Who are you?", (await reader.GetAsync("/offer-an-opening/who")).Heading);
        Assert.Equal("/offer-an-opening/what", (await reader.SubmitAsync("/offer-an-opening/who", ("Form.Workplace", "Bakery"), ("Form.Contact", "Jo"), ("Form.Phone", "0701234567"))).Location);
        Assert.Contains("How sure are you?", (await reader.GetAsync("/offer-an-opening/what")).Text, StringComparison.Ordinal);
        Assert.Equal("Vilka är ni?", (await reader.GetAsync("/erbjud-plats/vem")).Heading);
        await reader.SubmitAsync("/erbjud-plats/vem", "/language", ("language", "en"));
        Assert.Equal("/offer-an-opening/who", (await reader.GetAsync("/erbjud-plats/vem")).Location);
        Assert.Contains("/erbjud-plats/vem", (await platform.Anonymous().GetAsync("/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_that_cannot_be_stay_typed_and_say_which_way_to_change()
    {
        var employer = platform.Anonymous();
        await employer.SubmitAsync("/erbjud-plats/vem", ("Form.Workplace", "Verkstan"), ("Form.Contact", "Bo"), ("Form.Phone", "0701234567"));
        await employer.SubmitAsync("/erbjud-plats/vad", ("Form.Certainty", "maybe"));
        var page = await employer.SubmitAsync("/erbjud-plats/nar", ("Form.HoursFrom", "20"), ("Form.HoursTo", "10"), ("Form.Seats", "1"));
        Assert.Contains("Det högsta antalet är lägre än 20. Höj det, eller sänk det lägsta.", page.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"20\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"10\"", page.Html, StringComparison.Ordinal);
    }

    /// <summary>Two working days from today; tests of a class move the clock they share.</summary>
    private string AnswerDay => platform.Host.Services.GetRequiredService<IWorkingDays>().AddWorkingDays(DateOnly.FromDateTime(platform.Clock.GetLocalNow().DateTime), 2)
        .ToString("dddd d MMMM", CultureInfo.GetCultureInfo("sv-SE"));

    private async Task<string?> StateAsync(string reference)
    {
        await using var connection = await platform.OpenAs("placements");
        await using var read = new NpgsqlCommand("select state from placements.submission where reference = $1", connection) { Parameters = { new() { Value = reference } } };
        return (string?)await read.ExecuteScalarAsync();
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var connection = await platform.OpenAs("placements");
        await using var read = new NpgsqlCommand(sql, connection);
        return (long)(await read.ExecuteScalarAsync())!;
    }
}
