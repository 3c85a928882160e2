using System.Net;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Placements.Tests.FollowUps;

/// <summary>Follow-ups as they are recorded on a phone.</summary>
public sealed class FollowUpTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IAsyncLifetime
{
    private Visitor consultant = null!;

    public async Task InitializeAsync() => consultant = await platform.SignInAs("consultant");

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task<MadePlacement> PlaceAsync() =>
        await platform.PlaceAsync(await OpeningBuilder.Opening().Contact("Maria", "maria@a.example").BuildAsync(platform), consultant, "2026-03-03");

    private async Task<string> NextAsync(MadePlacement placement) => $"/placements/followup/{await platform.AskPlacementsAsync<Guid>(
        "select id from placements.follow_up where placement_id = $1 and state = 'planned' order by due limit 1", placement.Id)}/{placement.Participant}";

    private Task<string> DaysAsync(MadePlacement placement) =>
        platform.AskPlacementsAsync<string>("select string_agg(due || ' ' || state, ', ' order by due) from placements.follow_up where placement_id = $1", placement.Id);

    [Fact]
    public async Task The_first_question_comes_first_and_the_rest_belongs_to_its_answer()
    {
        var placement = await PlaceAsync();
        var page = await NextAsync(placement);
        var first = await consultant.GetAsync(page);
        Assert.Contains("Har det varit som planerat?", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hur går det för personen?", first.Text, StringComparison.Ordinal);
        Assert.Contains("Hur går det för personen?", (await consultant.GetAsync(page + "?Went=Partly")).Text, StringComparison.Ordinal);
        var no = await consultant.GetAsync(page + "?Went=No");
        Assert.DoesNotContain("Hur går det för personen?", no.Text, StringComparison.Ordinal);
        Assert.Contains("Vems ändring var det?", no.Text, StringComparison.Ordinal);
        // One thing to press, also when the second part is fetched into the page that is open.
        foreach (var shown in new[] { first, no })
        {
            Assert.Equal(2, shown.Html.Split("data-color=\"accent\"").Length);
            Assert.Contains("data-color=\"accent\"", shown.Html[shown.Html.IndexOf("id=\"rest\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_found_is_shown_above_the_question_next_time_and_lies_encrypted()
    {
        var placement = await PlaceAsync();
        var page = await NextAsync(placement);
        var missing = await consultant.SubmitAsync(page + "?Went=Yes", page, ("Went", "Yes"));
        Assert.Contains("Välj ett steg, eller «Vet inte»", missing.Text, StringComparison.Ordinal);
        var guarded = await consultant.SubmitAsync(page + "?Went=Yes", page, ("Went", "Yes"), ("Form.Person", "4"), ("Form.Host", "unknown"), ("Form.PersonWords", "Har fått en diagnos."));
        Assert.Contains("Skriv vad personen behöver, inte varför.", guarded.Text, StringComparison.Ordinal);
        var saved = await consultant.SubmitAsync(page + "?Went=Yes", page,
            ("Went", "Yes"), ("Form.Person", "4"), ("Form.Host", "unknown"), ("Form.PersonWords", "Lugnt och bra 😀"), ("Form.Next", "2026-03-18"));
        Assert.True(saved.Status == HttpStatusCode.Redirect, saved.Text);
        Assert.Contains("Nästa är 18 mars 2026", (await consultant.GetAsync(saved.Location!)).Text, StringComparison.Ordinal);
        Assert.Contains("2026-03-18 planned", await DaysAsync(placement), StringComparison.Ordinal);

        var next = await consultant.GetAsync(await NextAsync(placement) + "?Went=Yes");
        Assert.Contains("Bra «Lugnt och bra 😀»", next.Text, StringComparison.Ordinal);
        Assert.Contains("Lugnt och bra 😀", (await consultant.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.False(await platform.AskPlacementsAsync<bool>("select bool_or(position('Lugnt'::bytea in person_words_cipher) > 0) from placements.follow_up where person_words_cipher is not null"));
    }

    [Fact]
    public async Task One_that_did_not_take_place_ends_after_whose_change_it_was_and_gets_a_new_day()
    {
        var placement = await PlaceAsync();
        var page = await NextAsync(placement);
        Assert.Contains("Välj vems ändring det var", (await consultant.SubmitAsync(page + "?Went=No", page, ("Went", "No"), ("Form.Next", "2026-03-12"))).Text, StringComparison.Ordinal);
        var saved = await consultant.SubmitAsync(page + "?Went=No", page, ("Went", "No"), ("Form.Change", "change-workplace"), ("Form.Next", "2026-03-12"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.StartsWith("2026-03-10 moved, 2026-03-12 planned, 2026-03-17 planned", await DaysAsync(placement), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Already_talked_counts_as_done_and_an_overdue_one_says_so_and_can_be_moved()
    {
        var placement = await PlaceAsync();
        var page = await NextAsync(placement);
        await consultant.SubmitAsync(page + "?Went=Yes", page, ("Went", "Yes"), ("Form.Talked", "true"), ("Form.HostWords", "Vi sågs i går."));
        Assert.StartsWith("2026-03-10 talked", await DaysAsync(placement), StringComparison.Ordinal);

        platform.Clock.Advance(TimeSpan.FromDays(19));
        var later = await platform.SignInAs("consultant");
        var next = await NextAsync(placement);
        Assert.Contains("Uppföljningen skulle ha gjorts 17 mars 2026, för 5 dagar sedan. Gör den nu eller välj en ny dag.", (await later.GetAsync(next)).Text, StringComparison.Ordinal);
        Assert.Contains("Följ upp Elin", (await later.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Följ upp Elin", (await (await platform.SignInAs("coach")).GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Elin", (await later.GetAsync("/placements?state=late")).Text, StringComparison.Ordinal);
        var moved = await later.SubmitAsync(next, next + "?handler=Move", ("NewDay", "2026-03-24"));
        Assert.True(moved.Status == HttpStatusCode.Redirect, moved.Text);
        Assert.Contains("2026-03-24 planned", await DaysAsync(placement), StringComparison.Ordinal);
        platform.Clock.Advance(TimeSpan.FromDays(-19));
    }

    [Fact]
    public async Task Two_who_record_at_once_leave_one_record_and_odd_strings_leave_no_error()
    {
        var placement = await PlaceAsync();
        var page = await NextAsync(placement);
        var coach = await platform.SignInAs("coach");
        async Task<(string, string)[]> FormAsync(Visitor by) => [.. Visitor.Hidden((await by.GetAsync(page + "?Went=Yes")).Html, page), ("Form.Person", "3"), ("Form.Host", "3"), ("Form.ToSolve", "\u202Eab<script>")];
        var (mine, theirs) = (await FormAsync(consultant), await FormAsync(coach));
        var answers = await Task.WhenAll(consultant.PostAsync(page, mine), coach.PostAsync(page, theirs));
        Assert.All(answers, a => Assert.True(a.Status == HttpStatusCode.Redirect, a.Text));
        Assert.Equal(1L, await platform.AskPlacementsAsync<long>("select count(*) from placements.follow_up where placement_id = $1 and state = 'done'", placement.Id));
        Assert.Contains("ab&lt;script&gt;", (await coach.GetAsync(page)).Html, StringComparison.Ordinal);
    }
}
