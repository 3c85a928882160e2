using System.Text;
using Npgsql;
using Platform.Testing;
using static Employers.Tests.Import.EmployerLines;

namespace Employers.Tests.Import;

/// <summary>Employers come in from a file and go out again.</summary>
public sealed class EmployerImportTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("employers").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_column_is_kept_with_who_and_why_and_the_second_time_nothing_changes()
    {
        var file = await FileAsync("a.csv", [
            Line("SE", "402000-0016", "", "Fiktiva Verkstaden AB", "Huset", "Storgatan 1", "903 25", "Umeå", "2480", "63,8258", "20.263", "47.111", "12", "Kim Exempel", "kim@foretag.example", "090-1", "chef",
                "Anna.Lind@demo.insteg.example", "Ring före tio.\nFråga efter \"Kim\"; eller Bo."),
            Line("DK", "40000003", "1009", "Opdigtet ApS", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "")], bom: true, newLine: "\r\n");
        await Expect("created 2, updated 0, unchanged 0, rejected 0", 0, file, "--as", "anna.lind@demo.insteg.example", "--reason", "Flytten hit");
        await Expect("created 0, updated 0, unchanged 2, rejected 0", 0, file);
        await Expect("""{"created":0,"updated":0,"unchanged":2,"rejected":0}""", 0, file, "--json");
        var lines = await ExportedAsync();
        Assert.Equal(Header, lines[0]);
        Assert.Contains("DK;40000003;1009;Opdigtet ApS;Opdigtet ApS;;;;;;;;;;;;;;", lines);
        Assert.Contains("SE;402000-0016;;Fiktiva Verkstaden AB;Huset;Storgatan 1;903 25;Umeå;2480;63.8258;20.263;47.111;12;Kim Exempel;kim@foretag.example;090-1;chef;"
            + "anna.lind@demo.insteg.example;\"Ring före tio.", lines);
        Assert.Contains("Fråga efter \"\"Kim\"\"; eller Bo.\"", lines);
        var anna = await platform.AccountAsync("consultant");
        Assert.Equal(3L, await AskAsync<long>("""
            select count(*) from employers.history h where why = 'Flytten hit' and who = $1 and action = 'created' and record_id in
                (select id from employers.employer where name = 'Fiktiva Verkstaden AB' union select id from employers.workplace where name = 'Huset' union select id from employers.contact_person where name = 'Kim Exempel')
            """, anna));
    }

    [Fact]
    public async Task An_empty_cell_leaves_what_is_known_and_a_dash_clears_it()
    {
        string Row(string name, string street, string mail, string employees, string notes, string lat = "", string lon = "") =>
            Line("SE", Number(11), "", name, "", street, "", "", "", lat, lon, "", employees, "Bo Påhitt", mail, "", "", "", notes);
        await Expect("created 1, updated 0, unchanged 0, rejected 0", 0, await FileAsync("b.csv", [Row("Lövtunnan AB", "Gatan 2", "bo@foretag.example", "7", "-  ett streck i text", "1", "2")]));
        await Expect("created 0, updated 0, unchanged 1, rejected 0", 0, await FileAsync("b.csv", [Row("", "", "", "", "")]));
        Assert.Contains("SE;402000-0115;;Lövtunnan AB;Lövtunnan AB;Gatan 2;;;;1;2;;7;Bo Påhitt;bo@foretag.example;;;;'-  ett streck i text", await ExportedAsync());
        var cleared = await FileAsync("b.csv", [Row("Lövtunnan AB", "-", "-", "-", "-", "-", "-")]);
        await Expect("created 0, updated 1, unchanged 0, rejected 0", 0, cleared);
        await Expect("created 0, updated 0, unchanged 1, rejected 0", 0, cleared);
        Assert.Contains("SE;402000-0115;;Lövtunnan AB;Lövtunnan AB;;;;;;;;;Bo Påhitt;;;;;", await ExportedAsync());
    }

    [Fact]
    public async Task Every_rejected_line_is_named_and_the_others_are_taken()
    {
        string Row(string number, params (int At, string Value)[] more)
        {
            string[] cells = ["SE", number, "", "Bolag " + number, "", "", "", "", "", "", "", "", "", "", "", "", "", "", ""];
            foreach (var (at, value) in more) cells[at] = value;
            return Line(cells);
        }
        var file = await FileAsync("c.csv", [
            Row(Number(20)), Row(Number(21), (0, "NO")), Row("4021230001"), Row("4013000000"), Row(Number(24), (3, "")), Row(Number(25), (9, "63")), Row(Number(26), (9, "91"), (10, "1")), Row(Number(27), (12, "-4")),
            Row(Number(28), (14, "a@b.example")), Row(Number(29), (13, "Kim"), (14, "ingen")), Row(Number(30), (17, "okand@demo.insteg.example")), Row(Number(31), (11, "handel")), Row(Number(32), (8, "12")),
            Row(Number(20)), Row(Number(33), (3, new string('x', 201))), Row(Number(34)) + ";för många", Row(Number(35), (18, "nul\0")), Row(Number(36), (3, "-"))]);
        await Expect("created 1, updated 0, unchanged 0, rejected 17", 3, file);
        var rejected = await File.ReadAllLinesAsync(file + ".rejected.csv");
        Assert.Equal("line;column;value;reason", rejected[0]);
        string[] expected =
        [
            "3;country;NO", "4;organisationNumber;4021230001", "5;organisationNumber;40********", "6;name;", "7;lon;", "8;lat;91", "9;employees;'-4", "10;contactName;", "11;contactEmail;ingen",
            "12;responsible;okand@demo.insteg.example", "13;industryCode;handel", "14;municipalityCode;12", "15;organisationNumber;" + Number(20), "16;name;" + new string('x', 100), "17;;", "18;notes;nul\0", "19;name;'-",
        ];
        Assert.Equal(expected, rejected.Skip(1).Select(r => string.Join(';', r.Split(';').Take(3))));
        Assert.All(rejected.Skip(1), r => Assert.EndsWith(".", r.TrimEnd('"'), StringComparison.Ordinal));
        Assert.Contains("Line 2 has the same key.", rejected[13], StringComparison.Ordinal);
        // Mended, the list of rejected lines disappears.
        await Expect("created 0, updated 0, unchanged 1, rejected 0", 0, await FileAsync("c.csv", [Row(Number(20))]));
        Assert.False(File.Exists(file + ".rejected.csv"));
    }

    [Theory]
    [InlineData("country;organisationNumber\nSE;4020000014\n", "the column name is missing")]
    [InlineData("country;organisationNumber;name;name\n", "the column name stands twice")]
    [InlineData("", "is empty")]
    [InlineData("country;organisationNumber;name\nSE;4020000016;Gott AB\nSE;4020000115;\"Aldrig slut\n", "line 3: a quotation mark is never closed")]
    public async Task What_cannot_be_read_to_its_end_is_refused_in_one_line_and_nothing_is_written(string content, string sentence)
    {
        var file = Path.Combine(folder, "odd.csv");
        await File.WriteAllTextAsync(file, content);
        var (code, output, errors) = await platform.RunCommand("import employers", file);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(sentence, Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain(await ExportedAsync(), l => l.Contains("Gott AB", StringComparison.Ordinal));
        Assert.Equal([file], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused_before_its_first_line_is_written()
    {
        var file = Path.Combine(folder, "latin.csv");
        await File.WriteAllBytesAsync(file, Encoding.Latin1.GetBytes(string.Join('\n', "country;organisationNumber;name", $"SE;{Number(40)};Latin AB", $"SE;{Number(41)};Räv AB", "")));
        var (code, _, errors) = await platform.RunCommand("import employers", file);
        Assert.Equal(2, code);
        Assert.Contains("is not UTF-8", errors, StringComparison.Ordinal);
        Assert.DoesNotContain(await ExportedAsync(), l => l.Contains("Latin AB", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--as ingen@demo.insteg.example --reason X", "There is no account")]
    [InlineData("--as sara.holm@demo.insteg.example --reason X", "may not import employers")]
    [InlineData("--as anna.lind@demo.insteg.example", "belong together")]
    [InlineData("--as", "wants a value")]
    [InlineData("--fast", "does not know «--fast»")]
    [InlineData("andra.csv", "wants one file")]
    public async Task Whoever_may_not_and_what_is_not_understood_is_refused_in_one_line(string words, string sentence)
    {
        var file = await FileAsync("d.csv", [Line("SE", Number(50), "", "Nekad AB")]);
        var (code, output, errors) = await platform.RunCommand("import employers", [file, .. words.Split(' ')]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(sentence, Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain(await ExportedAsync(), l => l.Contains("Nekad AB", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dry_run_counts_and_writes_nothing_and_unknown_columns_are_told()
    {
        var file = Path.Combine(folder, "dry.csv");
        await File.WriteAllTextAsync(file, $"name,organisationNumber,country,favouriteColour\nTorrsim AB,{Number(60)},se,blå\n,{Number(61)},se,\n");
        var (code, output, errors) = await platform.RunCommand("import employers", file, "--dry-run");
        Assert.Equal((3, "created 1, updated 0, unchanged 0, rejected 1"), (code, output));
        Assert.Contains("ignored: the column «favouriteColour»", errors, StringComparison.Ordinal);
        Assert.DoesNotContain(await ExportedAsync(), l => l.Contains("Torrsim", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_about_one_employer_take_its_name_from_the_first_and_each_its_own_contact()
    {
        string Row(string place, string name, string contact, string mail) => Line("SE", Number(70), place, name, "Plats " + place, "", "", "", "", "", "", "", "", contact, mail, "", "", "", "");
        var file = await FileAsync("e.csv", [Row("1", "Trippel AB", "Kim", "k@x.example"), Row("2", "Trippel Norr AB", "Kim", "k@x.example"), Row("3", "Trippel AB", "Bo", "b@x.example"), Row("4", "Trippel AB", "Kim", "annan@x.example")]);
        var (code, output, errors) = await platform.RunCommand("import employers", file);
        Assert.Equal((0, "created 4, updated 0, unchanged 0, rejected 0"), (code, output));
        Assert.Contains("1 line: an earlier line about the same employer says otherwise", errors, StringComparison.Ordinal);
        await Expect("created 0, updated 0, unchanged 4, rejected 0", 0, file);
        const string People = "select count(*) from employers.contact_person p join employers.employer e on e.id = p.employer_id where e.name = 'Trippel AB' and p.\"left\" is null";
        Assert.Equal(3L, await AskAsync<long>(People));
        // Another name is another person; the one before stays where the contact log speaks of them.
        await Expect("created 0, updated 1, unchanged 3, rejected 0", 0, await FileAsync("e.csv",
            [Row("1", "", "", ""), Row("2", "", "", ""), Row("3", "", "Nils", "n@x.example"), Row("4", "", "", "")]));
        Assert.Equal(4L, await AskAsync<long>(People));
        Assert.Contains(await ExportedAsync(), l => l.StartsWith($"SE;402000-0701;3;Trippel AB;Plats 3;;;;;;;;;Nils;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_line_does_not_say_of_a_contact_is_never_taken_from_another_place()
    {
        string Row(string place, string mail) => Line("SE", Number(75), place, "Samma Namn AB", "Plats " + place, "", "", "", "", "", "", "", "", "Kim", mail, "", "chef", "", "");
        await Expect("created 2, updated 0, unchanged 0, rejected 0", 0, await FileAsync("g.csv", [Row("1", "kim@x.example"), Row("2", "")]));
        var exported = await ExportedAsync();
        Assert.Contains(exported, l => l.Contains("Plats 1;", StringComparison.Ordinal) && l.Contains(";Kim;kim@x.example;;chef;", StringComparison.Ordinal));
        Assert.Contains(exported, l => l.Contains("Plats 2;", StringComparison.Ordinal) && l.Contains(";Kim;;;chef;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_kept_of_a_contact_as_it_was_written_changes_nothing_the_second_time()
    {
        string Row(int number, string role, string mail) => Line("SE", Number(number), "", "Udda AB", "", "", "", "", "", "", "", "", "", "Kim", mail, "", role, "", "");
        var file = await FileAsync("r.csv", [Row(91, "\"Chef\nkök\"", ""), Row(92, "Chef\u0001kök", ""), Row(93, "Chef\u2028kök", ""), Row(94, "chef", "kim\u200B@x.example")]);
        var (code, first, _) = await platform.RunCommand("import employers", file);
        var (again, second, _) = await platform.RunCommand("import employers", file);
        Assert.Equal(code, again);
        Assert.Contains("updated 0", second, StringComparison.Ordinal);
        Assert.Equal(first.Replace("created", "unchanged", StringComparison.Ordinal).Split(", ")[0], second.Split(", ")[2]);
    }

    [Fact]
    public async Task What_looks_like_an_identity_number_is_masked_in_every_column_of_the_rejected_lines()
    {
        var file = await FileAsync("m.csv", [Line("SE", Number(95), "", "800101-1238 " + new string('x', 200), "", "", "", "", "", "", "", "", "", "", "", "", "", "", "")]);
        await Expect("created 0, updated 0, unchanged 0, rejected 1", 3, file);
        var rejected = await File.ReadAllTextAsync(file + ".rejected.csv");
        Assert.DoesNotContain("800101", rejected, StringComparison.Ordinal);
        Assert.Contains("80****-**** xxx", rejected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_pages_have_registered_is_found_by_its_number_and_archived_employers_are_left_alone()
    {
        var consultant = await platform.SignInAs("consultant");
        var id = await consultant.RegisterEmployer("Sidans AB", "Umeå", ("Form.Number", Number(80)), ("Form.ContactName", "Eva Fiktiv"));
        await consultant.RegisterEmployer("Utan Nummer AB");
        Assert.Contains($"SE;{Number(80).Insert(6, "-")};;Sidans AB;Sidans AB;;;Umeå;;;;;;Eva Fiktiv;;;;anna.lind@demo.insteg.example;", await ExportedAsync());
        var export = Path.Combine(folder, "page.csv");
        Assert.Equal(0, (await platform.RunCommand("export employers", export)).Code);
        var all = await platform.RunCommand("import employers", export);
        Assert.Equal((0, $"created 0, updated 0, unchanged {await AskAsync<long>("select count(*) from employers.workplace w join employers.employer e on e.id = w.employer_id where e.number_cipher is not null and e.archived is null")}, rejected 0"),
            (all.Code, all.Output));
        await consultant.SubmitAsync($"/employers/edit/{id}", $"/employers/edit/{id}?handler=Archive");
        var (_, _, errors) = await platform.RunCommand("export employers", export);
        Assert.Contains("left out: 1 archived employers", errors, StringComparison.Ordinal);
        Assert.Contains("employers without an organisation number", errors, StringComparison.Ordinal);
        await Expect("created 0, updated 0, unchanged 0, rejected 1", 3, await FileAsync("f.csv", [Line("SE", Number(80), "", "Sidans AB")]));
    }

    private async Task Expect(string summary, int code, string file, params string[] more)
    {
        var run = await platform.RunCommand("import employers", [file, .. more]);
        Assert.True((summary, code) == (run.Output, run.Code), $"{run.Code}: {run.Output} {run.Errors} {(File.Exists(file + ".rejected.csv") ? await File.ReadAllTextAsync(file + ".rejected.csv") : "")}");
    }

    private async Task<string[]> ExportedAsync()
    {
        var (code, output, errors) = await platform.RunCommand("export employers");
        Assert.True(code == 0, errors);
        return output.Split('\n');
    }

    private async Task<string> FileAsync(string name, string[] lines, bool bom = false, string newLine = "\n")
    {
        var file = Path.Combine(folder, name);
        await File.WriteAllTextAsync(file, string.Join(newLine, [Header, .. lines, ""]), new UTF8Encoding(bom));
        return file;
    }

    private async Task<T> AskAsync<T>(string sql, params object[] values)
    {
        await using var connection = await platform.OpenAs("employers");
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
