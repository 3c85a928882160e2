using System.Globalization;
using Participants.Domain;
using Participants.Import;
using Platform.Sdk.Forms;

namespace Participants.Tests.Import;

/// <summary>People as nobody expects them: every column filled or not by chance, names of every odd kind. The seed decides all of it.</summary>
internal sealed class OddPeople(int seed)
{
    private static readonly string[] Odd =
    [
        "=1+1", "+46 70", "-", "--", "- x", "'", "''", "'-", "@a", "Åsa; \"Ö\"", "a,b;c", "rad\nrad", "flik\tflik", "😀", "👩‍👩‍👧", "\u202Eomvänt", "null", "NULL", "a|b", "  mitt  i  ", "\u00a0x\u00a0",
        "ÅÄÖ åäö", "é\u0301", "<b>", "'; drop table x; --", "\u0001styr\u0002", "\"", "\"\"", "0", "-0", "{0}", "\\n", "ﷺ", "İıſ", new('m', 100), "\uFEFFmärke",
    ];

    private static readonly string[] Occupations = ["9111", "9119", "9210", "9412", "9413", "9622"], SkillCodes = ["skill-cleaning", "skill-baking", "skill-coffee", "skill-gardening"],
        Needs = ["quiet-space", "own-pace", "no-phone", "mentor"], Levels = ["", "A1", "b2", "C2"];

    private readonly Random random = new(seed);

    public IEnumerable<Dictionary<string, string?>> Lines(int count, string prefix) => Enumerable.Range(0, count).Select(i => Line(i, prefix));

    /// <summary>As a page keeps a name.</summary>
    public static string Kept(string name) => PlainText.Line(name) ?? "";

    private Dictionary<string, string?> Line(int place, string prefix) => MovedIn.Line(Guarded($"{prefix}{Pick(Odd.Where(o => o.Length < 50))}{place}"),
    [
        (Column.IdentityNumber, Maybe(() => MadeNumbers.At(place))), (Column.FirstName, Name()), (Column.LastName, Name()),
        (Column.Coach, Pick(MovedIn.Coach, MovedIn.OtherCoach, MovedIn.Coach.ToUpperInvariant())), (Column.Programme, Name()),
        (Column.Enrolled, new DateOnly(2024, 1, 1).AddDays(random.Next(700)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (Column.Protected, random.Next(10) == 0 ? Pick("marked", "address", "assumed", "yes") : Maybe(() => "no")),
        (Column.Sex, Maybe(() => Pick("woman", "man", "other", "K", "male"))), (Column.BirthYear, Maybe(() => $"{random.Next(1940, 2010)}")),
        (Column.Wishes, Maybe(() => Some(Occupations, c => $"{c}={Number(0.01, 1)}"))), (Column.Vetoes, Maybe(Vetoes)), (Column.Skills, Maybe(() => Some(SkillCodes, c => $"{c}={random.Next(1, 5)}"))),
        (Column.HoursNow, Maybe(() => Number(0, 60))), (Column.HoursMax, Maybe(() => Pick("unknown", Number(0, 60)))), (Column.AvailableFrom, Maybe(() => Pick("2026-04-01", "declined"))),
        (Column.Days, Maybe(() => Some(Mapping.Days, c => c, none: false))), (Column.Times, Maybe(() => Some(Mapping.Times, c => c, none: false))),
        (Column.HomePostalCode, Maybe(() => Pick("90325", "111 22", "2100", "place-umea", "unknown"))), .. Point(),
        (Column.MaxTravelKm, Maybe(() => Number(0, 500))), (Column.Licences, Maybe(() => Some(["B", "C", "forklift"], c => c))),
        (Column.Certificates, Maybe(() => Some(["food-hygiene", "hot-work"], c => c))),
        (Column.Languages, Maybe(() => Some(["sv", "en", "ar", "so"], c => $"{c}:{Pick(Levels)}:{Pick(Levels)}:{Pick(Levels)}"))), (Column.Tolerances, Maybe(Tolerances)),
        (Column.Needs, Maybe(() => Some(Needs, c => c))), (Column.Support, Maybe(() => Pick("none", "weekly", "unknown"))),
        (Column.Forms, Maybe(() => Some(["work-training", "employment"], c => c, none: false))), (Column.Goal, Maybe(() => Pick("job", "try-out"))),
    ]);

    private (string, string?)[] Point() => random.Next(2) == 0 ? [] : [(Column.Latitude, Guarded(Number(-90, 90))), (Column.Longitude, Guarded(Number(-180, 180)))];

    private string Name() => Guarded(Kept(Pick(Odd)) is { Length: > 0 } ? Pick(Odd.Where(o => Kept(o).Length > 0)) : "x");

    private string Vetoes() => string.Join('|', new[]
    {
        Pick("occupation=none", "5120", "occupation=9111"), Pick("sector=47", "sector=unknown", "sector=01"), Pick("employer=e-1", "employer=none"), Pick("noise=0", "demand=declined", "pace=2"),
    }.Where(_ => random.Next(3) > 0).DefaultIfEmpty("|"));

    private string Tolerances() => string.Join('|', Mapping.Axes.SelectMany(a => a.Value).Where(_ => random.Next(2) == 0).Select(a => $"{a}={Pick("0", "1", "2", "3", "unknown")}").DefaultIfEmpty("noise=1"));

    /// <summary>What begins like a formula is guarded, as a spreadsheet that was exported has it.</summary>
    private static string Guarded(string text) => text.Trim() is { Length: > 0 } trimmed && "=+-@\t\r'".Contains(trimmed[0], StringComparison.Ordinal) ? "'" + trimmed : text;

    private string Some(IReadOnlyList<string> codes, Func<string, string> cell, bool none = true) => random.Next(6) switch
    {
        0 when none => Pick("|", "none"),
        1 => Pick("unknown", "declined"),
        _ => string.Join('|', codes.Where(_ => random.Next(2) == 0).DefaultIfEmpty(codes[0]).Select(cell)),
    };

    private string Number(double least, double most)
    {
        var text = Math.Round(least + (most - least) * random.NextDouble(), random.Next(3)).ToString(CultureInfo.InvariantCulture);
        if (double.Parse(text, CultureInfo.InvariantCulture) < least) text = most.ToString(CultureInfo.InvariantCulture);
        return random.Next(2) == 0 ? text.Replace('.', ',') : text;
    }

    private string? Maybe(Func<string> cell) => random.Next(3) == 0 ? "" : cell();

    private string Pick(params IEnumerable<string> some) => some.ElementAt(random.Next(some.Count()));
}
