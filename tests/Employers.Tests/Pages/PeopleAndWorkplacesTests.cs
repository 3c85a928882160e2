using System.Net;
using Platform.Testing;

namespace Employers.Tests.Pages;

public sealed class PeopleAndWorkplacesTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_workplace_is_added_and_changed()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await visitor.RegisterEmployer("Ställenas AB");
        var added = await visitor.SubmitAsync($"/employers/addworkplace/{id}", ("Form.Name", "Lagret"), ("Form.Street", "Storgatan 1"), ("Form.PostalCode", "903 25"), ("Form.City", "Umeå"), ("Form.Open", "no"));
        Assert.Equal(HttpStatusCode.Redirect, added.Status);
        var list = await visitor.GetAsync($"/employers/details/{id}?tab=workplaces");
        Assert.Contains("Lagret Storgatan 1, 903 25 Umeå", list.Text);
        var edit = System.Text.RegularExpressions.Regex.Match(list.Html, "href=\"(/employers/editworkplace/[0-9a-f-]{36})\">Lagret", System.Text.RegularExpressions.RegexOptions.IgnoreCase).Groups[1].Value;
        await visitor.SubmitAsync(edit, ("Form.Name", "Butiken"), ("Form.City", "Umeå"), ("Form.Open", "yes"));
        Assert.Contains("Butiken Umeå", (await visitor.GetAsync($"/employers/details/{id}?tab=workplaces")).Text);
        var wrong = await visitor.SubmitAsync(edit, ("Form.Name", ""), ("Form.City", "Kvar"), ("Form.Sector", "zz"));
        Assert.Contains("Skriv arbetsställets namn", wrong.Text);
        Assert.Contains("Välj en bransch i listan", wrong.Text);
        Assert.Contains("value=\"Kvar\"", wrong.Html);
    }

    [Fact]
    public async Task A_contact_person_is_added_changed_removed_and_brought_back()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await visitor.RegisterEmployer("Personernas AB");
        var wrong = await visitor.SubmitAsync($"/employers/addcontact/{id}", ("Form.Name", "Kim"), ("Form.Email", "kim"));
        Assert.Contains("Skriv en e-postadress", wrong.Text);
        await visitor.SubmitAsync($"/employers/addcontact/{id}", ("Form.Name", "Kim Påhittad"), ("Form.Role", "platschef"), ("Form.Email", "kim@exempel.se"));
        var list = await visitor.GetAsync($"/employers/details/{id}?tab=people");
        Assert.Contains("Kim Påhittad", list.Text);
        var edit = System.Text.RegularExpressions.Regex.Match(list.Html, "/employers/editcontact/[0-9a-f-]{36}", System.Text.RegularExpressions.RegexOptions.IgnoreCase).Value;
        await visitor.SubmitAsync(edit, edit, ("Form.Name", "Kim Ändrad"), ("Form.Phone", "090-1"));
        Assert.Contains("Kim Ändrad", (await visitor.GetAsync($"/employers/details/{id}")).Text);
        var removed = await visitor.SubmitAsync(edit, edit + "?handler=Remove");
        var after = await visitor.GetAsync(removed.Location!);
        Assert.Contains("Kim Ändrad är borttagen.", after.Text);
        var undo = System.Text.RegularExpressions.Regex.Match(after.Html, "action=\"([^\"]*handler=Return[^\"]*)\"").Groups[1].Value;
        var back = await visitor.PostAsync(WebUtility.HtmlDecode(undo), [.. Visitor.Hidden(after.Html, undo)]);
        Assert.Contains("_saved", back.Location);
        Assert.Contains("Kim Ändrad", (await visitor.GetAsync($"/employers/details/{id}?tab=people")).Text);
    }
}
