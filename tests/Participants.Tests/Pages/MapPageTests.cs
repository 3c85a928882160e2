using System.Net;
using Platform.Sdk.Forms;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Participants.Tests.Pages;

public sealed class MapPageTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static readonly string[] Odd =
    [
        "😀 Åsa «säger» \"hej\"", "<script>alert(1)</script>", "'; drop table participants.participant; --", "\u202eomvänt", "a\u0007b\ud800", new('x', 4000), "{0} %s ${x} @Model", "\u0301\u0301 zalgo", "rad\r\nrad",
    ];

    [Fact]
    public async Task The_hub_says_what_is_missing_and_a_saved_section_makes_it_less()
    {
        var person = await new ParticipantBuilder(platform).WithoutMapping().EnrolAsync();
        var coach = await platform.SignInAs("coach");
        var hub = await coach.GetAsync(Hub(person));
        Assert.Contains("Det här saknas för att kunna placera önskemål, dagar, tider, timmar, var resan börjar, resväg, ljud, lyft, behov, tempo, stöd, form.", hub.Text, StringComparison.Ordinal);
        Assert.Equal(12, hub.Text.Split("Inte frågat").Length - 1);

        var saved = await coach.SubmitAsync(Page(person, "time"),
            ("Form.Answers[hours-now]", "12,5"), ("Form.Else[hours-max]", "unknown"), ("Form.Else[from]", "declined"), ("Form.Answers[days]", "mon"), ("Form.Answers[days]", "fri"), ("Form.Answers[times]", "unknown"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        hub = await coach.GetAsync(saved.Location!);
        Assert.Contains("Timmar, dagar och tider är sparat", hub.Text, StringComparison.Ordinal);
        Assert.Contains("saknas för att kunna placera önskemål, var resan börjar, resväg", hub.Text, StringComparison.Ordinal);
        Assert.Contains("Ni vet inte än: tider.", hub.Text, StringComparison.Ordinal);
        Assert.Contains("Klara avsnitt: 1 av 12.", hub.Text, StringComparison.Ordinal);
        Assert.Equal("[\"12.5\", \"unknown\", \"declined\", \"mon\", \"fri\", \"unknown\"]", await platform.ScalarAsync<string>(
            "select jsonb_path_query_array(answers, '$[*].Token')::text from participants.mapped_section where participant_id = $1", person));
        Assert.Equal(1, await platform.ScalarAsync<long>("select count(*) from participants.outbox where subject = $1 and type = 'Participants.Contracts.ProfileChanged'", person));
    }

    [Fact]
    public async Task A_no_goes_before_a_wish_and_is_told_and_a_no_cannot_be_wished_for()
    {
        var person = await new ParticipantBuilder(platform).WithoutMapping().EnrolAsync();
        var coach = await platform.SignInAs("coach");
        Assert.Equal(HttpStatusCode.Redirect, (await coach.SubmitAsync(Page(person, "wish"), ("Form.Answers[wishes]", "9412|1"))).Status);
        var no = await coach.SubmitAsync(Page(person, "veto"), ("Form.Answers[veto-occupations]", "9412"), ("Form.Answers[veto-occupations]", "5131"));
        Assert.Equal(HttpStatusCode.Redirect, no.Status);
        Assert.Contains("9412", (await coach.GetAsync(Page(person, "veto"))).Html, StringComparison.Ordinal);
        var told = await coach.GetAsync(no.Location!);
        Assert.Contains("står både bland önskemålen och under «Nej»", told.Text, StringComparison.Ordinal);
        Assert.Contains($"/participants/map/{person}/wish", told.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await coach.SubmitAsync(Page(person, "wish"), ("Form.Answers[wishes]", ""))).Status);
        Assert.DoesNotContain("både bland önskemålen", (await coach.GetAsync(no.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await coach.SubmitAsync(Page(person, "veto"), ("Form.Answers[veto-occupations]", "5131"))).Status);
        Assert.Contains("står bland det som personen säger nej till", (await coach.SubmitAsync(Page(person, "wish"), ("Form.Answers[wishes]", "5131|1"))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wish")]
    [InlineData("veto")]
    [InlineData("background")]
    [InlineData("time")]
    [InlineData("travel")]
    [InlineData("body")]
    [InlineData("tasks")]
    [InlineData("surroundings")]
    [InlineData("people")]
    [InlineData("needs")]
    [InlineData("papers")]
    [InlineData("aim")]
    public async Task Every_section_shows_what_is_answered_and_takes_odd_strings_as_they_are(string section)
    {
        var person = await new ParticipantBuilder(platform).EnrolAsync();
        var coach = await platform.SignInAs("coach");
        Assert.Equal(HttpStatusCode.OK, (await coach.GetAsync(Page(person, section))).Status);
        foreach (var odd in Odd)
        {
            var saved = await coach.SubmitAsync(Page(person, section), ("Form.OwnWords", odd));
            Assert.True(saved.Status == HttpStatusCode.Redirect, $"{odd[..Math.Min(20, odd.Length)]} gave {saved.Status}: {saved.Text}");
            Assert.Equal(PlainText.Of(odd),
                await platform.ScalarAsync<string>("select own_words from participants.mapped_section where participant_id = $1 and section = $2", person, section));
            var shown = await coach.GetAsync(Page(person, section));
            Assert.DoesNotContain("<script>alert(1)", shown.Html, StringComparison.Ordinal);
            // No field of the section falls over them either.
            var typed = System.Text.RegularExpressions.Regex.Matches(shown.Html, "name=\"(Form\\.(Answers|Else|Pick|Words)\\[[^\"]*)\"").Select(m => m.Groups[1].Value).Distinct();
            var answer = await coach.SubmitAsync(Page(person, section), [.. typed.Select(name => (name, odd))]);
            Assert.True((int)answer.Status < 500, $"{section}: {answer.Status}");
        }
    }

    [Fact]
    public async Task Too_long_words_are_said_to_be_and_kept()
    {
        var person = await new ParticipantBuilder(platform).EnrolAsync();
        var coach = await platform.SignInAs("coach");
        var answer = await coach.SubmitAsync(Page(person, "wish"), ("Form.OwnWords", new string('å', 4001)));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Skriv högst 4 000 tecken", answer.Text, StringComparison.Ordinal);
        Assert.Contains(new string('å', 4001), WebUtility.HtmlDecode(answer.Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_health_are_asked_about_once_and_may_stand()
    {
        var person = await new ParticipantBuilder(platform).EnrolAsync();
        var coach = await platform.SignInAs("coach");
        var asked = await coach.SubmitAsync(Page(person, "wish"), ("Form.OwnWords", "Vill hjälpa andra med diagnoser"), ("Form.Else[wishes]", "none"));
        Assert.Contains("Skriv vad personen behöver, inte varför.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Vill hjälpa andra med diagnoser", asked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await coach.SubmitAsync(Page(person, "wish"), ("Form.OwnWords", "Vill hjälpa andra med diagnoser"), ("Form.Else[wishes]", "none"), ("Form.NotAboutHealth", "true"))).Status);
    }

    [Fact]
    public async Task An_occupation_is_found_and_added_without_script()
    {
        var person = await new ParticipantBuilder(platform).WithoutMapping().EnrolAsync();
        var coach = await platform.SignInAs("coach");
        var found = await coach.SubmitAsync(Page(person, "wish"), Page(person, "wish") + "?question=wishes&handler=Search", ("Form.Words[wishes]", "köksbiträde"), ("Form.OwnWords", "Gärna kök"));
        Assert.Contains("value=\"9412\"", found.Html, StringComparison.Ordinal);
        Assert.Contains("Gärna kök", found.Text, StringComparison.Ordinal);
        var added = await coach.SubmitAsync(Page(person, "wish"), ("Form.Pick[wishes]", "9412"), ("stay", "true"), ("Form.OwnWords", "Gärna kök"));
        var page = await coach.GetAsync(added.Location!);
        Assert.Matches("<option value=\"9412\\|0.5\" selected", page.Html);
        // Strongest wish now; then taken away.
        await coach.SubmitAsync(Page(person, "wish"), ("Form.Answers[wishes]", "9412|1"));
        Assert.Equal("9412|1", await TokenAsync(person, "wish"));
        await coach.SubmitAsync(Page(person, "wish"), ("Form.Answers[wishes]", ""));
        Assert.Null(await TokenAsync(person, "wish"));
        Assert.Contains("value=\"9412\"", (await coach.GetAsync("/participants/suggest?question=wishes&Form.Words[wishes]=k%C3%B6ksbitr")).Html, StringComparison.Ordinal);
        var refused = await coach.SubmitAsync(Page(person, "wish"), ("Form.Pick[wishes]", "nonsense"));
        Assert.Contains("Sök och välj något som finns i listan", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("time", "hours-now", "20")]
    [InlineData("time", "from", "2026-09-01")]
    [InlineData("time", "days", "mon")]
    [InlineData("veto", "veto-demands", "noise|1")]
    public async Task An_answer_beside_dont_know_is_asked_about_and_both_are_kept(string section, string question, string token)
    {
        var person = await new ParticipantBuilder(platform).WithoutMapping().EnrolAsync();
        var coach = await platform.SignInAs("coach");
        var apart = question == "days" ? $"Form.Answers[{question}]" : $"Form.Else[{question}]";
        var asked = await coach.SubmitAsync(Page(person, section), ($"Form.Answers[{question}]", token), (apart, "unknown"), ("Form.OwnWords", "Som det är"));
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Contains("Svara, eller kryssa i «Vet inte». Ta bort det som inte stämmer.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Som det är", asked.Text, StringComparison.Ordinal);
        Assert.Matches("name=\"" + System.Text.RegularExpressions.Regex.Escape(apart) + "\" value=\"unknown\" checked", asked.Html);
        Assert.Contains(question == "days" ? "value=\"mon\" checked" : $"value=\"{token}\"", asked.Html, StringComparison.Ordinal);
        Assert.Null(await TokenAsync(person, section));

        // An earlier number that still stands in its field is asked about too, instead of giving way.
        await coach.SubmitAsync(Page(person, section), ($"Form.Answers[{question}]", token));
        Assert.Equal(HttpStatusCode.OK, (await coach.SubmitAsync(Page(person, section), ($"Form.Answers[{question}]", token), (apart, "unknown"))).Status);
        Assert.Equal(token, await TokenAsync(person, section));
        Assert.Contains("Kryssa i bara en av rutorna.", (await coach.SubmitAsync(Page(person, section), (apart, "unknown"), (apart, "declined"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_home_place_is_kept_until_another_answer_is_given()
    {
        var person = await new ParticipantBuilder(platform).WithoutMapping().EnrolAsync();
        var coach = await platform.SignInAs("coach");
        // Where somebody lives is searched for in the form while typing too, and never by address; the answer holds what is taken out of it.
        var search = System.Text.RegularExpressions.Regex.Match((await coach.GetAsync(Page(person, "travel"))).Html, "hx-post=\"([^\"]*)\" hx-trigger=\"input changed delay:400ms\"[^>]*hx-select=\"#([^ \"]*) (?:&gt;|>) \\*\"");
        Assert.True(search.Success);
        var found = await coach.SubmitAsync(Page(person, "travel"), WebUtility.HtmlDecode(search.Groups[1].Value), ("Form.Words[home]", "umeå"));
        Assert.Matches($"id=\"{search.Groups[2].Value}\"[^>]*>\\s*<fieldset.*value=\"place-umea\"", found.Html.ReplaceLineEndings(""));
        await coach.SubmitAsync(Page(person, "travel"), ("Form.Pick[home]", "place-umea"), ("Form.Answers[km]", "20"));
        Assert.Contains("Umeå", (await coach.GetAsync(Page(person, "travel"))).Text, StringComparison.Ordinal);
        await coach.SubmitAsync(Page(person, "travel"), ("Form.Answers[km]", "30"));
        Assert.Equal("place-umea", await TokenAsync(person, "travel"));
        await coach.SubmitAsync(Page(person, "travel"), ("Form.Answers[km]", "30"), ("Form.Else[home]", "declined"));
        Assert.Equal("declined", await TokenAsync(person, "travel"));
        await coach.SubmitAsync(Page(person, "travel"), ("Form.Answers[km]", "30"), ("Form.Else[home]", "declined"), ("Form.Pick[home]", "place-alingsas"));
        Assert.Equal("place-alingsas", await TokenAsync(person, "travel"));
    }

    [Fact]
    public async Task What_was_changed_stands_struck_through_with_its_day()
    {
        var person = await new ParticipantBuilder(platform).WithoutMapping().EnrolAsync();
        var coach = await platform.SignInAs("coach");
        await coach.SubmitAsync(Page(person, "surroundings"), ("Form.Answers[noise]", "3"));
        Assert.DoesNotContain("<s>", (await coach.GetAsync(Page(person, "surroundings"))).Html, StringComparison.Ordinal);
        await coach.SubmitAsync(Page(person, "surroundings"), ("Form.Answers[noise]", "0"));
        var page = await coach.GetAsync(Page(person, "surroundings"));
        Assert.Contains("Buller och ljud, tidigare: Går bra , ändrat 3 mars 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("<s>Går bra</s>", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_map_the_same_questions_choose_and_two_who_map_different_ones_do_not_meet()
    {
        var person = await new ParticipantBuilder(platform).WithoutMapping().EnrolAsync();
        await platform.ScalarAsync<object>("insert into participants.case_relation (id, participant_id, staff_id, kind, \"from\") values (gen_random_uuid(), $1, $2, 'team', '2026-01-01')",
            person, await platform.AccountAsync("coach", 2));
        var (one, two) = (await platform.SignInAs("coach"), await platform.SignInAs("coach", 2));
        var (mine, theirs) = (await one.GetAsync(Page(person, "surroundings")), await two.GetAsync(Page(person, "surroundings")));
        Task<Answer> Save(Visitor who, Answer page, params (string, string)[] values) =>
            who.PostAsync(Page(person, "surroundings"), [.. Visitor.Hidden(page.Html, Page(person, "surroundings")), .. values]);
        Assert.Equal(HttpStatusCode.Redirect, (await Save(two, theirs, ("Form.Answers[noise]", "1"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await one.SubmitAsync(Page(person, "body"), ("Form.Answers[lifting]", "2"))).Status);
        var conflict = await Save(one, mine, ("Form.Answers[noise]", "3"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Buller och ljud", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("Lite går bra", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("1", await TokenAsync(person, "surroundings"));
        var solved = await one.PostAsync(Page(person, "surroundings"), [.. Visitor.Hidden(conflict.Html, Page(person, "surroundings")), ("__choose.Answer0", "mine")]);
        Assert.True(solved.Status == HttpStatusCode.Redirect, solved.Html);
        Assert.Equal("3", await TokenAsync(person, "surroundings"));
    }

    [Fact]
    public async Task What_lies_behind_is_stored_sealed_and_seen_only_where_it_is_asked_for()
    {
        var person = await new ParticipantBuilder(platform).EnrolAsync();
        var coach = await platform.SignInAs("coach");
        Assert.Equal(HttpStatusCode.Redirect, (await coach.SubmitAsync($"/participants/behind/{person}", ("Form.Text", "Hemligheten bakom"))).Status);
        Assert.Contains("Hemligheten bakom", (await coach.GetAsync($"/participants/behind/{person}")).Text, StringComparison.Ordinal);
        foreach (var page in new[] { Page(person, "needs"), Hub(person), $"/participants/details/{person}", $"/participants/release/{person}?opening={Guid.NewGuid()}" })
            Assert.DoesNotContain("Hemligheten", (await coach.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await platform.ScalarAsync<long>("select count(*) from participants.history where changes::text like '%Hemlighet%'"));
        // Answering the needs anew leaves it there.
        await coach.SubmitAsync(Page(person, "needs"), ("Form.Answers[needs]", "quiet-space"));
        Assert.Contains("Hemligheten bakom", (await coach.GetAsync($"/participants/behind/{person}")).Text, StringComparison.Ordinal);
    }

    private static string Hub(Guid person) => $"/participants/map/{person}";

    private static string Page(Guid person, string section) => $"/participants/map/{person}/{section}";

    private Task<string?> TokenAsync(Guid person, string section) => platform.ScalarAsync<string?>(
        "select answers -> 0 ->> 'Token' from participants.mapped_section where participant_id = $1 and section = $2", person, section);
}
