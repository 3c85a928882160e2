using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Jobs;
using Platform.Testing;

namespace Platform.Tests.Jobs;

public sealed class JobPagesTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task An_administrator_runs_a_job_follows_it_and_finds_it_among_the_others()
    {
        var visitor = await platform.SignInAs("administrator");
        Assert.Contains("Städa köerna", (await visitor.GetAsync("/admin/jobs")).Text, StringComparison.Ordinal);

        var started = await visitor.SubmitAsync("/admin/jobs", "/admin/jobs?handler=Run", ("module", CleanQueues.Module), ("job", nameof(CleanQueues)));
        Assert.Equal(HttpStatusCode.Redirect, started.Status);
        var again = await visitor.SubmitAsync("/admin/jobs", "/admin/jobs?handler=Run", ("module", CleanQueues.Module), ("job", nameof(CleanQueues)));
        Assert.Equal(started.Location, again.Location);
        var waits = await visitor.GetAsync(started.Location!);
        Assert.Contains("Väntar på sin tur", waits.Text, StringComparison.Ordinal);
        Assert.Contains("hx-get", waits.Html, StringComparison.Ordinal);

        Assert.True(await platform.Host.Services.GetRequiredService<JobRunner>().RunOneAsync(CancellationToken.None));

        var ended = await visitor.GetAsync(started.Location!);
        Assert.Contains("Klart", ended.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hx-get", ended.Html.Split("<main")[1].Split("</main")[0], StringComparison.Ordinal);
        Assert.Contains("Klart", (await visitor.GetAsync("/admin/jobs")).Text, StringComparison.Ordinal);

        // By the link of the list, which is in lower case as all addresses are.
        var link = Regex.Match((await visitor.GetAsync("/admin/jobs")).Html, "href=\"(/admin/jobs/history/[^\"]*cleanqueues)\"").Groups[1].Value;
        var history = await visitor.GetAsync(link);
        Assert.Contains("En person", history.Text, StringComparison.Ordinal);
        Assert.Contains("Körningar av Städa köerna", history.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/admin/jobs/history/platform/other")).Status);
    }

    [Fact]
    public async Task A_job_that_is_not_registered_cannot_be_started()
    {
        var visitor = await platform.SignInAs("administrator");
        var token = Regex.Match((await visitor.GetAsync("/admin/jobs")).Html, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)").Groups[1].Value;
        var refused = await visitor.PostAsync("/admin/jobs?handler=Run", ("__RequestVerificationToken", token), ("module", "Platform"), ("job", "Other"));
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
    }
}
