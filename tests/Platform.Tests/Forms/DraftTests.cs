using System.Net;
using Npgsql;
using Platform.Testing;

namespace Platform.Tests.Forms;

public sealed class DraftTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_draft_is_filled_in_again_for_the_one_who_wrote_it_until_the_form_is_saved()
    {
        var (visitor, other) = (await platform.SignInAs("consultant"), await platform.SignInAs("coordinator"));
        var id = await platform.RegisterAsync(visitor, "Utkast AB");
        var typed = await visitor.OpenEditAsync(id, "Halvfärdigt namn", "Umeå");
        Assert.Equal(HttpStatusCode.NoContent, (await visitor.PostAsync("/draft", typed)).Status);

        var page = await visitor.GetAsync(EmployerPages.EditPage(id));
        Assert.Contains("value=\"Halvfärdigt namn\"", WebUtility.HtmlDecode(page.Html));
        Assert.Matches(@"Ditt utkast från kl\. \d+\.\d\d är ifyllt\.", page.Text);
        Assert.DoesNotContain("Halvf", (await other.GetAsync(EmployerPages.EditPage(id))).Text);
        Assert.DoesNotContain("Halvf", (await visitor.GetAsync(EmployerPages.EditPage(id) + "?draft=no")).Html);

        var saved = await visitor.PostAsync(EmployerPages.EditPage(id), RenderedForm.With(page, "Form.Name", ("Form.Name", "Färdigt namn"), ("Form.City", "Umeå")));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.DoesNotContain("Ditt utkast", (await visitor.GetAsync(EmployerPages.EditPage(id))).Text);
    }

    [Fact]
    public async Task A_draft_lies_encrypted_and_lasts_a_week()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await platform.RegisterAsync(visitor, "Veckans AB");
        await visitor.PostAsync("/draft", await visitor.OpenEditAsync(id, "Hemligtillsvidare", "Umeå"));
        await using (var connection = await platform.OpenAs("platform"))
        {
            await using var find = new NpgsqlCommand("select count(*) from platform.draft d where position('Hemligtillsvidare'::bytea in content) > 0 or d::text like '%Hemlig%'", connection);
            Assert.Equal(0L, await find.ExecuteScalarAsync());
            await using var all = new NpgsqlCommand("select count(*) from platform.draft", connection);
            Assert.NotEqual(0L, await all.ExecuteScalarAsync());
        }
        platform.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        visitor = await platform.SignInAs("consultant");
        Assert.DoesNotContain("Hemligtillsvidare", (await visitor.GetAsync(EmployerPages.EditPage(id))).Html);
    }

    [Fact]
    public async Task What_was_typed_survives_the_end_of_the_session()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await platform.RegisterAsync(visitor, "Lunchrast AB");
        var typed = await visitor.OpenEditAsync(id, "Skrivet under lång rast", "Umeå");
        platform.Clock.Advance(TimeSpan.FromMinutes(31));

        var sent = await visitor.PostAsync(EmployerPages.EditPage(id), typed);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.StartsWith("/sign-in", new Uri(new("http://x"), sent.Location!).AbsolutePath);
        Assert.Equal("Lunchrast AB", await platform.AskAsync<string>("select name from employers.employer where id = $1", id));

        await visitor.SignInAsDemoAsync(await platform.AccountOfAsync("consultant"));
        var page = await visitor.GetAsync(EmployerPages.EditPage(id));
        Assert.Contains("value=\"Skrivet under lång rast\"", WebUtility.HtmlDecode(page.Html));
        Assert.Contains("Du är inloggad igen.", page.Text);
        var saved = await visitor.PostAsync(EmployerPages.EditPage(id), RenderedForm.With(page, "Form.Name", ("Form.Name", "Skrivet under lång rast"), ("Form.City", "Umeå")));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal("Skrivet under lång rast", await platform.AskAsync<string>("select name from employers.employer where id = $1", id));
    }

    [Fact]
    public async Task A_form_that_we_did_not_render_is_not_kept()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await platform.RegisterAsync(visitor, "Främmande AB");
        var stranger = platform.Anonymous();
        var sent = await stranger.PostAsync(EmployerPages.EditPage(id), ("Form.Name", "Inplanterat"), ("__form", "x"));
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.DoesNotContain("Inplanterat", (await visitor.GetAsync(EmployerPages.EditPage(id))).Html);
    }
}
