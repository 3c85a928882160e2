using System.Net;
using Platform.Testing;

namespace Employers.Tests.Pages;

public sealed class LogContactTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task Only_the_kind_is_required()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await visitor.RegisterEmployer("Snabba AB");
        var missing = await visitor.SubmitAsync($"/employers/logcontact/{id}", ("Form.Note", "Bra samtal"));
        Assert.Contains("Välj hur ni hade kontakt", missing.Text);
        Assert.Contains("Bra samtal</textarea>", missing.Html);
        await visitor.LogContact(id, "Visit", ("Form.Note", "De visade köket"));
        var story = await visitor.GetAsync($"/employers/details/{id}");
        Assert.Contains("Besök De visade köket 3 mars 2026 kl. 9.00", story.Text);
    }

    [Fact]
    public async Task The_next_step_stands_on_the_page_and_in_today_and_is_replaced_by_the_next_one()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await visitor.RegisterEmployer("Stegets AB");
        await visitor.LogContact(id, more: [("Form.Next", "Visit"), ("Form.NextWhen", "day"), ("Form.NextDay", "2026-03-03")]);
        Assert.Contains("Besök Stegets AB , Umeå", (await visitor.GetAsync("/")).Text);
        Assert.Contains("Det planerade är gjort: Besök, 3 mars 2026.", (await visitor.GetAsync($"/employers/logcontact/{id}")).Text);
        await visitor.LogContact(id, more: [("Form.Next", "Call"), ("Form.NextWhen", "tomorrow")]);
        var today = await visitor.GetAsync("/");
        Assert.DoesNotContain("Besök Stegets AB", today.Text);
        Assert.Contains("Ring Stegets AB , Umeå ons 4 mars", today.Text);
        Assert.DoesNotContain("Stegets AB", (await (await platform.SignInAs("consultant", 2)).GetAsync("/")).Text);
        await visitor.LogContact(id, more: ("Form.StepDone", "true"));
        Assert.DoesNotContain("Stegets AB", (await visitor.GetAsync("/")).Text);
    }

    [Fact]
    public async Task A_day_that_has_not_been_and_a_step_that_has_are_refused_and_all_is_kept()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await visitor.RegisterEmployer("Dagarnas AB");
        var answer = await visitor.SubmitAsync($"/employers/logcontact/{id}", ("Form.Kind", "Call"), ("Form.When", "day"), ("Form.Day", "2026-03-04"),
            ("Form.Next", "Call"), ("Form.NextWhen", "day"), ("Form.NextDay", "2026-03-02"), ("Form.Note", "Allt detta"));
        Assert.Contains("Välj en dag som har varit", answer.Text);
        Assert.Contains("Välj en dag för nästa steg, i dag eller senare", answer.Text);
        Assert.Contains("Allt detta</textarea>", answer.Html);
    }

    [Fact]
    public async Task Words_about_health_are_asked_about_once()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await visitor.RegisterEmployer("Frågans AB");
        var asked = await visitor.SubmitAsync($"/employers/logcontact/{id}", ("Form.Kind", "Call"), ("Form.Note", "De frågade om diagnoser"));
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Contains("Skriv vad personen behöver, inte varför.", asked.Text);
        await visitor.LogContact(id, "Call", ("Form.Note", "De frågade om diagnoser"), ("Form.NotAboutHealth", "true"));
    }

    [Fact]
    public async Task After_saving_a_yes_leads_to_the_new_opening_of_that_employer()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await visitor.RegisterEmployer("Platsens AB");
        var contact = await visitor.LogContact(id);
        Assert.Equal("Blev det en plats?", (await visitor.GetAsync($"/employers/logged/{contact}")).Heading);
        var yes = await visitor.SubmitAsync($"/employers/logged/{contact}", ("answer", "Yes"));
        Assert.Equal($"/placements/registeropening?employer={id}", yes.Location);
        Assert.Contains("ledde till en plats", (await visitor.GetAsync($"/employers/details/{id}")).Text);
        var no = await visitor.SubmitAsync($"/employers/logged/{await visitor.LogContact(id)}", ("answer", "No"));
        Assert.StartsWith($"/employers/details/{id}", no.Location!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Ten_who_log_at_once_leave_one_next_step()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await visitor.RegisterEmployer("Samtidiga AB");
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => visitor.LogContact(id, "Call", ("Form.Next", "Call"))));
        await using var connection = await platform.OpenAs("employers");
        await using var count = new Npgsql.NpgsqlCommand($"select count(*) filter (where closed is null)::int, count(*)::int from employers.next_step where employer_id = '{id}'", connection);
        await using var row = await count.ExecuteReaderAsync();
        await row.ReadAsync();
        Assert.Equal((1, 10), (row.GetInt32(0), row.GetInt32(1)));
    }

    [Fact]
    public async Task Odd_strings_are_kept_as_typed()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await visitor.RegisterEmployer("Udda <script>alert(1)</script> \"🙂\" \u202eRTL");
        foreach (var odd in new[] { "🙂 \"'<b>&amp;", new string('å', 4000), "\u202eabc", "rad\r\nrad", "\ud83d" })
            await visitor.LogContact(id, "Other", ("Form.Note", odd), ("Form.Place", odd[..Math.Min(200, odd.Length)]));
        var page = await visitor.GetAsync($"/employers/details/{id}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("<script>alert", page.Html);
        Assert.Contains("🙂 \"'<b>&amp;", WebUtility.HtmlDecode(page.Html));
        Assert.Contains(new string('å', 4000), WebUtility.HtmlDecode(page.Html));
    }
}
