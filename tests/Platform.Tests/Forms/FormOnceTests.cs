using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Forms;
using Platform.Testing;

namespace Platform.Tests.Forms;

public sealed class FormOnceTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task Fifty_identical_submits_at_once_are_one_record_and_one_answer()
    {
        var visitor = await platform.SignInAs("consultant");
        var page = await visitor.GetAsync(EmployerPages.RegisterPage);
        var form = RenderedForm.With(page, "Form.Name", ("Form.Name", "Femtio kafé"), ("Form.Country", "SE"), ("Form.City", "Luleå"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => visitor.PostAsync(EmployerPages.RegisterPage, form)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Single(answers.Select(a => a.Location).Distinct());
        Assert.Equal(1, await platform.AskAsync<long>("select count(*) from employers.employer where name = 'Femtio kafé'"));
        Assert.Equal(1, await platform.AskAsync<long>("select count(*) from employers.history h join employers.employer e on e.id = h.record_id where e.name = 'Femtio kafé'"));
    }

    [Fact]
    public async Task A_form_without_a_key_of_ours_is_refused()
    {
        var visitor = await platform.SignInAs("consultant");
        var form = RenderedForm.With(await visitor.GetAsync(EmployerPages.RegisterPage), "Form.Name", ("Form.Name", "Utan nyckel"), ("Form.Country", "SE"));
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync(EmployerPages.RegisterPage, form.Without("__form"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync(EmployerPages.RegisterPage, [.. form.Without("__form"), ("__form", Guid.NewGuid().ToString())])).Status);
        Assert.Equal(0, await platform.AskAsync<long>("select count(*) from employers.employer where name = 'Utan nyckel'"));
    }

    [Fact]
    public async Task Another_persons_key_is_refused()
    {
        var (one, other) = (await platform.SignInAs("consultant"), await platform.SignInAs("coordinator"));
        var key = RenderedForm.With(await one.GetAsync(EmployerPages.RegisterPage), "Form.Name").Single(f => f.Name == "__form");
        var form = RenderedForm.With(await other.GetAsync(EmployerPages.RegisterPage), "Form.Name", ("Form.Name", "Lånad nyckel"), ("Form.Country", "SE"));
        Assert.Equal(HttpStatusCode.BadRequest, (await other.PostAsync(EmployerPages.RegisterPage, [.. form.Without("__form"), key])).Status);
    }

    [Fact]
    public async Task A_form_that_wrote_nothing_keeps_its_key()
    {
        var visitor = await platform.SignInAs("consultant");
        var first = RenderedForm.With(await visitor.GetAsync(EmployerPages.RegisterPage), "Form.Name", ("Form.Name", "Ettan"), ("Form.Country", "SE"), ("Form.Number", "556036-0793"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(EmployerPages.RegisterPage, first)).Status);

        var second = RenderedForm.With(await visitor.GetAsync(EmployerPages.RegisterPage), "Form.Name", ("Form.Name", "Tvåan"), ("Form.Country", "SE"), ("Form.Number", "556036-0793"));
        var refused = await visitor.PostAsync(EmployerPages.RegisterPage, second);
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("Ettan", refused.Text);
        var again = RenderedForm.With(refused, "Form.Name", ("Form.Name", "Tvåan"), ("Form.Country", "SE"), ("Form.Number", ""));
        Assert.Equal(second.Single(f => f.Name == "__form"), again.Single(f => f.Name == "__form"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(EmployerPages.RegisterPage, again)).Status);
    }

    [Fact]
    public async Task Used_keys_are_removed_after_a_day()
    {
        var visitor = await platform.SignInAs("consultant");
        await platform.RegisterAsync(visitor, "Nyckelben");
        Assert.NotEqual(0, await platform.AskAsync<long>("select count(*) from employers.form_key"));
        platform.Clock.Advance(TimeSpan.FromHours(25));
        await platform.Host.Services.GetRequiredService<StaleRows>().RemoveAsync(CancellationToken.None);
        Assert.Equal(0, await platform.AskAsync<long>("select count(*) from employers.form_key"));
    }
}
