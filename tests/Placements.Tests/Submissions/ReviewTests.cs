using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Npgsql;
using Platform.Testing;

namespace Placements.Tests.Submissions;

/// <summary>A consultant makes an offer an opening, or says no; and the employer follows it.</summary>
public sealed class ReviewTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task From_offer_to_inventory_and_the_employer_sees_each_step()
    {
        var (id, reference) = await WaitingAsync("Kvarnens lager", "maja@kvarnen.example");
        var consultant = await platform.SignInAs("consultant");
        var review = $"/placements/reviewopening/{id}";
        Assert.Contains("Packa varor, sortera returer och hålla ordning på lagret.", (await consultant.GetAsync(review)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await consultant.SubmitAsync(review, review + "?handler=Take")).Status);
        var tasks = (await consultant.GetAsync(review)).Text;
        foreach (var task in (string[])["Arbetsgivare Saknas", "Uppgifter Saknas", "Krav på personen Vet inte", "Anpassningar Saknas", "Tider Klar", "Handledning Vet inte En är inte känd"])
            Assert.Contains(task, tasks, StringComparison.Ordinal);
        Assert.DoesNotContain("Publicera platsen", tasks, StringComparison.Ordinal);

        // The one thing that publishing needs is the one thing to press.
        Assert.Contains("Välj arbetsgivare", tasks, StringComparison.Ordinal);
        var known = await consultant.RegisterEmployer("Kvarnens lager AB", "Umeå");
        var suggested = await consultant.GetAsync($"/placements/describe/employer/{id}");
        Assert.Contains("Kvarnens lager AB", suggested.Text, StringComparison.Ordinal);
        var place = Regex.Match(suggested.Html, $"value=\"({known}:[0-9a-f-]*)\"").Groups[1].Value;
        Assert.NotEqual("", place);
        await SaveAsync(consultant, $"/placements/describe/employer/{id}", ("Form.Place", place));
        await SaveAsync(consultant, $"/placements/describe/work/{id}", ("Form.Title", "Packa och sortera"), ("Form.Form", "work-training"), ("Form.Goals", "train"), ("Form.NoSkills", "true"));
        await SaveAsync(consultant, $"/placements/describe/demands/{id}", ("Form.Axes[noise]", "2"), ("Form.Axes[lifting]", "unknown"), ("Form.Licences", "none-of-these"), ("Form.MainLevel", "A2"));
        await SaveAsync(consultant, $"/placements/describe/adaptations/{id}", ("Form.Adaptations", "quiet-space"), ("Form.Access", "step-free"));
        await SaveAsync(consultant, $"/placements/describe/hours/{id}", ("Form.Seats", "2"), ("Form.HoursMin", "8"), ("Form.HoursMax", "16"), ("Form.Days", "mon"), ("Form.Times", "morning"));
        await SaveAsync(consultant, $"/placements/describe/supervision/{id}", ("Form.Level", "daily"), ("Form.Capacity", "2"));
        var ready = await consultant.GetAsync(review);
        Assert.Contains("Handledning Klar", ready.Text, StringComparison.Ordinal);
        Assert.Contains("Krav på personen Vet inte", ready.Text, StringComparison.Ordinal);

        var published = await consultant.SubmitAsync(review, review + "?handler=Publish");

        Assert.Equal($"/placements/opening/{id}?_published=1", published.Location);
        var details = await consultant.GetAsync($"/placements/opening/{id}");
        foreach (var fact in (string[])["Packa och sortera", "8 till 16 timmar i veckan", "Ledig nu: 2 av 2.", "Platsen publicerades", "Arbetsgivaren erbjöd en plats"])
            Assert.Contains(fact, details.Text, StringComparison.Ordinal);
        Assert.Contains("Packa och sortera", (await consultant.GetAsync("/placements/openings?state=free&town=ume")).Text, StringComparison.Ordinal);
        Assert.Contains("Platsen publicerades", (await consultant.GetAsync($"/employers/details/{known}")).Text, StringComparison.Ordinal);
        Assert.Contains((await platform.MailsTo("maja@kvarnen.example")), m => m.Subject == "Er plats är öppen");

        var employer = platform.Anonymous();
        var today = DateOnly.FromDateTime(platform.Clock.GetLocalNow().DateTime);
        var pauseEnd = new DateOnly(today.AddDays(14).Year, today.AddDays(14).Month, 1).AddMonths(today.AddDays(14).Day == 1 ? 0 : 1);
        Assert.Equal($"/arende/{reference}/lank", (await employer.GetAsync($"/arende/{reference}")).Location);
        var open = await platform.OpenCase(employer, reference, "maja@kvarnen.example");
        Assert.Contains("Platsen är öppen.", open.Text, StringComparison.Ordinal);
        Assert.Contains($"Svar: {Day(today)}", open.Text, StringComparison.Ordinal);
        Assert.Contains("Kompetenser Inga särskilda behövs", open.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Inget av detta", open.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await employer.SubmitAsync($"/arende/{reference}", $"/arende/{reference}?handler=Pause")).Status);
        Assert.Contains($"Platsen är pausad till {Day(pauseEnd)}", (await employer.GetAsync($"/arende/{reference}")).Text, StringComparison.Ordinal);
        await employer.SubmitAsync($"/arende/{reference}", $"/arende/{reference}?handler=Resume");
        Assert.Contains("Platsen är öppen.", (await employer.GetAsync($"/arende/{reference}")).Text, StringComparison.Ordinal);
        await employer.SubmitAsync($"/arende/{reference}/dra-tillbaka");
        Assert.Contains($"Platsen är tillbakadragen. Ingen kommer att föreslås. Vi frågar er inte igen före {Day(today.AddMonths(6))}.", (await employer.GetAsync($"/arende/{reference}")).Text, StringComparison.Ordinal);
        Assert.Equal(1L, await CountAsync("select count(*) from placements.outbox where type like '%OpeningWithdrawn'"));
    }

    [Fact]
    public async Task A_no_is_shown_word_for_word_before_it_is_mailed_and_read_in_the_case()
    {
        var (id, reference) = await WaitingAsync("Hotell Fjäll", "eva@fjall.example");
        var consultant = await platform.SignInAs("consultant");
        var decline = $"/placements/declineopening/{id}";
        Assert.Contains("Välj ett skäl", (await consultant.SubmitAsync(decline, decline + "?handler=Preview")).Text, StringComparison.Ordinal);
        var shown = await consultant.SubmitAsync(decline, decline + "?handler=Preview", ("Form.Code", "declined-regular-staff-do-it"), ("Form.Words", "Vi såg det på besöket."));
        const string Text = "Vi går inte vidare med platsen nu. Skäl: uppgifterna görs i dag av er ordinarie personal. Vi såg det på besöket. Vill ni ändra uppgifterna? Ring ";
        Assert.Contains(Text, shown.Text, StringComparison.Ordinal);
        var before = (await platform.MailsTo("eva@fjall.example")).Count;

        // Another reason than the one that was read: the new words first, and nothing is sent.
        var changed = await consultant.PostAsync(decline, [.. Visitor.Hidden(shown.Html, decline), ("Form.Code", "declined-other"), ("Form.Words", "Vi såg det på besöket.")]);
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Contains("Du har ändrat något sedan svaret visades", changed.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await platform.MailsTo("eva@fjall.example")).Count);

        var sent = await consultant.PostAsync(decline, [.. Visitor.Hidden(shown.Html, decline), ("Form.Code", "declined-regular-staff-do-it"), ("Form.Words", "Vi såg det på besöket.")]);

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var mail = (await platform.MailsTo("eva@fjall.example"))[before];
        var preview = Regex.Match(shown.Html, "<p class=\"app-conflict-value\">(.*?)</p>", RegexOptions.Singleline).Groups[1].Value;
        Assert.StartsWith(WebUtility.HtmlDecode(preview), mail.Text, StringComparison.Ordinal);
        var employer = platform.Anonymous();
        var declined = (await platform.OpenCase(employer, reference, "eva@fjall.example")).Text;
        Assert.Contains(Text, declined, StringComparison.Ordinal);
        foreach (var step in (string[])["Förslag:", "Placering:", "inte än"]) Assert.DoesNotContain(step, declined, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_registry_does_not_know_of_the_place_is_asked_so_that_a_no_to_a_sector_meets_an_answer()
    {
        var (id, _) = await WaitingAsync("Kyrkogården", "kyrkogard@a.example");
        var consultant = await platform.SignInAs("consultant");
        await consultant.SubmitAsync($"/placements/reviewopening/{id}", $"/placements/reviewopening/{id}?handler=Take");
        var path = $"/placements/describe/employer/{id}";
        var known = await consultant.RegisterEmployer("Kyrkogården i byn", "");
        await SaveAsync(consultant, path, ("Form.Place", $"{known}:"));
        Assert.Contains("Inget arbetsställe är valt", (await consultant.GetAsync(path)).Text, StringComparison.Ordinal);
        Assert.Contains("Arbetsgivare Vet inte 4 är inte kända", (await consultant.GetAsync($"/placements/reviewopening/{id}")).Text, StringComparison.Ordinal);

        await SaveAsync(consultant, path, ("Form.Place", $"{known}:"), ("Form.Sector", "47"), ("Form.Open", "yes"));

        Assert.Equal(1L, await CountAsync($"select count(*) from placements.opening where id = '{id}' and sector = '47' and is_open_to_public"));
        Assert.Contains("Arbetsgivare Vet inte 2 är inte kända", (await consultant.GetAsync($"/placements/reviewopening/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_file_says_of_languages_survives_a_change_of_the_demands()
    {
        var opening = await OpeningBuilder.Opening().Language("sv", "A2").BuildAsync(platform);
        const string Said = """[{"code":"sv","speak":"A2","read":"B1","write":null,"safetyCritical":true},{"code":"ar","speak":null,"read":"A1","write":"A1","safetyCritical":false}]""";
        await CountAsync($"with changed as (update placements.opening set languages = '{Said}' where id = '{opening.Id}' returning 1) select count(*) from changed");
        var consultant = await platform.SignInAs("consultant");
        var path = $"/placements/describe/demands/{opening.Id}";
        Assert.Contains("Vad måste man tåla på platsen?", (await consultant.GetAsync(path)).Text, StringComparison.Ordinal);
        await SaveAsync(consultant, path, ("Form.Axes[noise]", "2"), ("Form.MainLevel", "B2"), ("Form.MainRead", "B1"), ("Form.SafetyCritical", "true"), ("Form.OtherLanguage", "ar"));
        var page = await consultant.GetAsync($"/placements/opening/{opening.Id}");
        Assert.Contains("Svenska: tala B2, läsa B1, Arabiska: läsa A1, skriva A1", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_reviewers_of_one_offer_meet_instead_of_overwriting()
    {
        var (id, _) = await WaitingAsync("Biblioteket", "bo@bibliotek.example");
        var (first, second) = (await platform.SignInAs("consultant", 1), await platform.SignInAs("consultant", 2));
        await first.SubmitAsync($"/placements/reviewopening/{id}", $"/placements/reviewopening/{id}?handler=Take");
        var path = $"/placements/describe/hours/{id}";
        var mine = Visitor.Hidden((await second.GetAsync(path)).Html, path).ToArray();
        await SaveAsync(first, path, ("Form.Seats", "3"), ("Form.HoursMin", "10"), ("Form.HoursMax", "20"));

        var met = await second.PostAsync(path, [.. mine, ("Form.Seats", "1"), ("Form.HoursMin", "10"), ("Form.HoursMax", "20")]);

        Assert.Equal(HttpStatusCode.Conflict, met.Status);
        Assert.Contains("Inget av ditt är borta. Välj vad som ska gälla.", met.Text, StringComparison.Ordinal);
        Assert.Contains("Antal platser", met.Text, StringComparison.Ordinal);
        var answered = $"/placements/declineopening/{id}";
        await first.SubmitAsync(answered, ("Form.Code", "declined-not-now"));
        Assert.Equal($"/placements/reviewopening/{id}", (await second.SubmitAsync(answered, ("Form.Code", "declined-too-far"))).Location);
        Assert.Equal(1L, await CountAsync($"select count(*) from placements.mail_queue where template = 'OfferDeclined' and about in (select reference from placements.submission where id = '{id}')"));
    }

    [Fact]
    public async Task The_employer_may_change_whom_we_call_and_take_the_offer_back_before_anybody_has_read_it()
    {
        var (id, reference) = await WaitingAsync("Ridskolan", "li@ridskolan.example");
        var employer = platform.Anonymous();
        await platform.OpenCase(employer, reference, "li@ridskolan.example");
        await employer.SubmitAsync($"/arende/{reference}", $"/arende/{reference}?handler=Contact", ("Form.Contact", "Nya Namnet"), ("Form.Phone", "070-999 99 99"));
        var consultant = await platform.SignInAs("consultant");
        Assert.Contains("Nya Namnet", (await consultant.GetAsync($"/placements/reviewopening/{id}")).Text, StringComparison.Ordinal);
        await employer.SubmitAsync($"/arende/{reference}/dra-tillbaka");
        Assert.Contains("Arbetsgivaren har dragit tillbaka platsen.", (await consultant.GetAsync($"/placements/reviewopening/{id}")).Text, StringComparison.Ordinal);
        Assert.Equal($"/arende/{(await WaitingAsync("Annat", "annat@ridskolan.example")).Reference}/lank",
            (await employer.GetAsync($"/arende/{await ReferenceAsync("Annat")}")).Location);
    }

    [Fact]
    public async Task A_new_employer_is_registered_with_what_was_written_and_comes_back_chosen()
    {
        var (id, _) = await WaitingAsync("Helt nya verkstaden", "ny@verkstad.example");
        var consultant = await platform.SignInAs("consultant");
        await consultant.SubmitAsync($"/placements/reviewopening/{id}", $"/placements/reviewopening/{id}?handler=Take");
        var path = $"/placements/describe/employer/{id}";
        var form = await consultant.SubmitAsync(path, "/employers/register?handler=Prefill");
        Assert.Contains("value=\"Helt nya verkstaden\"", form.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"Maja Ek\"", form.Html, StringComparison.Ordinal);
        var registered = await consultant.PostAsync("/employers/register", [.. Visitor.Hidden(form.Html, "/employers/register"), ("Form.Name", "Helt nya verkstaden"), ("Form.Country", "SE")]);
        Assert.StartsWith(path + "?employer=", registered.Location, StringComparison.Ordinal);
        var back = await consultant.GetAsync(registered.Location!);
        Assert.Contains("Helt nya verkstaden", back.Text, StringComparison.Ordinal);
        var ids = Regex.Match(registered.Location!, "employer=([0-9a-f-]{36})&workplace=([0-9a-f-]{36})");
        Assert.Contains($"value=\"{ids.Groups[1].Value}:{ids.Groups[2].Value}\"", back.Html, StringComparison.Ordinal);
        await SaveAsync(consultant, path, ("Form.Place", $"{ids.Groups[1].Value}:{ids.Groups[2].Value}"));
        Assert.Contains("Publicera platsen", (await consultant.GetAsync($"/placements/reviewopening/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task We_say_ourselves_when_we_are_late()
    {
        var (_, reference) = await WaitingAsync("Sena bageriet", "sen@bageri.example");
        platform.Clock.Advance(TimeSpan.FromDays(7));
        var late = await platform.OpenCase(platform.Anonymous(), reference, "sen@bageri.example");
        Assert.Contains("Vi är sena", late.Text, StringComparison.Ordinal);
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("sv-SE"));

    private async Task<(Guid Id, string Reference)> WaitingAsync(string workplace, string email)
    {
        var employer = platform.Anonymous();
        var reference = await employer.OfferOpening(workplace, email);
        await platform.ConfirmOffer(employer, email);
        await using var connection = await platform.OpenAs("placements");
        await using var read = new NpgsqlCommand("select id from placements.submission where reference = $1", connection) { Parameters = { new() { Value = reference } } };
        return ((Guid)(await read.ExecuteScalarAsync())!, reference);
    }

    private async Task<string> ReferenceAsync(string workplace)
    {
        await using var connection = await platform.OpenAs("placements");
        await using var read = new NpgsqlCommand("select reference from placements.submission where workplace = $1", connection) { Parameters = { new() { Value = workplace } } };
        return (string)(await read.ExecuteScalarAsync())!;
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var connection = await platform.OpenAs("placements");
        await using var read = new NpgsqlCommand(sql, connection);
        return (long)(await read.ExecuteScalarAsync())!;
    }

    private static async Task SaveAsync(Visitor consultant, string path, params (string, string)[] values)
    {
        var answer = await consultant.SubmitAsync(path, values);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{path} answered {answer.Status}: {answer.Text}");
    }
}
