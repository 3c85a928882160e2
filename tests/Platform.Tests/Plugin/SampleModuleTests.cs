using System.Net;
using System.Text.RegularExpressions;
using Platform.Testing;

namespace Platform.Tests.Plugin;

/// <summary>
/// A module that the solution does not know, made by following docs/recipes/module.md: built, put into the modules folder of an empty
/// installation, taken out, put back. The host is the built one, started as a process.
/// </summary>
public sealed partial class SampleModuleTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private readonly string folder = Path.Combine(Clone.Root, ".data", "tests", $"sample-{Guid.NewGuid():N}"[..20]);

    private string Data => Path.Combine(folder, "data");

    private string Modules => Path.Combine(folder, "modules");

    private string Aside => Path.Combine(folder, "aside");

    [GeneratedRegex("<button[^>]*name=\"account\" value=\"([0-9a-f-]{36})\"[^>]*>\\s*([^<]+)")]
    private static partial Regex DemoButton { get; }

    [GeneratedRegex("/visits/tell/([0-9a-f-]{36})")]
    private static partial Regex TellLink { get; }

    [Fact]
    public async Task A_foreign_module_is_dropped_in_taken_out_and_put_back_and_nothing_is_lost()
    {
        Copy(Path.Combine(Clone.Artifacts, "modules"), Modules);
        Copy(await SampleBuild.RunAsync(), Path.Combine(Modules, "Visits"));
        var employer = await WithTheModuleAsync();
        Directory.Move(Path.Combine(Modules, "Visits"), Aside);
        await WithoutItAsync(employer);
        Directory.Move(Aside, Path.Combine(Modules, "Visits"));
        await WithItAgainAsync(employer);
    }

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private async Task<Guid> WithTheModuleAsync()
    {
        await using var host = await StartAsync();
        Assert.Contains("Module Visits: loaded", host.Output, StringComparison.Ordinal);
        var consultant = await SignInAsync(host, "Anna Lind");
        Assert.StartsWith("Studiebesök", (await consultant.GetAsync("/visits")).Heading, StringComparison.Ordinal);

        var employer = await consultant.RegisterEmployer("Björkängens växthus");
        Assert.Contains("Planera ett studiebesök", (await consultant.GetAsync($"/employers/details/{employer}?tab=more")).Text, StringComparison.Ordinal);
        var today = DateOnly.FromDateTime(DateTime.Today);
        await PlanAsync(consultant, employer, today.AddDays(-1), "8");
        await PlanAsync(consultant, employer, today.AddDays(-40), "5");

        var list = await consultant.GetAsync("/visits");
        var tell = $"/visits/tell/{TellLink.Match(list.Html).Groups[1].Value}";
        Assert.Equal(HttpStatusCode.Redirect, (await consultant.SubmitAsync(tell, ("Form.State", "Held"), ("Form.Visitors", "6"))).Status);
        Assert.Contains("Genomfört 6 kom.", (await consultant.GetAsync($"/employers/details/{employer}?tab=more")).Text, StringComparison.Ordinal);

        await PublishOpeningAsync(consultant, employer, "Plantera om");
        await UntilAsync(consultant, $"/employers/details/{employer}?tab=more", "Nya platser efter besöket: 1.");

        var administrator = await SignInAsync(host, "Johan Berg");
        var run = await administrator.SubmitAsync("/admin/jobs", "/admin/jobs?handler=Run", ("module", "Visits"), ("job", "CloseVisits"));
        await UntilAsync(administrator, run.Location!, "Klart");
        Assert.Contains("Ingen uppgift", (await consultant.GetAsync($"/employers/details/{employer}?tab=more")).Text, StringComparison.Ordinal);
        return employer;
    }

    private async Task WithoutItAsync(Guid employer)
    {
        await using var host = await StartAsync();
        Assert.Contains("Module visits: not here any more", host.Output, StringComparison.Ordinal);
        var consultant = await SignInAsync(host, "Anna Lind");
        Assert.Equal(HttpStatusCode.NotFound, (await consultant.GetAsync("/visits")).Status);
        var page = await consultant.GetAsync($"/employers/details/{employer}?tab=more");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("studiebesök", page.Text, StringComparison.OrdinalIgnoreCase);

        var jobs = await (await SignInAsync(host, "Johan Berg")).GetAsync("/admin/jobs");
        Assert.Contains("CloseVisits Vilar", jobs.Text, StringComparison.Ordinal);
        Assert.Contains("Modulen Visits finns inte här.", jobs.Text, StringComparison.Ordinal);

        var doctor = await CommandProcess.RunAsync(new Dictionary<string, string> { ["Data__Path"] = Data, ["Modules__Path"] = Modules }, "doctor");
        Assert.Equal(0, doctor.Code);
        Assert.Matches(@"(?m)^warn  module       visits: not here any more; .*jobs rest", doctor.Output);
        Assert.Matches(@"(?m)^ok    taxonomy     .*occupations", doctor.Output);
        await PublishOpeningAsync(consultant, employer, "Skörda tomater");
    }

    private async Task WithItAgainAsync(Guid employer)
    {
        await using var host = await StartAsync();
        var consultant = await SignInAsync(host, "Anna Lind");
        // What was told while the module was away is told when it is back.
        await UntilAsync(consultant, $"/employers/details/{employer}?tab=more", "Nya platser efter besöket: 2.");
        Assert.Contains("Genomfört 6 kom.", (await consultant.GetAsync($"/employers/details/{employer}?tab=more")).Text, StringComparison.Ordinal);
        Assert.Contains("Björkängens växthus", (await consultant.GetAsync("/visits?state=NotTold")).Text, StringComparison.Ordinal);
        var jobs = await (await SignInAsync(host, "Johan Berg")).GetAsync("/admin/jobs");
        Assert.Contains("Stäng studiebesök som ingen har berättat om Klart", jobs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Vilar", jobs.Text, StringComparison.Ordinal);
    }

    /// <summary>A demo's accounts, and none of its past: what this test needs, it does.</summary>
    private Task<HostProcess> StartAsync() => HostProcess.StartAsync(Data, Modules, "--demo", "--Demo:Filled=false");

    private static async Task<Visitor> SignInAsync(HostProcess host, string name)
    {
        var visitor = new Visitor(new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address });
        var button = DemoButton.Matches((await visitor.GetAsync("/sign-in")).Html).Single(m => m.Groups[2].Value.Contains(name, StringComparison.Ordinal));
        await visitor.SignInAsDemoAsync(Guid.Parse(button.Groups[1].Value));
        return visitor;
    }

    private static async Task PlanAsync(Visitor consultant, Guid employer, DateOnly day, string places)
    {
        var planned = await consultant.SubmitAsync($"/visits/plan/{employer}", ("Form.Day", $"{day:yyyy-MM-dd}"), ("Form.Places", places));
        Assert.True(planned.Status == HttpStatusCode.Redirect, planned.Text);
    }

    private static async Task PublishOpeningAsync(Visitor consultant, Guid employer, string title)
    {
        var review = (await consultant.SubmitAsync("/placements/registeropening", ("Form.Title", title), ("Form.Seats", "1"))).Location!;
        await consultant.SubmitAsync(review.Replace("reviewopening", "describe/employer", StringComparison.Ordinal), ("Form.Place", $"{employer}:"));
        await consultant.SubmitAsync(review, review + "?handler=Publish");
        Assert.Contains(title, (await consultant.GetAsync("/placements/openings")).Text, StringComparison.Ordinal);
    }

    private static async Task UntilAsync(Visitor visitor, string path, string words)
    {
        for (var until = DateTime.UtcNow + Patience; ; await Task.Delay(BetweenLooks))
        {
            var page = await visitor.GetAsync(path);
            if (page.Text.Contains(words, StringComparison.Ordinal)) return;
            Assert.True(DateTime.UtcNow < until, $"«{words}» did not come: {page.Text}");
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
