using System.Net;
using Platform.Testing;

namespace Platform.Tests.Forms;

public sealed class EditTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task The_second_editor_sees_both_versions_of_what_differs_and_chooses()
    {
        var (mine, theirs) = (await platform.SignInAs("consultant"), await platform.SignInAs("coordinator"));
        var id = await platform.RegisterAsync(mine, "Björkens kafé", "Umeå");
        var first = await theirs.OpenEditAsync(id, "Björkens café", "Umeå");
        var second = await mine.OpenEditAsync(id, "Björkens konditori", "Umeå");
        Assert.Equal(HttpStatusCode.Redirect, (await theirs.PostAsync(EmployerPages.EditPage(id), first)).Status);

        var conflict = await mine.PostAsync(EmployerPages.EditPage(id), second);
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("medan du skrev. Inget av ditt är borta. Välj vad som ska gälla.", conflict.Text);
        Assert.Contains("sparade kl. 9.00", conflict.Text);
        Assert.Contains("Ditt Björkens konditori", conflict.Text);
        Assert.Contains(", kl. 9.00 Björkens café", conflict.Text);
        Assert.DoesNotContain("id=\"choose-City\"", conflict.Html);
        Assert.DoesNotContain("checked", conflict.Html);

        var unanswered = await mine.PostAsync(EmployerPages.EditPage(id), RenderedForm.With(conflict, "__conflict"));
        Assert.Equal(HttpStatusCode.Conflict, unanswered.Status);
        Assert.Contains("Välj vad som ska gälla för Namn", unanswered.Text);
        Assert.Contains("<title>Fel: ", unanswered.Html);
        Assert.Equal("Björkens café", await platform.AskAsync<string>("select name from employers.employer where id = $1", id));

        var chosen = await mine.PostAsync(EmployerPages.EditPage(id), RenderedForm.With(unanswered, "__conflict", ("__choose.Name", "mine")));
        Assert.Equal(HttpStatusCode.Redirect, chosen.Status);
        Assert.Equal("Björkens konditori", await platform.AskAsync<string>("select name from employers.employer where id = $1", id));
    }

    [Fact]
    public async Task Choosing_the_others_version_keeps_the_rest_of_mine()
    {
        var (mine, theirs) = (await platform.SignInAs("consultant"), await platform.SignInAs("coordinator"));
        var id = await platform.RegisterAsync(mine, "Ekens bageri", "Umeå");
        var first = await theirs.OpenEditAsync(id, "Ekens brödbod", "Vännäs");
        var second = await mine.OpenEditAsync(id, "Ekens bageri AB", "Holmsund");
        await theirs.PostAsync(EmployerPages.EditPage(id), first);
        var conflict = await mine.PostAsync(EmployerPages.EditPage(id), second);
        var chosen = await mine.PostAsync(EmployerPages.EditPage(id), RenderedForm.With(conflict, "__conflict", ("__choose.Name", "theirs"), ("__choose.City", "mine")));
        Assert.Equal(HttpStatusCode.Redirect, chosen.Status);
        Assert.Equal("Ekens brödbod, Holmsund", await platform.AskAsync<string>("select name || ', ' || city from employers.employer where id = $1", id));
    }

    [Fact]
    public async Task Two_who_wrote_the_same_have_nothing_to_choose()
    {
        var (mine, theirs) = (await platform.SignInAs("consultant"), await platform.SignInAs("coordinator"));
        var id = await platform.RegisterAsync(mine, "Almens åkeri");
        var first = await theirs.OpenEditAsync(id, "Almens åkeri AB", "Umeå");
        var second = await mine.OpenEditAsync(id, "Almens åkeri AB", "Umeå");
        await theirs.PostAsync(EmployerPages.EditPage(id), first);
        Assert.Equal(HttpStatusCode.Redirect, (await mine.PostAsync(EmployerPages.EditPage(id), second)).Status);
    }

    [Fact]
    public async Task The_same_edit_sent_twice_is_not_a_conflict_with_oneself()
    {
        var visitor = await platform.SignInAs("consultant");
        var id = await platform.RegisterAsync(visitor, "Dubbelklick AB");
        var form = await visitor.OpenEditAsync(id, "Dubbelklick HB", "Umeå");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => visitor.PostAsync(EmployerPages.EditPage(id), form)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Equal(2, await platform.AskAsync<int>("select max(version) from employers.history where record_id = $1", id));
    }

    [Fact]
    public async Task Nothing_is_overwritten_unseen_in_any_race()
    {
        var (mine, theirs) = (await platform.SignInAs("consultant"), await platform.SignInAs("coordinator"));
        var id = await platform.RegisterAsync(mine, "Kapplöpning AB");
        var races = Clone.IsFullRun ? 1000 : 100;
        var won = 0;
        for (var race = 0; race < races; race++)
        {
            var forms = (await mine.OpenEditAsync(id, $"Kapplöpning {race} mitt", "Umeå"), await theirs.OpenEditAsync(id, $"Kapplöpning {race} ditt", "Umeå"));
            var answers = await Task.WhenAll(mine.PostAsync(EmployerPages.EditPage(id), forms.Item1), theirs.PostAsync(EmployerPages.EditPage(id), forms.Item2));
            Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
            var kept = await platform.AskAsync<string>("select name from employers.employer where id = $1", id);
            Assert.Equal(answers[0].Status == HttpStatusCode.Redirect ? $"Kapplöpning {race} mitt" : $"Kapplöpning {race} ditt", kept);
            if (answers[0].Status == HttpStatusCode.Redirect) won++;
        }
        Assert.Equal(races + 1, await platform.AskAsync<int>("select max(version) from employers.history where record_id = $1", id));
        Assert.Equal(races + 1, (int)await platform.AskAsync<long>("select count(*) from employers.history where record_id = $1", id));
        Assert.InRange(won, 0, races);
    }

    [Fact]
    public async Task An_unknown_or_archived_employer_is_not_found()
    {
        var visitor = await platform.SignInAs("consultant");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(EmployerPages.EditPage(Guid.NewGuid()))).Status);
    }
}
