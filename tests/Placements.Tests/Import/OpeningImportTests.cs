using System.Globalization;
using System.Text;
using Platform.Testing;

namespace Placements.Tests.Import;

/// <summary>Openings come in from a file, are in the inventory at once, and go out again.</summary>
public sealed class OpeningImportTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IDisposable
{
    private const string Header = "externalId;organisationNumber;workplaceNumber;title;form;occupation;tasks;seats;hoursMin;hoursMax;from;to;days;times;requiredSkills;meritSkills;licences;"
        + "certificates;languages;demands;adaptations;supervision;registerExtract;lat;lon;public";

    private readonly string folder = Directory.CreateTempSubdirectory("openings").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_column_is_kept_the_opening_is_published_and_the_second_time_nothing_changes()
    {
        await EmployersAsync(platform);
        const string Row = "a1;402000-0016;77;Diska i \"köket\";work-training;9412;task-clean-rooms|task-dishes;3;10;25.5;2026-01-15;2026-12-31;tue|mon;morning|afternoon;skill-dishwashing=2;skill-cooking|skill-coffee=1;"
            + "B|forklift;food-hygiene;sv:A2:B1:A1|en:b1;noise=2|lifting=1;quiet-space|mentor;weekly;yes;63,82;20,26;no";
        var file = await FileAsync("a.csv", [Row]);
        await Expect(platform, "created 1, updated 0, unchanged 0, rejected 0", 0, file, "--as", "anna.lind@demo.insteg.example", "--reason", "Flytten hit");
        await Expect(platform, "created 0, updated 0, unchanged 1, rejected 0", 0, file);
        Assert.Contains("a1;402000-0016;77;\"Diska i \"\"köket\"\"\";work-training;9412;task-clean-rooms|task-dishes;3;10;25.5;2026-01-15;2026-12-31;mon|tue;morning|afternoon;skill-dishwashing=2;"
            + "skill-cooking|skill-coffee=1;B|forklift;food-hygiene;sv:A2:B1:A1|en:B1;lifting=1|noise=2;quiet-space|mentor;weekly;yes;63.82;20.26;no", await ExportedAsync(platform));
        Assert.Equal(1L, await platform.AskPlacementsAsync<long>("""
            select count(*) from placements.opening o join placements.history h on h.record_id = o.id where o.external_id = 'a1' and o.state = 'Published' and o.town = 'Umeå' and o.sector = '47'
                and o.contact_name = 'Kim Exempel' and o.responsible_id = $1 and h.who = $1 and h.why = 'Flytten hit'
            """, await platform.AccountAsync("consultant")));
        Assert.Equal(1L, await EventsAsync("OpeningPublished"));
        Assert.Equal(0L, await EventsAsync("OpeningChanged"));
        await Expect(platform, "created 0, updated 1, unchanged 0, rejected 0", 0, await FileAsync("a.csv", [Row.Replace(";3;10;", ";4;10;", StringComparison.Ordinal)]));
        Assert.Equal(1L, await EventsAsync("OpeningChanged"));
        await platform.DeliverEvents();
        Assert.Contains("Diska i", (await (await platform.SignInAs("consultant")).GetAsync("/placements/openings")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_cell_leaves_what_is_known_a_dash_clears_it_and_a_bar_alone_is_none()
    {
        await EmployersAsync(platform);
        string Row(string licences, string hours, string demands, string skills) => $"b1;4020000016;77;Packa;work-training;9320;;;{hours};;;;;;{skills};;{licences};;;{demands};;;;;;";
        await Expect(platform, "created 1, updated 0, unchanged 0, rejected 0", 0, await FileAsync("b.csv", [Row("|", "8", "noise=1", "skill-cleaning")]));
        await Expect(platform, "created 0, updated 0, unchanged 1, rejected 0", 0, await FileAsync("b.csv", ["b1;;;;;;;;;;;;;;;;;;;;;;;;;"]));
        Assert.Contains("b1;402000-0016;77;Packa;work-training;9320;;1;8;;;;;;skill-cleaning;|;|;;;noise=1;;;;;;", await ExportedAsync(platform));
        var cleared = await FileAsync("b.csv", [Row("-", "-", "-", "-")]);
        await Expect(platform, "created 0, updated 1, unchanged 0, rejected 0", 0, cleared);
        await Expect(platform, "created 0, updated 0, unchanged 1, rejected 0", 0, cleared);
        Assert.Contains("b1;402000-0016;77;Packa;work-training;9320;;1;;;;;;;|;|;;;;;;;;;;", await ExportedAsync(platform));
    }

    [Fact]
    public async Task Every_rejected_line_is_named_and_the_others_are_taken()
    {
        await EmployersAsync(platform);
        string[] good = ["c1", "4020000016", "77", "Städa", "work-training", "9111", .. Enumerable.Repeat("", 20)];
        var number = 0;
        string Row(params (int At, string Value)[] more)
        {
            var cells = good.ToArray();
            cells[0] = $"c{++number}";
            foreach (var (at, value) in more) cells[at] = value;
            return string.Join(';', cells);
        }
        var file = await FileAsync("c.csv", [
            Row(), Row((0, "")), Row((1, "4020000115")), Row((1, "5013010009")), Row((2, "78")), Row((3, "")), Row((4, "dagdröm")), Row((4, "B")), Row((5, "0000")), Row((7, "0")), Row((8, "30"), (9, "20")), Row((8, "61")),
            Row((10, "15/1 2026")), Row((10, "2026-02-01"), (11, "2026-01-01")), Row((12, "mån")), Row((13, "lunch")), Row((14, "skill-finns-inte")), Row((14, "skill-cooking=5")), Row((14, "skill-cooking"), (15, "skill-cooking")),
            Row((16, "food-hygiene")), Row((18, "sv:A9")), Row((18, "sv:A1|sv:B1")), Row((19, "noise")), Row((19, "noise=4")), Row((19, "pollen=1")), Row((20, "mentor|okänt")), Row((21, "ibland")), Row((22, "ja")),
            Row((23, "1")), Row((25, "kanske")), Row((0, "c1"))]);
        await Expect(platform, "created 1, updated 0, unchanged 0, rejected 30", 3, file);
        string[] expected =
        [
            "3;externalId;", "4;organisationNumber;4020000115", "5;organisationNumber;50********", "6;workplaceNumber;78", "7;title;", "8;form;dagdröm", "9;form;B", "10;occupation;0000", "11;seats;0", "12;hoursMax;20",
            "13;hoursMin;61", "14;from;15/1 2026", "15;to;2026-01-01", "16;days;mån", "17;times;lunch", "18;requiredSkills;skill-finns-inte", "19;requiredSkills;skill-cooking=5", "20;meritSkills;skill-cooking",
            "21;licences;food-hygiene", "22;languages;sv:A9", "23;languages;sv:A1|sv:B1", "24;demands;noise", "25;demands;noise=4", "26;demands;pollen=1", "27;adaptations;mentor|okänt", "28;supervision;ibland",
            "29;registerExtract;ja", "30;lon;", "31;public;kanske", "32;externalId;c1",
        ];
        Assert.Equal(expected, (await File.ReadAllLinesAsync(file + ".rejected.csv")).Skip(1).Select(r => string.Join(';', r.Split(';').Take(3))));
    }

    [Fact]
    public async Task An_opening_that_has_ended_is_changed_no_more_and_one_from_the_pages_is_found_by_its_id()
    {
        await EmployersAsync(platform);
        var file = await FileAsync("d.csv", ["d1;4020000016;;Putsa fönster;work-training;9111;;;;;;;;;;;;;;;;;;;;yes"]);
        await Expect(platform, "created 1, updated 0, unchanged 0, rejected 0", 0, file);
        await platform.AskPlacementsAsync<object>("update placements.opening set state = 'Closed', closed = now() where external_id = 'd1'");
        await Expect(platform, "created 0, updated 0, unchanged 1, rejected 0", 0, file);
        await Expect(platform, "created 0, updated 0, unchanged 0, rejected 1", 3, await FileAsync("d.csv", ["d1;4020000016;;Putsa glas;work-training;9111;;;;;;;;;;;;;;;;;;;;yes"]));
        Assert.DoesNotContain(await ExportedAsync(platform), l => l.StartsWith("d1;", StringComparison.Ordinal));

        var employer = await platform.AskAsync<Guid>("employers", "select employer_id from employers.workplace where number = '77'");
        var built = await OpeningBuilder.Opening().Titled("Byggd här").Of(employer).Occupation("9111").BuildAsync(platform);
        var own = (await ExportedAsync(platform)).Single(l => l.StartsWith(built.Id.ToString(), StringComparison.Ordinal));
        await Expect(platform, "created 0, updated 0, unchanged 1, rejected 0", 0, await FileAsync("d.csv", [own]));
        await Expect(platform, "created 0, updated 1, unchanged 0, rejected 0", 0, await FileAsync("d.csv", [own.Replace("Byggd här", "Byggd och döpt om", StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whatever_was_imported_comes_out_of_another_installation_byte_by_byte(int seed)
    {
        await using var one = await FreshPlatform.StartAsync();
        await using var other = await FreshPlatform.StartAsync();
        await EmployersAsync(one);
        await EmployersAsync(other);
        var count = Clone.IsFullRun ? 10_000 : 700;
        var (first, second) = (Path.Combine(folder, "one.csv"), Path.Combine(folder, "other.csv"));
        var file = await FileAsync("random.csv", Random(count, seed));
        await Expect(one, $"created {count}, updated 0, unchanged 0, rejected 0", 0, file);
        Assert.Equal(0, (await one.RunCommand("export openings", first)).Code);
        await Expect(other, $"created {count}, updated 0, unchanged 0, rejected 0", 0, first);
        Assert.Equal(0, (await other.RunCommand("export openings", second)).Code);
        Assert.Equal(await File.ReadAllTextAsync(first), await File.ReadAllTextAsync(second));
        await Expect(one, $"created 0, updated 0, unchanged {count}, rejected 0", 0, first);
        await Expect(one, $"created 0, updated 0, unchanged {count}, rejected 0", 0, file);
    }

    private static string[] Random(int count, int seed)
    {
        string[] odd = ["=1+1", "'citat", "-", "rad\neller två", "\"citat\"", "semi;kolon", "å ä ö", "🦊 räv", "@hem", "\u0001", "NULL", "vanliga ord"];
        var random = new Random(seed);
        string Some(params string[] values) => random.Next(4) switch { 0 => "", 1 => "|", _ => string.Join('|', values.Where(_ => random.Next(2) == 0)) };
        string Maybe(string value) => random.Next(2) == 0 ? "" : value;
        string Cell(string text) => $"\"{("=+-@\t\r'".Contains(text[0], StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        return [.. Enumerable.Range(0, count).Select(i => string.Join(';', (string[])
        [
            Cell(odd[random.Next(odd.Length)] + i.ToString(CultureInfo.InvariantCulture)), "402000-0016", random.Next(2) == 0 ? "77" : "", Cell(odd[random.Next(odd.Length)]), "work-practice", random.Next(2) == 0 ? "9111" : "9412",
            Maybe(Cell(odd[random.Next(odd.Length)].Replace("|", "", StringComparison.Ordinal) + "|task-laundry")), Maybe($"{random.Next(1, 100)}"), Maybe($"{random.Next(20)},5"), Maybe($"{random.Next(20, 61)}"), Maybe("2026-01-15"),
            Maybe("2026-12-31"), Some("mon", "wed", "sun"), Some("night", "morning"), Some("skill-cooking=3", "skill-baking"), Some("skill-laundry"), Some("B", "C"), Some("first-aid"), Some("sv:A1", "ar::B1", "en:C2:C1:B2"),
            Some("noise=0", "pace=3", "crowd=1"), Some("mentor", "checklist"), Maybe("daily"), Maybe(random.Next(2) == 0 ? "yes" : "no"), .. Place(random), Maybe(random.Next(2) == 0 ? "yes" : "no"),
        ]))];
    }

    private static string[] Place(Random random) => random.Next(2) == 0 ? ["", ""]
        : [(random.NextDouble() * 180 - 90).ToString("R", CultureInfo.InvariantCulture), (random.NextDouble() * 360 - 180).ToString("R", CultureInfo.InvariantCulture)];

    private async Task EmployersAsync(PlatformFixture on)
    {
        var file = Path.Combine(folder, "employers.csv");
        await File.WriteAllTextAsync(file, """
            country;organisationNumber;workplaceNumber;name;city;industryCode;contactName;contactEmail;responsible
            SE;402000-0016;;Fiktiva Verkstaden AB;Umeå;47.1;Bo Exempel;bo@foretag.example;anna.lind@demo.insteg.example
            SE;402000-0016;77;;Umeå;47.1;Kim Exempel;kim@foretag.example;

            """);
        var (code, _, errors) = await on.RunCommand("import employers", file);
        Assert.True(code == 0, errors);
    }

    private static async Task Expect(PlatformFixture on, string summary, int code, string file, params string[] more)
    {
        var run = await on.RunCommand("import openings", [file, .. more]);
        Assert.True((summary, code) == (run.Output, run.Code), $"{run.Code}: {run.Output} {run.Errors} {(File.Exists(file + ".rejected.csv") ? await File.ReadAllTextAsync(file + ".rejected.csv") : "")}");
    }

    private static async Task<string[]> ExportedAsync(PlatformFixture from)
    {
        var (code, output, errors) = await from.RunCommand("export openings");
        Assert.True(code == 0, errors);
        return output.Split('\n');
    }

    private async Task<string> FileAsync(string name, string[] lines)
    {
        var file = Path.Combine(folder, name);
        await File.WriteAllTextAsync(file, string.Join('\n', [Header, .. lines, ""]), new UTF8Encoding(false));
        return file;
    }

    private Task<long> EventsAsync(string name) => platform.AskPlacementsAsync<long>(
        "select count(*) from placements.outbox e join placements.opening o on o.id = e.subject where o.external_id = 'a1' and e.type like '%' || $1 || '%'", name);
}
