using System.Net;
using System.Text.RegularExpressions;
using Platform.Testing;

namespace Platform.Tests.Forms;

public sealed class UndoTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task Archiving_can_be_undone_once_by_the_one_who_did_it()
    {
        var (visitor, other) = (await platform.SignInAs("consultant"), await platform.SignInAs("coordinator"));
        var id = await platform.RegisterAsync(visitor, "Ångerns AB");
        var list = await ArchiveAsync(visitor, id);
        Assert.Contains("Ångerns AB är arkiverad.", list.Text);
        var undo = UndoAddress(list);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(EmployerPages.EditPage(id))).Status);

        var theirs = await other.PostAsync(undo, Token(await other.GetAsync("/employers")));
        Assert.Contains("_late", theirs.Location);
        var taken = await visitor.PostAsync(undo, Token(list));
        Assert.Contains("restored", taken.Location);
        Assert.Contains("Ångerns AB är tillbaka i listan.", (await visitor.GetAsync(taken.Location!)).Text);
        Assert.Contains("_late", (await visitor.PostAsync(undo, Token(list))).Location);
        Assert.Equal(3, await platform.AskAsync<int>("select max(version) from employers.history where record_id = $1", id));
    }

    [Fact]
    public async Task After_ten_minutes_it_is_too_late()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await platform.RegisterAsync(visitor, "Sena AB");
        var list = await ArchiveAsync(visitor, id);
        platform.Clock.Advance(TimeSpan.FromMinutes(11));
        var late = await visitor.PostAsync(UndoAddress(list), Token(list));
        Assert.Contains("Det gick inte att ångra.", (await visitor.GetAsync(late.Location!)).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(EmployerPages.EditPage(id))).Status);
    }

    private static async Task<Answer> ArchiveAsync(Visitor visitor, Guid id)
    {
        var page = await visitor.GetAsync(EmployerPages.EditPage(id));
        var archived = await visitor.PostAsync(EmployerPages.EditPage(id) + "?handler=Archive", RenderedForm.With(page, "handler=Archive"));
        Assert.Equal(HttpStatusCode.Redirect, archived.Status);
        return await visitor.GetAsync(archived.Location!);
    }

    private static string UndoAddress(Answer list) =>
        System.Net.WebUtility.HtmlDecode(Regex.Match(list.Html, "action=\"([^\"]*handler=Restore[^\"]*)\"").Groups[1].Value) is { Length: > 0 } address ? address
            : throw new InvalidOperationException("No undo on: " + list.Text);

    private static (string, string)[] Token(Answer page) => [.. RenderedForm.With(page, "__RequestVerificationToken").Where(f => f.Name == "__RequestVerificationToken")];
}
