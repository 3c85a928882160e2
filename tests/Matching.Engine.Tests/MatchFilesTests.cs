using Matching.Engine.Files;
using Matching.Engine.Input;

namespace Matching.Engine.Tests;

/// <summary>Reading and writing the match files.</summary>
public sealed class MatchFilesTests
{
    private const string Example = """
        {"id":"p1","wishes":[{"occupation":"5120","weight":1.0}],"vetoes":[{"occupation":"9412"},{"sector":"47"},{"employer":"e9"},{"demand":"noise","above":1}],"experience":[{"occupation":"5120","years":3}],"skills":[{"skill":"s1","level":3}],"hours":{"now":10,"max":25},"availability":{"from":"2026-01-15","days":["mon","tue"],"times":["morning"]},"home":{"lat":63.82,"lon":20.26},"maxTravelKm":15,"licences":["B"],"certificates":["food-hygiene"],"registerExtractUntil":"2026-09-01","languages":[{"code":"sv","speak":"A2","read":"A1","write":"A1"}],"tolerances":{"lifting":0,"noise":1},"needs":["quiet-space","written-instructions"],"access":["step-free"],"support":"weekly","forms":["work-training"],"formDaysLeft":{"work-training":90},"formerEmployers":["e7"],"goal":"try-out"}
        """;

    private const string ExampleOpening = """
        {"id":"o1","employer":"e1","occupation":"5120","sector":"47","skills":[{"skill":"s1","required":true,"level":2}],"hours":{"min":10,"max":40},"period":{"from":"2026-02-01","to":"2026-07-31"},"days":["mon","tue","wed"],"times":["morning"],"place":{"lat":63.83,"lon":20.24},"licences":[],"certificates":[],"registerExtract":false,"languages":[{"code":"sv","speak":"A2","safetyCritical":false}],"demands":{"lifting":1,"noise":2},"adaptations":["quiet-space"],"access":["step-free"],"supervision":"weekly","supervisorCapacity":2,"seats":2,"form":"work-training","goals":["try-out","job"]}
        """;

    [Fact]
    public void The_examples_of_the_format_are_read_and_written_back_letter_by_letter()
    {
        var people = MatchFiles.ReadParticipants(new StringReader(Example), "P.jsonl");
        var openings = MatchFiles.ReadOpenings(new StringReader(ExampleOpening), "O.jsonl");

        Assert.Null(people.Error ?? openings.Error);
        Assert.Empty(people.IgnoredFields.Concat(openings.IgnoredFields));
        Assert.Equal(Example.Trim() + "\n", Written(people.Rows));
        Assert.Equal(ExampleOpening.Trim() + "\n", Written(openings.Rows));
    }

    [Fact]
    public void Random_worlds_come_back_as_they_went()
    {
        var (people, openings) = new World(new Random(7)).Worlds(200, 200);
        Assert.Equal(Written(people), Written(MatchFiles.ReadParticipants(new StringReader(Written(people)), "P").Rows));
        Assert.Equal(Written(openings), Written(MatchFiles.ReadOpenings(new StringReader(Written(openings)), "O").Rows));
    }

    [Fact]
    public void Missing_and_null_are_unknown_and_empty_is_none()
    {
        var row = Assert.Single(MatchFiles.ReadParticipants(new StringReader("""{"id":"p","wishes":null,"needs":[],"tolerances":{},"availability":{"days":[]}}"""), "P").Rows);

        Assert.Null(row.Wishes);
        Assert.Empty(row.Needs!);
        Assert.Empty(row.Tolerances!.Axes);
        Assert.Equal(Days.None, row.Availability!.Days);
        Assert.Null(row.Availability.Times);
    }

    [Fact]
    public void Fields_that_the_format_does_not_have_change_nothing_and_are_counted()
    {
        var read = MatchFiles.ReadParticipants(new StringReader("{\"id\":\"p\",\"sex\":\"f\",\"birthYear\":1980}\n\n{\"id\":\"q\",\"sex\":\"m\"}\n"), "P");

        Assert.Equal(2, read.Rows.Count);
        Assert.Equal([new("birthYear", 1), new("sex", 2)], read.IgnoredFields);
    }

    [Fact]
    public void Empty_files_and_a_mark_of_byte_order_are_legal()
    {
        Assert.Equal((0, null), (MatchFiles.ReadParticipants(new StringReader(""), "P").Rows.Count, MatchFiles.ReadParticipants(new StringReader("\n\n"), "P").Error));
        Assert.Single(MatchFiles.ReadOpenings(new StringReader("\uFEFF{\"id\":\"o\"}\r\n"), "O").Rows);
    }

