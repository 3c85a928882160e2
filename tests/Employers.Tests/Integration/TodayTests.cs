using Platform.Testing;

namespace Employers.Tests.Integration;

public sealed class TodayTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task At_most_five_employers_cool_and_those_left_alone_do_not()
    {
        var visitor = await platform.SignInAs("consultant");
        for (var i = 1; i <= 7; i++)
            await visitor.LogContact(await visitor.RegisterEmployer($"Svala {i} AB"), "Call", ("Form.When", "day"), ("Form.Day", $"2025-12-{10 + i}"));
        var alone = await visitor.RegisterEmployer("Fredade AB");
        await visitor.LogContact(alone, "Call", ("Form.When", "day"), ("Form.Day", "2025-10-01"));
        await visitor.SubmitAsync($"/employers/edit/{alone}", ("Form.Name", "Fredade AB"), ("Form.DoNotContactReason", "De har bett om det"));
        await visitor.LogContact(await visitor.RegisterEmployer("Varma AB"));
        var today = await visitor.GetAsync("/");
        Assert.Equal(5, today.Text.Split("Hör av dig till").Length - 1);
        Assert.Matches("Svalnar 5 ", today.Text);
        Assert.Contains("Svala 1 AB", today.Text);
        Assert.DoesNotContain("Svala 6 AB", today.Text);
        Assert.DoesNotContain("Fredade AB", today.Text);
        Assert.DoesNotContain("Varma AB", today.Text);
        Assert.DoesNotContain("Svala", (await (await platform.SignInAs("coach")).GetAsync("/")).Text);
    }

    [Fact]
    public async Task An_employer_of_nobody_is_the_coordinators_until_somebody_is_responsible()
    {
        var consultant = await platform.SignInAs("consultant");
        var (left, alone) = (await consultant.RegisterEmployer("Herrelösa AB"), await consultant.RegisterEmployer("Herrelösa men fredade AB"));
        await consultant.SubmitAsync($"/employers/edit/{left}", ("Form.Name", "Herrelösa AB"), ("Form.Responsible", ""));
        await consultant.SubmitAsync($"/employers/edit/{alone}", ("Form.Name", "Herrelösa men fredade AB"), ("Form.Responsible", ""), ("Form.DoNotContactReason", "De har bett om det"));
        var coordinator = await platform.SignInAs("coordinator");

        var today = (await coordinator.GetAsync("/")).Text;
        Assert.Contains("Utse ansvarig för Herrelösa AB", today, StringComparison.Ordinal);
        Assert.DoesNotContain("fredade", today, StringComparison.Ordinal);
        Assert.DoesNotContain("Inget planerat", today, StringComparison.Ordinal);
        Assert.DoesNotContain("Herrelösa", (await consultant.GetAsync("/")).Text, StringComparison.Ordinal);

        await coordinator.SubmitAsync($"/employers/edit/{left}", ("Form.Name", "Herrelösa AB"), ("Form.Responsible", $"{await platform.AccountAsync("consultant")}"));
        Assert.DoesNotContain("Herrelösa", (await coordinator.GetAsync("/")).Text, StringComparison.Ordinal);
    }
}
