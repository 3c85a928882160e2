using Microsoft.Playwright;

namespace EndToEnd.Tests;

internal sealed partial class Journey
{
    /// <summary>The consultant takes the proposal to the employer.</summary>
    public async Task ConsultantOffersAsync()
    {
        var consultant = await StaffAsync("konsulent");
        await consultant.Page.GotoAsync("/");
        await LookAsync(consultant, "today-proposal");
        await consultant.LeaveAsync(() => consultant.Page.Locator("main li, main tr").Filter(new() { HasText = Work }).Locator("a[href*='/placements/offer/']").First.ClickAsync());
        await LookAsync(consultant, "offer");
        await consultant.GoOnAsync();
        await LookAsync(consultant, "offer-sent");
    }

    /// <summary>The employer opens the case by a link of ten minutes, reads the sheet and says yes.</summary>
    public async Task EmployerAnswersAsync()
    {
        var employer = await WindowAsync();
        await employer.Page.GotoAsync(await MailedPathAsync());
        await LookAsync(employer, "ask-for-link");
        await employer.PressAsync();
        await Assertions.Expect(employer.Page.Locator("main [role=status]").First).ToBeVisibleAsync();
        await LookAsync(employer, "link-asked");
        await employer.Page.GotoAsync(await MailedPathAsync());
        await LookAsync(employer, "open-link");
        await employer.GoOnAsync();
        if (english) await employer.Page.GotoAsync($"/case/{reference}");
        await LookAsync(employer, "case");
        await employer.FollowAsync(english ? "/proposal/" : "/forslag/");
        await Assertions.Expect(employer.Page.GetByText(FirstName).First).ToBeVisibleAsync();
        await LookAsync(employer, "proposal");
        await employer.FollowAsync("answer=yes");
        await employer.FillAsync("Yes.Supervisor", "Maja Värd");
        await employer.FillAsync("Yes.Phone", "070-123 45 67");
        await employer.FillAsync("Yes.FirstDay", Day(NextMonday));
        await employer.FillAsync("Yes.Hours", english ? "12.5" : "12,5");
        await employer.TickAsync("Yes.Days", "mon");
        await LookAsync(employer, "answer");
        await employer.GoOnAsync();
        await LookAsync(employer, "answered");
        await employer.FollowAsync(reference);
        await LookAsync(employer, "case-placed");
        await platform.DeliverEvents();
    }

    /// <summary>Two weeks later the coach follows up, from the day's list.</summary>
    public async Task CoachFollowsUpAsync()
    {
        platform.Clock.Advance(TimeSpan.FromDays(14));
        var coach = await StaffAsync("coach");
        await coach.Page.GotoAsync("/");
        await LookAsync(coach, "today-follow-up");
        await coach.LeaveAsync(() => coach.Page.Locator("main li, main tr").Filter(new() { HasText = FirstName }).Locator("a[href*='/placements/followup/']").First.ClickAsync());
        await LookAsync(coach, "follow-up");
        await coach.TickAsync("Went", "Yes");
        if (!scripts) await coach.GoOnAsync();
        await coach.TickFirstAsync("Form.Person");
        await coach.TickFirstAsync("Form.Host");
        await coach.FillAsync("Form.PersonWords", "Det går bra.");
        await LookAsync(coach, "follow-up-rest");
        await coach.LeaveAsync(() => coach.Page.Locator("#rest button[data-color=accent]").ClickAsync());
        await LookAsync(coach, "follow-up-saved");
    }

    /// <summary>The consultant ends the placement with an outcome; everybody's page tells the story, and the seat is free.</summary>
    public async Task ConsultantEndsAsync()
    {
        var consultant = await StaffAsync("konsulent");
        await consultant.Page.GotoAsync("/placements");
        await LookAsync(consultant, "placements");
        await consultant.LeaveAsync(() => consultant.Page.Locator("main tr").Filter(new() { HasText = Work }).Locator("a[href*='/placements/details/']").First.ClickAsync());
        await LookAsync(consultant, "placement");
        await consultant.FollowAsync("/placements/end/");
        await consultant.FillAsync("Form.LastDay", Day(Today));
        await consultant.TickAsync("Form.Outcome", "outcome-employed");
        await LookAsync(consultant, "end");
        await consultant.GoOnAsync();
        await LookAsync(consultant, "ended");
        await platform.DeliverEvents();

        await consultant.Page.GotoAsync("/employers");
        await consultant.LeaveAsync(() => consultant.Page.Locator("tbody a").Filter(new() { HasText = Workplace }).First.ClickAsync());
        await LookAsync(consultant, "employer-story");
        Assert.DoesNotContain(FirstName, await consultant.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        var coach = await StaffAsync("coach");
        await coach.Page.GotoAsync($"/participants/details/{participant}");
        await LookAsync(coach, "participant-story");
        await coach.Page.GotoAsync($"/matching/request/{participant}");
        await coach.GoOnAsync();
        await Assertions.Expect(coach.Page.GetByText(Work).First).ToBeVisibleAsync();
        await LookAsync(coach, "seat-free-again");
    }
}
