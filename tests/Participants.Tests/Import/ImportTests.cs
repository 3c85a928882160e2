using Npgsql;
using Participants.Domain;
using Participants.Import;
using Platform.Sdk;
using Platform.Testing;
using Platform.Testing.Builders;
using Answer = Participants.Domain.Answer;

namespace Participants.Tests.Import;

/// <summary>People come in once, whole, and what a coach has written stays.</summary>
public sealed class ImportTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("people").FullName;

    private string File => Path.Combine(folder, "people.csv");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_line_becomes_a_case_with_coach_and_mapping_and_the_second_time_nothing_changes()
    {
        var file = MovedIn.Write(File, Whole("whole"));
        Assert.Equal((0, "created 1, updated 0, unchanged 0, rejected 0"), await Run(file));
        var id = await platform.PersonAsync("whole");
        Assert.Equal(PersonDetail.All, await platform.ScopeAsync(await platform.AccountAsync("coach"), id));
        Assert.Equal("whole|Elin|Påhittad|no|Insteget|2026-01-12|woman|1971", await platform.ScalarAsync<string>(
            "select concat_ws('|', external_id, first_name, last_name, protection, programme, enrolled, sex, birth_year) from participants.participant where id = $1", id));
        Assert.Equal(1, await Events(id));

        var coach = await platform.SignInAs("coach");
        var papers = await coach.GetAsync($"/participants/map/{id}/papers");
        Assert.Contains("value=\"sv|B1\" selected", papers.Html, StringComparison.Ordinal);
        Assert.Contains("12,5", (await coach.GetAsync($"/participants/map/{id}/time")).Html, StringComparison.Ordinal);
        var details = await coach.GetAsync($"/participants/details/{id}");
        Assert.Contains("Restaurang- och köksbiträde", details.Text, StringComparison.Ordinal);
        Assert.Contains("Lugn plats att arbeta på", details.Text, StringComparison.Ordinal);

        var (history, events) = (await History(id), await Events(id));
        Assert.Equal((0, "created 0, updated 0, unchanged 1, rejected 0"), await Run(file));
        Assert.Equal((history, events), (await History(id), await Events(id)));
        Assert.Equal((await platform.AccountAsync("coordinator"), MovedIn.Reason), (await platform.ScalarAsync<Guid>("select who from participants.history where record_id = $1", id),
            await platform.ScalarAsync<string>("select why from participants.history where record_id = $1", id)));
    }

    [Fact]
    public async Task What_a_match_weighs_is_what_the_file_said()
    {
        Assert.Equal(0, (await Run(MovedIn.Write(File, Whole("weighed")))).Code);
        var id = await platform.PersonAsync("weighed");
        var answers = new Answers(await AnswersAsync(id));
        var profile = Participants.Integration.MatchProfiles.Profile(new(id, false), answers, new Dictionary<string, Taxonomy.Contracts.GeoPlace>());
        Assert.Equal([new("9412", 1m), new("9411", 0.25m)], profile.Wishes!);
        Assert.Equal([new("occupation", "5120"), new("sector", "47"), new("employer", "e-7"), new("demand", "noise", 1)], profile.Vetoes!);
        Assert.Equal([new("skill-cleaning", 3)], profile.Skills!);
        Assert.Equal((12.5m, 30m, new DateOnly(2026, 4, 1), 15m), (profile.HoursNow, profile.HoursMax, profile.AvailableFrom, profile.MaxTravelKm));
        Assert.Equal((63.825, 20.263), (profile.Latitude, profile.Longitude));
        Assert.Equal(["mon", "tue"], profile.Days!);
        Assert.Equal(["morning"], profile.Times!);
        Assert.Equal(["B"], profile.Licences!);
        Assert.Empty(profile.Certificates!);
        Assert.Equal([new("sv", "B1", "A2", null), new("ar", null, null, null)], profile.Languages!);
        Assert.Equal(new Dictionary<string, int> { ["lifting"] = 0, ["noise"] = 1 }, profile.Tolerances!);
        Assert.Equal(["quiet-space", "written-instructions"], profile.Needs!);
        Assert.Equal(("none", "try-out"), (profile.Support, profile.Goal));
        Assert.Equal(["work-training"], profile.Forms!);
    }

    [Fact]
    public async Task An_empty_cell_leaves_what_the_coach_mapped_and_a_dash_clears_it()
    {
        var id = await new ParticipantBuilder(platform).EnrolAsync();
        var empty = MovedIn.Line($"{id}", (Column.FirstName, ""), (Column.LastName, ""), (Column.Coach, ""), (Column.Programme, ""), (Column.Enrolled, ""), (Column.Wishes, ""),
            (Column.Tolerances, ""), (Column.HomePostalCode, ""), (Column.Languages, ""), (Column.Needs, ""));
        var before = await AnswersAsync(id);
        Assert.Equal("created 0, updated 0, unchanged 1, rejected 0", (await Run(MovedIn.Write(File, empty))).Summary);
        Assert.Equal(0, await History(id) + await Events(id));
        foreach (var column in new[] { Column.Wishes, Column.Tolerances, Column.HomePostalCode, Column.Languages }) empty[column] = "-";
        empty[Column.Needs] = "own-pace";
        Assert.Equal("created 0, updated 1, unchanged 0, rejected 0", (await Run(MovedIn.Write(File, empty))).Summary);
        string[] gone = ["wishes", .. Mapping.Axes.SelectMany(a => a.Value), "home", "languages", "speak"];
        Assert.Equal([.. before.Where(a => !gone.Contains(a.Question) && a.Question != "needs").Select(Said).Append("needs=own-pace").Order()], (await AnswersAsync(id)).Select(Said).Order());
        Assert.Equal("Jag vill arbeta där det är lugnt.", await platform.ScalarAsync<string>("select own_words from participants.mapped_section where participant_id = $1 and section = 'wish'", id));
        Assert.Equal(1, await Events(id));
    }

    [Fact]
    public async Task An_axis_a_kind_of_no_and_a_level_that_the_cell_leaves_out_stay()
    {
        var id = await new ParticipantBuilder(platform).Answering("veto-demands", "noise|1").Answering("crowd", "0").EnrolAsync();
        Assert.Equal(0, (await Run(MovedIn.Write(File, MovedIn.Line($"{id}", (Column.Tolerances, "noise=3"), (Column.Vetoes, "sector=47"), (Column.Languages, "sv::A1"))))).Code);
        var answers = new Answers(await AnswersAsync(id));
        Assert.Equal(("3", "0", "47", "noise|1", "none"), (answers.One("noise"), answers.One("crowd"), answers.One("veto-sectors"), answers.One("veto-demands"), answers.One("veto-occupations")));
        Assert.Equal(("B1", "A1"), (answers.Level("speak", "sv"), answers.Level("read", "sv")));
    }

    [Fact]
    public async Task Coordinates_answer_where_the_way_begins_until_the_coach_answers_another_place()
    {
        Assert.Equal(0, (await Run(MovedIn.Write(File, MovedIn.Line("point", (Column.Latitude, "63,825"), (Column.Longitude, "20.263"))))).Code);
        var id = await platform.PersonAsync("point");
        Assert.Equal(["home=point", "home-at=63.825|20.263"], (await AnswersAsync(id)).Select(Said));
        var coach = await platform.SignInAs("coach");
        Assert.Contains("En punkt på kartan", (await coach.GetAsync($"/participants/map/{id}/travel")).Text, StringComparison.Ordinal);
        var page = $"/participants/map/{id}/travel";
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await coach.SubmitAsync(page, ("Form.Answers[km]", "20"), ("Form.Pick[home]", "point"))).Status);
        Assert.Contains("home-at=63.825|20.263", (await AnswersAsync(id)).Select(Said));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await coach.SubmitAsync(page, ("Form.Answers[km]", "20"), ("Form.Pick[home]", "place-umea"))).Status);
        Assert.Equal(["home=place-umea", "km=20"], (await AnswersAsync(id)).Select(Said));
    }

    [Fact]
    public async Task Another_coach_gets_the_case_and_the_one_before_knows_nothing_more_of_it()
    {
        await Run(MovedIn.Write(File, MovedIn.Line("handed")));
        var id = await platform.PersonAsync("handed");
        foreach (var (coach, has, had) in new[] { (MovedIn.OtherCoach, 2, 1), (MovedIn.Coach, 1, 2), (MovedIn.OtherCoach.ToUpperInvariant(), 2, 1) })
        {
            Assert.Equal("created 0, updated 1, unchanged 0, rejected 0", (await Run(MovedIn.Write(File, MovedIn.Line("handed", (Column.Coach, coach))))).Summary);
            Assert.Equal("created 0, updated 0, unchanged 1, rejected 0", (await Run(File)).Summary);
            Assert.Equal(PersonDetail.All, await platform.ScopeAsync(await platform.AccountAsync("coach", has), id));
            Assert.Equal(PersonDetail.None, await platform.ScopeAsync(await platform.AccountAsync("coach", had), id));
        }
        Assert.Equal(1, await platform.ScalarAsync<long>("select count(*) from participants.case_relation where participant_id = $1 and ended is null", id));
        Assert.True(await platform.ScalarAsync<long>("select count(*) from participants.history where record_id = $1 and action = 'changed' and changes::text like '%StaffId%'", id) > 0);
    }

    [Fact]
    public async Task A_protected_person_is_named_to_the_coach_alone_and_a_file_cannot_lift_it()
    {
        Assert.Equal(0, (await Run(MovedIn.Write(File, MovedIn.Line("hid", (Column.Protected, "yes")), MovedIn.Line("marked", (Column.Protected, "no"), (Column.FirstName, "Märta"))))).Code);
        Assert.Equal("assumed", await platform.ScalarAsync<string>("select protection from participants.participant where key = 'hid'"));
        Assert.Equal(PersonDetail.All, await platform.ScopeAsync(await platform.AccountAsync("coach"), await platform.PersonAsync("hid")));
        var later = MovedIn.Write(File, MovedIn.Line("hid", (Column.Protected, "no"), (Column.FirstName, "Ny")), MovedIn.Line("marked", (Column.Protected, "marked"), (Column.FirstName, "Märta"), (Column.Coach, MovedIn.OtherCoach)));
        Assert.Equal((3, "created 0, updated 1, unchanged 0, rejected 1"), await Run(later));
        Assert.Equal(["2", "protected", "no"], MovedIn.Rejected(later)[0][..3]);
        Assert.Equal("Elin", await platform.ScalarAsync<string>("select first_name from participants.participant where key = 'hid'"));
        Assert.Equal(await platform.AccountAsync("coach", 2),
            await platform.ScalarAsync<Guid>("select staff_id from participants.protected_access where participant_id = $1", await platform.PersonAsync("marked")));
        Assert.DoesNotContain("Märta", (await (await platform.SignInAs("coach", 2)).GetAsync("/participants")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protected_persons_case_is_handed_on_by_those_alone_who_are_named()
    {
        Assert.Equal(0, (await Run(MovedIn.Write(File, MovedIn.Line("kept", (Column.Protected, "yes"))))).Code);
        var file = MovedIn.Write(File, MovedIn.Line("kept", (Column.Protected, "yes"), (Column.Coach, MovedIn.OtherCoach)));
        Assert.Equal((3, "created 0, updated 0, unchanged 0, rejected 1"), await Run(file));
        Assert.Equal(["2", "coach", MovedIn.OtherCoach], MovedIn.Rejected(file)[0][..3]);
        Assert.Equal(PersonDetail.None, await platform.ScopeAsync(await platform.AccountAsync("coach", 2), await platform.PersonAsync("kept")));
        // Who has the case already may be said again.
        Assert.Equal((0, "created 0, updated 0, unchanged 1, rejected 0"), await Run(MovedIn.Write(File, MovedIn.Line("kept", (Column.Protected, "yes")))));
    }

    [Fact]
    public async Task A_dry_run_counts_the_same_and_writes_nothing()
    {
        var file = MovedIn.Write(File, MovedIn.Line("dry-1", (Column.IdentityNumber, MadeNumbers.At(700))), MovedIn.Line("dry-2", (Column.IdentityNumber, MadeNumbers.At(700))));
        var dry = await Run(file, "--dry-run");
        Assert.Equal((3, "created 1, updated 0, unchanged 0, rejected 1"), dry);
        Assert.Equal(0, await platform.ScalarAsync<long>("select count(*) from participants.participant where key like 'dry-%'"));
        Assert.Equal(dry, await Run(file));
    }

    [Fact]
    public async Task Without_a_name_that_may_and_a_reason_nothing_is_read_or_written()
    {
        var file = MovedIn.Write(File, MovedIn.Line("unasked"), MovedIn.Line("", (Column.Coach, "?")));
        foreach (var (words, said) in new (string[], string)[]
        {
            ([], "--as"), (["--as", MovedIn.Coordinator], "--reason"), (["--reason", "x"], "--as"), (["--as", "nobody@demo.insteg.example", "--reason", "x"], "no account"),
            (["--as", MovedIn.Coach, "--reason", "x"], "participants.import"),
        })
        {
            var (code, output, errors) = await platform.RunCommand("import participants", [file, .. words]);
            Assert.Equal((2, ""), (code, output));
            Assert.Contains(said, errors, StringComparison.Ordinal);
            Assert.Single(errors.TrimEnd().Split('\n'));
            Assert.False(System.IO.File.Exists(file + ".rejected.csv"));
        }
        Assert.Equal(0, await platform.ScalarAsync<long>("select count(*) from participants.participant where key = 'unasked'"));
    }

    private static Dictionary<string, string?> Whole(string key) => MovedIn.Line(key,
        (Column.IdentityNumber, ""), (Column.Sex, "Kvinna"), (Column.BirthYear, "1971"), (Column.Wishes, "9412=1|9411=0,25"),
        (Column.Vetoes, "5120|sector=47|employer=e-7|noise=1"), (Column.Skills, "skill-cleaning=3"), (Column.HoursNow, "12,5"), (Column.HoursMax, "30.0"),
        (Column.AvailableFrom, "2026-04-01"), (Column.Days, "Mon|tue"), (Column.Times, "morning"), (Column.HomePostalCode, "903 25"), (Column.Latitude, "63.825"),
        (Column.Longitude, "20,263"), (Column.MaxTravelKm, "15"), (Column.Licences, "B"), (Column.Certificates, "|"), (Column.Languages, "sv:B1:A2|ar"),
        (Column.Tolerances, "noise=1|lifting=0|light=unknown"), (Column.Needs, "quiet-space|written-instructions"), (Column.Support, "none"), (Column.Forms, "work-training"),
        (Column.Goal, "try-out"));

    private static string Said(Answer answer) => $"{answer.Question}={answer.Token}";

    private async Task<List<Answer>> AnswersAsync(Guid id)
    {
        await using var connection = await platform.OpenAs("participants");
        await using var read = new NpgsqlCommand("select a ->> 'Question', a ->> 'Token' from participants.mapped_section, jsonb_array_elements(answers) a where participant_id = $1 order by section", connection)
        { Parameters = { new() { Value = id } } };
        await using var rows = await read.ExecuteReaderAsync();
        var answers = new List<Answer>();
        while (await rows.ReadAsync()) answers.Add(new() { Question = rows.GetString(0), Token = rows.GetString(1) });
        return answers;
    }

    private Task<long> Events(Guid id) => platform.ScalarAsync<long>("select count(*) from participants.outbox where subject = $1", id);

    private Task<long> History(Guid id) => platform.ScalarAsync<long>(
        "select count(*) from participants.history where record_id = $1 or record_id in (select id from participants.mapped_section where participant_id = $1)", id);

    private async Task<(int Code, string Summary)> Run(string file, params string[] more)
    {
        var (code, output, _) = await platform.ImportAsync(file, more);
        return (code, output);
    }
}
