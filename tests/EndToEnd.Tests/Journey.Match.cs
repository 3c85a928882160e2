using Microsoft.Playwright;

namespace EndToEnd.Tests;

internal sealed partial class Journey
{
    private string participant = "";

    /// <summary>A coach enrols somebody with consent and maps what must be known.</summary>
    public async Task CoachMapsAsync()
    {
        var coach = await StaffAsync("coach");
        await coach.Page.GotoAsync("/participants/enrol");
        await coach.FillAsync("Form.FirstName", FirstName);
        await coach.FillAsync("Form.LastName", "Påhittad");
        await coach.TickAsync("Form.Protection", "No");
        await LookAsync(coach, "enrol");
        await coach.GoOnAsync();
        await LookAsync(coach, "consent");
        await coach.TickAsync("Form.How", "Screen");
        await coach.Page.Locator("main input[type=checkbox][name='Form.IsRead']").CheckAsync();
        await coach.GoOnAsync();
        participant = new Uri(coach.Page.Url).Segments[^1].Trim('/');
        await LookAsync(coach, "participant-new");

        await SectionAsync(coach, "wish", async () =>
        {
            await coach.FillAsync("Form.OwnWords", "Jag vill arbeta i ett kök där det är lugnt.");
            await coach.FindAsync("Form.Words[wishes]", english ? "restaurant" : "restaurang", "Form.Pick[wishes]");
        });
        await SectionAsync(coach, "time", async () =>
        {
            await coach.FillAsync("Form.Answers[hours-now]", "12");
            await coach.FillAsync("Form.Answers[hours-max]", "20");
            foreach (var day in new[] { "mon", "tue", "wed", "thu" }) await coach.TickAsync("Form.Answers[days]", day);
            await coach.TickAsync("Form.Answers[times]", "morning");
        });
        await SectionAsync(coach, "travel", async () =>
        {
            await coach.FindAsync("Form.Words[home]", "Umeå", "Form.Pick[home]");
            await coach.FillAsync("Form.Answers[km]", "20");
        });
        await SectionAsync(coach, "body", () => coach.TickAsync("Form.Answers[lifting]", "2"));
        await SectionAsync(coach, "tasks", () => coach.TickAsync("Form.Answers[pace]", "1"));
        await SectionAsync(coach, "surroundings", () => coach.TickAsync("Form.Answers[noise]", "1"));
        await SectionAsync(coach, "needs", async () =>
        {
            await coach.TickAsync("Form.Answers[needs]", "quiet-space");
            await coach.TickAsync("Form.Answers[support]", "weekly");
        });
        await SectionAsync(coach, "aim", async () =>
        {
            await coach.TickAsync("Form.Answers[forms]", "work-training");
            await coach.TickAsync("Form.Answers[goal]", "try-out");
        });
        await LookAsync(coach, "mapped");
        await coach.Page.GotoAsync($"/participants/details/{participant}");
        await LookAsync(coach, "participant");
        await coach.Page.GotoAsync("/participants");
        await LookAsync(coach, "my-participants");
        await platform.DeliverEvents();
    }

    /// <summary>The coach looks for a place, reads why, proposes with a reason and a sheet that the participant approved.</summary>
    public async Task CoachProposesAsync()
    {
        var coach = await StaffAsync("coach");
        await coach.Page.GotoAsync($"/participants/details/{participant}");
        await coach.FollowAsync("/matching/request/");
        await LookAsync(coach, "request");
        await coach.GoOnAsync();
        await Assertions.Expect(coach.Page.GetByText(Work).First).ToBeVisibleAsync();
        await LookAsync(coach, "shortlist");
        if (ForReadme) await coach.KeepForReadmeAsync("shortlist", "article");

        await coach.LeaveAsync(() => coach.Page.Locator("article").Filter(new() { HasText = Work }).Locator("a[href*='/matching/propose']").ClickAsync());
        await LookAsync(coach, "propose");
        await coach.GoOnAsync();

        foreach (var field in new[] { "name", "hours", "needs" }) await coach.TickAsync("Form.Fields", field);
        if (!scripts) await coach.LeaveAsync(() => coach.Page.Locator("main button[formaction*='Preview']").ClickAsync());
        await Assertions.Expect(coach.Page.Locator("#preview")).ToContainTextAsync(FirstName);
        await coach.TickAsync("Form.How", "Screen");
        await coach.Page.Locator("main input[type=checkbox][name='Form.IsRead']").CheckAsync();
        await LookAsync(coach, "release");
        await coach.GoOnAsync();
        await LookAsync(coach, "handover");
        await coach.GoOnAsync();
        await LookAsync(coach, "handed-over");
        await platform.DeliverEvents();
    }

    private async Task SectionAsync(Reader coach, string section, Func<Task> answer)
    {
        await coach.Page.GotoAsync($"/participants/map/{participant}");
        await coach.FollowAsync($"/participants/map/{participant}/{section}");
        await answer();
        await LookAsync(coach, "map-" + section);
        await coach.GoOnAsync();
    }
}
