using Participants.Domain;
using Participants.Import;
using Platform.Testing;

namespace Participants.Tests.Import;

/// <summary>A line that cannot be taken is named with column, value and reason; nothing of it is written, and the others are taken.</summary>
public sealed class RejectionTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IDisposable
{
    private static readonly (string Column, string Cell, string Reason)[] Wrong =
    [
        (Column.ExternalId, "", "missing"), (Column.ExternalId, "-", "missing"), (Column.ExternalId, new('x', 101), "At most 100"), (Column.FirstName, "", "somebody new"),
        (Column.FirstName, "-", "cannot be cleared"), (Column.LastName, new('å', 101), "At most 100"), (Column.Coach, "", "somebody new"),
        (Column.Coach, "ingen@demo.insteg.example", "no coach"), (Column.Coach, "anna.lind@demo.insteg.example", "no coach"), (Column.Programme, "", "somebody new"),
        (Column.Enrolled, "", "somebody new"), (Column.Enrolled, "12/1 2026", "year-month-day"), (Column.Enrolled, "2026-02-30", "year-month-day"),
        (Column.Enrolled, "2099-01-01", "a year from now"), (Column.IdentityNumber, "19900101-1234", "personal identity number"), (Column.IdentityNumber, "99", "personal identity number"),
        (Column.Protected, "kanske", "assumed"), (Column.Sex, "vet ej", "woman"), (Column.BirthYear, "1899", "1900"), (Column.BirthYear, "71", "1900"),
        (Column.Wishes, "9412", "code=number"), (Column.Wishes, "9412=1.5", "code=number"), (Column.Wishes, "9412=1|9412=0,5", "twice"), (Column.Wishes, "finns-inte=1", "unknown here"),
        (Column.Wishes, "none|9412=1", "stand alone"), (Column.Vetoes, "färg=röd", "demand"), (Column.Vetoes, "noise=3", "code=number"), (Column.Vetoes, "sector=ZZ", "unknown here"),
        (Column.Skills, "skill-cleaning=5", "1 to 4"), (Column.HoursNow, "61", "0 to 60"), (Column.HoursNow, "tolv", "0 to 60"), (Column.AvailableFrom, "snart", "year-month-day"),
        (Column.Days, "mon|måndag", "mon, tue"), (Column.Times, "lunch", "morning"), (Column.HomePostalCode, "9032", ""), (Column.HomePostalCode, "Umeå", "postal code"),
        (Column.HomePostalCode, "place-finns-inte", "unknown here"), (Column.Latitude, "91", "Degrees"), (Column.MaxTravelKm, "-1", "0 to 500"), (Column.Licences, "Z", "unknown here"),
        (Column.Certificates, "food hygiene", "letters"), (Column.Languages, "sv:D1", "A1"), (Column.Languages, "sv:A1:A1:A1:A1", "speak"), (Column.Languages, "tlh", "unknown here"),
        (Column.Tolerances, "noise", "axis=level"), (Column.Tolerances, "noise=4", "0, 1, 2 or 3"), (Column.Tolerances, "hunger=1", "An axis is one of"),
        (Column.Tolerances, "noise=1|noise=2", "twice"), (Column.Needs, "step-free", "unknown here"), (Column.Support, "weekly|daily", "letters"), (Column.Support, "hourly", "unknown here"),
        (Column.Forms, "|", "no codes"), (Column.Goal, "try-out|job", "letters"),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("people").FullName;

    private string File => Path.Combine(folder, "people.csv");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_kind_of_fault_is_named_and_the_rest_is_taken()
    {
        var wrong = Wrong.Where(w => w.Reason.Length > 0).ToList();
        var lines = wrong.Select((w, i) => MovedIn.Line($"r{i}", (Column.Latitude, w.Column == Column.Latitude ? "1" : null), (Column.Longitude, w.Column == Column.Latitude ? "1" : null), (w.Column, w.Cell)))
            .Append(MovedIn.Line("half", (Column.Latitude, "63.8"))).Append(MovedIn.Line("good", (Column.HomePostalCode, "9032")));
        var file = MovedIn.Write(File, lines);
        var (code, output, errors) = await platform.ImportAsync(file);
        var rejected = MovedIn.Rejected(file);
        foreach (var ((column, cell, reason), row) in wrong.Zip(rejected))
            Assert.True(row[1] == column && row[3].Contains(reason, StringComparison.Ordinal), $"{column} «{cell}» wanted «{reason}» and was told: {string.Join(" ; ", row)}");
        Assert.Equal(Enumerable.Range(2, wrong.Count + 1).Select(i => $"{i}"), rejected.Select(r => r[0]));
        Assert.Equal((3, $"created 1, updated 0, unchanged 0, rejected {wrong.Count + 1}"), (code, output));
        Assert.Contains(file + ".rejected.csv", errors, StringComparison.Ordinal);
        Assert.Equal(1, await platform.ScalarAsync<long>("select count(*) from participants.participant where key = 'good' or key like 'r%' or key = 'half'"));
        Assert.Equal((3, $"created 0, updated 0, unchanged 1, rejected {wrong.Count + 1}"), Of(await platform.ImportAsync(file)));
    }

    [Fact]
    public async Task A_number_known_on_another_record_is_refused_without_telling_whose()
    {
        var (one, two) = (MadeNumbers.At(1), MadeNumbers.CoordinationAt(2));
        var file = MovedIn.Write(File,
            MovedIn.Line("n1", (Column.IdentityNumber, $"{one[2..8]}-{one[8..]}"), (Column.FirstName, "Ebba")),
            MovedIn.Line("n2", (Column.IdentityNumber, one)),
            MovedIn.Line("n3", (Column.IdentityNumber, two)),
            MovedIn.Line("n1", (Column.FirstName, "Igen")),
            MovedIn.Line("n4", (Column.FirstName, $"Fel {one}"), (Column.LastName, "")));
        var wanted = (3, "created 2, updated 0, unchanged 0, rejected 3");
        Assert.Equal(wanted, Of(await platform.ImportAsync(file, "--dry-run")));
        Assert.Equal(wanted, Of(await platform.ImportAsync(file)));
        Assert.Equal((3, "created 0, updated 0, unchanged 2, rejected 3"), Of(await platform.ImportAsync(file)));
        var rejected = await System.IO.File.ReadAllTextAsync(file + ".rejected.csv");
        Assert.Equal(["3", "identityNumber"], MovedIn.Rejected(file)[0][..2]);
        Assert.Equal(["5", "externalId", "n1"], MovedIn.Rejected(file)[1][..3]);
        Assert.DoesNotContain("Ebba", rejected, StringComparison.Ordinal);
        Assert.DoesNotContain(one[2..8], rejected, StringComparison.Ordinal);
        Assert.DoesNotContain(one[8..], rejected, StringComparison.Ordinal);

        // It can wander when the line that had it says so, and be taken away.
        Assert.Equal("created 0, updated 2, unchanged 0, rejected 0", Of(await platform.ImportAsync(MovedIn.Write(File,
            MovedIn.Line("n1", (Column.IdentityNumber, "-"), (Column.FirstName, "Ebba")), MovedIn.Line("n3", (Column.IdentityNumber, MadeNumbers.At(3)))))).Summary);
        Assert.Equal("created 1, updated 0, unchanged 0, rejected 0", Of(await platform.ImportAsync(MovedIn.Write(File, MovedIn.Line("n2", (Column.IdentityNumber, one))))).Summary);
    }

    [Fact]
    public async Task A_number_in_a_column_where_it_does_not_belong_is_masked_too()
    {
        var number = MadeNumbers.At(40);
        var file = MovedIn.Write(File, MovedIn.Line("m1", (Column.Wishes, $"{number}=1")), MovedIn.Line("m2", (Column.Sex, $"{number[2..8]}-{number[8..]}")), MovedIn.Line("m3", (Column.Goal, number)));
        Assert.Equal(3, (await platform.ImportAsync(file)).Code);
        var told = await System.IO.File.ReadAllTextAsync(file + ".rejected.csv");
        Assert.Equal(3, MovedIn.Rejected(file).Length);
        Assert.DoesNotContain(number[2..8], told, StringComparison.Ordinal);
        Assert.DoesNotContain(number[8..], told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_required_column_is_refused_and_says_no_cell()
    {
        await System.IO.File.WriteAllTextAsync(File, $"{MadeNumbers.At(50)};Elin;Påhittad\nx;y;z\n");
        var (code, output, errors) = await platform.ImportAsync(File);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("the column externalId is missing", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Elin", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_page_asks_a_column_answers_or_it_is_named_here()
    {
        // In the mapping and in no column: the format has none for them.
        string[] without = ["experience", "access", "extract"];
        var asked = Mapping.Sections.SelectMany(s => s.Questions).Select(q => q.Code).Except(MappingColumns.All.SelectMany(c => c.Questions).Select(q => q.Code)).Except(["home"]);
        Assert.Equal(without, asked);
    }

    private static (int Code, string Summary) Of((int Code, string Output, string Errors) run) => (run.Code, run.Output);
}