    [Theory]
    [InlineData("[]", "")]
    [InlineData("{\"id\":\"p\"", "")]
    [InlineData("{\"id\":\"p\",\"id\":\"q\"}", "")]
    [InlineData("{}", "id")]
    [InlineData("{\"id\":\"\"}", "id")]
    [InlineData("{\"id\":7}", "id")]
    [InlineData("{\"id\":\"first\"}", "id")]
    [InlineData("{\"id\":\"\\ud800\"}", "")]
    [InlineData("{\"id\":\"p\",\"wishes\":{}}", "wishes")]
    [InlineData("{\"id\":\"p\",\"wishes\":[1]}", "wishes[0]")]
    [InlineData("{\"id\":\"p\",\"wishes\":[{\"weight\":-1}]}", "wishes[0].weight")]
    [InlineData("{\"id\":\"p\",\"vetoes\":[{}]}", "vetoes[0]")]
    [InlineData("{\"id\":\"p\",\"vetoes\":[{\"demand\":\"noise\",\"above\":4}]}", "vetoes[0].above")]
    [InlineData("{\"id\":\"p\",\"skills\":[{\"skill\":\"s\"},{\"level\":5}]}", "skills[1].level")]
    [InlineData("{\"id\":\"p\",\"skills\":[{\"level\":1.5}]}", "skills[0].level")]
    [InlineData("{\"id\":\"p\",\"hours\":{\"max\":169}}", "hours.max")]
    [InlineData("{\"id\":\"p\",\"hours\":{\"max\":1e999}}", "hours.max")]
    [InlineData("{\"id\":\"p\",\"availability\":{\"from\":\"2026-02-30\"}}", "availability.from")]
    [InlineData("{\"id\":\"p\",\"availability\":{\"days\":[\"mon\",\"monday\"]}}", "availability.days[1]")]
    [InlineData("{\"id\":\"p\",\"home\":{\"lat\":91,\"lon\":0}}", "home.lat")]
    [InlineData("{\"id\":\"p\",\"tolerances\":{\"noise\":4}}", "tolerances.noise")]
    [InlineData("{\"id\":\"p\",\"tolerances\":{\"noise\":\"3\"}}", "tolerances.noise")]
    [InlineData("{\"id\":\"p\",\"support\":\"monthly\"}", "support")]
    [InlineData("{\"id\":\"p\",\"languages\":[{\"code\":\"sv\",\"speak\":\"a2\"}]}", "languages[0].speak")]
    [InlineData("{\"id\":\"p\",\"licences\":[\"B\",null]}", "licences[1]")]
    [InlineData("{\"id\":\"p\",\"goal\":[\"job\"]}", "goal")]
    public void Bad_input_is_named_by_file_line_field_and_reason_and_gives_no_rows(string line, string field)
    {
        var read = MatchFiles.ReadParticipants(new StringReader("{\"id\":\"first\"}\n" + line + "\n"), "P.jsonl");

        Assert.Empty(read.Rows);
        var error = Assert.IsType<BadInput>(read.Error);
        Assert.Equal(("P.jsonl", 2, field), (error.File, error.Line, error.Field));
        Assert.StartsWith("P.jsonl: line 2:", error.ToString());
        Assert.Contains(" Maybe ", error.ToString());
        Assert.DoesNotContain('\n', error.ToString());
    }

    [Fact]
    public void Half_a_character_in_the_text_itself_is_bad_input() =>
        Assert.NotNull(MatchFiles.ReadParticipants(new StringReader("{\"id\":\"\ud800\"}"), "P").Error);

    [Fact]
    public void Mutilated_lines_give_an_answer_and_never_an_exception()
    {
        var random = new Random(11);
        const string marks = "{}[]\",:0-e\\u\0é\ud800";
        for (var i = Environment.GetEnvironmentVariable("PLATFORM_FULL") == "1" ? 10_000 : 1_000; i > 0; i--)
        {
            var line = Example.Trim().ToCharArray();
            for (var hits = random.Next(1, 4); hits > 0; hits--)
                line[random.Next(line.Length)] = marks[random.Next(marks.Length)];
            var read = MatchFiles.ReadParticipants(new StringReader(new string(line)), "P");
            Assert.True(read.Error is not null || read.Rows.Count <= 2);
        }
    }

    private static string Written(IReadOnlyList<Participant> people)
    {
        var text = new StringWriter();
        MatchFiles.WriteParticipants(people, text);
        return text.ToString();
    }

    private static string Written(IReadOnlyList<Opening> openings)
    {
        var text = new StringWriter();
        MatchFiles.WriteOpenings(openings, text);
        return text.ToString();
    }
}
