using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EndToEnd.Tests;

internal sealed partial class Journey
{
    /// <summary>An employer offers an opening in three steps, without an account, and confirms it by mail.</summary>
    public async Task EmployerOffersAsync()
    {
        var employer = await WindowAsync();
        await employer.Page.GotoAsync(english ? "/offer-an-opening" : "/erbjud-plats");
        await LookAsync(employer, "who");
        await employer.PressAsync();
        await Assertions.Expect(employer.Page).ToHaveTitleAsync(new Regex(english ? "^Error: " : "^Fel: "));
        await LookAsync(employer, "who-error");
        await employer.FillAsync("Form.Workplace", Workplace);
        await employer.FillAsync("Form.Contact", "Maja Värd");
        await employer.FillAsync("Form.Email", Mailbox);
        await employer.GoOnAsync();

        await employer.TickAsync("Form.Certainty", "yes");
        await employer.FillAsync("Form.OwnWords", english ? "We need help with washing up and cleaning." : "Vi behöver hjälp med att diska och städa.");
        await employer.TickFirstAsync("Form.Noise");
        await employer.TickFirstAsync("Form.Customers");
        await employer.TickAsync("Form.Beside", "yes");
        if (scripts) await employer.TickFirstAsync("Form.Tasks");
        await LookAsync(employer, "what");
        await employer.GoOnAsync();

        if (!scripts) await employer.TickFirstAsync("Form.Tasks");
        await employer.TickAsync("Form.Start", "soon");
        foreach (var day in new[] { "mon", "tue", "wed", "thu" }) await employer.TickAsync("Form.Slots", day + "-morning");
        await employer.FillAsync("Form.HoursFrom", "10");
        await employer.FillAsync("Form.HoursTo", "25");
        await employer.TickAsync("Form.Length", "quarter");
        await LookAsync(employer, "when");
        await employer.GoOnAsync();

        await LookAsync(employer, "check");
        await employer.GoOnAsync();
        reference = await employer.Page.Locator("main strong").First.InnerTextAsync();
        Assert.Matches("^[A-Z0-9]{10}$", reference);
        await LookAsync(employer, "thanks-unconfirmed");

        await employer.Page.GotoAsync(await MailedPathAsync());
        await LookAsync(employer, "confirm");
        await employer.PressAsync();
        await Assertions.Expect(employer.Page.GetByText(reference).First).ToBeVisibleAsync();
        await LookAsync(employer, "confirmed");
        await platform.DeliverEvents();
    }

    /// <summary>A consultant finds it in the day's list, describes it with the employer, and publishes it.</summary>
    public async Task ConsultantPublishesAsync()
    {
        var consultant = await StaffAsync("konsulent");
        await consultant.Page.GotoAsync("/");
        await LookAsync(consultant, "today-offer");
        await consultant.LeaveAsync(() => consultant.Page.Locator("main li, main tr").Filter(new() { HasText = Workplace }).Locator("a[href*='/placements/reviewopening/']").First.ClickAsync());
        await LookAsync(consultant, "review");
        await consultant.PressAsync();
        await Assertions.Expect(consultant.Page.Locator("main a[href*='/placements/describe/employer/']").First).ToBeVisibleAsync();
        await LookAsync(consultant, "review-taken");

        await consultant.FollowAsync("/placements/describe/employer/");
        await consultant.LeaveAsync(() => consultant.Page.Locator("form[action*='Prefill'] button").ClickAsync());
        await consultant.FillAsync("Form.City", "Umeå");
        await LookAsync(consultant, "register-employer");
        await consultant.GoOnAsync();
        await LookAsync(consultant, "describe-employer");
        await consultant.GoOnAsync();

        await consultant.FollowAsync("/placements/describe/work/");
        await consultant.FillAsync("Form.Title", Work);
        await consultant.FindAsync("Form.OccupationWords", english ? "restaurant" : "restaurang", "Form.Occupation");
        await consultant.TickAsync("Form.Form", "work-training");
        await consultant.TickAsync("Form.Goals", "try-out");
        await consultant.Page.Locator("main input[type=checkbox][name='Form.NoSkills']").CheckAsync();
        await LookAsync(consultant, "describe-work");
        await consultant.GoOnAsync();

        await consultant.FollowAsync("/placements/describe/demands/");
        foreach (var (axis, level) in new[] { ("noise", "2"), ("lifting", "1"), ("pace", "1"), ("customers", "0") }) await consultant.TickAsync($"Form.Axes[{axis}]", level);
        await LookAsync(consultant, "describe-demands");
        await consultant.GoOnAsync();

        await consultant.FollowAsync("/placements/describe/adaptations/");
        await consultant.TickAsync("Form.Adaptations", "written-instructions");
        await LookAsync(consultant, "describe-adaptations");
        await consultant.GoOnAsync();

        await consultant.FollowAsync("/placements/describe/hours/");
        await LookAsync(consultant, "describe-hours");
        await consultant.GoOnAsync();

        await consultant.FollowAsync("/placements/describe/supervision/");
        await consultant.TickAsync("Form.Level", "weekly");
        await consultant.GoOnAsync();
        await LookAsync(consultant, "described");
        await consultant.GoOnAsync();
        await LookAsync(consultant, "published");
        await consultant.Page.GotoAsync("/placements/openings");
        await Assertions.Expect(consultant.Page.GetByText(Work).First).ToBeVisibleAsync();
        await LookAsync(consultant, "openings");
        await platform.DeliverEvents();
    }
}
