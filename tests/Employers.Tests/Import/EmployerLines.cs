using System.Globalization;
using System.Text;

namespace Employers.Tests.Import;

/// <summary>Files of made-up employers, the same for the same seed. No number belongs to anybody: the groups and months used are never given.</summary>
internal static class EmployerLines
{
    public const string Header = "country;organisationNumber;workplaceNumber;name;workplaceName;street;postalCode;city;municipalityCode;lat;lon;industryCode;employees;"
        + "contactName;contactEmail;contactPhone;contactRole;responsible;notes";

    /// <summary>What spreadsheets, terminals and databases stumble over.</summary>
    public static readonly string[] Odd =
    [
        "=1+1", "+46 90 12", "-5", "-", "--", "@hem", "'citat", "''två", "\tflik", "med\tflik inuti", "rad\neller två", "vagn\r\nretur", "\"citat\"", "semi;kolon", "komma, ja", "å ä ö ø æ é",
        "🦊 räv", "‏عربى", "a\u0301 sammansatt", "<script>alert(1)</script>", "'; drop table x; --", "NULL", "{}", "\u00a0hårt mellanslag", "\ufeffmärke", "\u0001", "%_\\", "|", new('x', 150),
    ];

    /// <summary>A Swedish organisation number of the group 4, which no register gives, or, of a sole trader, one with the month 13.</summary>
    public static string Number(int serial, bool isPersonal = false)
    {
        var digits = isPersonal ? string.Create(CultureInfo.InvariantCulture, $"4013{serial % 100_000:00000}") : string.Create(CultureInfo.InvariantCulture, $"4{serial / 1_000_000:0}2{serial % 1_000_000:000000}");
        var sum = digits.Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(v => v > 9 ? v - 9 : v);
        return digits + (10 - sum % 10) % 10;
    }

    public static string Line(params string[] cells) => string.Join(';', cells.Select(c => c.AsSpan().IndexOfAny("\";\r\n") < 0 ? c : $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    /// <summary>A file of so many employers; every hundredth line is wrong, each in one of nine ways.</summary>
    /// <returns>The lines that are wrong, with the column that should be named.</returns>
    public static IReadOnlyList<(int Line, string Column)> Write(string path, int count, int seed)
    {
        var random = new Random(seed);
        var wrong = new List<(int, string)>();
        using var text = new StreamWriter(path, false, new UTF8Encoding(true)) { NewLine = "\r\n" };
        text.WriteLine(Header);
        for (var i = 0; i < count; i++)
        {
            var isWrong = i % 100 == 50;
            var (column, cells) = isWrong ? Wrong(i, i / 100 % 9) : ("", Good(i, random));
            if (isWrong) wrong.Add((i + 2, column));
            text.WriteLine(Line(cells));
        }
        return wrong;
    }

    /// <summary>Whatever the columns may hold, odd texts among it; one in three lines is another workplace of the employer before.</summary>
    public static void WriteRandom(string path, int count, int seed)
    {
        var random = new Random(seed);
        using var text = new StreamWriter(path, false, new UTF8Encoding(false)) { NewLine = "\n" };
        text.WriteLine(Header);
        var (serial, places) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var isMore = i > 0 && random.Next(3) == 0;
            (serial, places) = isMore ? (serial, places + 1) : (serial + 1, random.Next(2));
            string Maybe(string value) => random.Next(3) == 0 ? "" : value;
            string Text() => random.Next(2) == 0 ? Guarded(Odd[random.Next(Odd.Length)]) : $"Ord {random.Next(1000)}";
            var isPlaced = random.Next(2) == 0;
            var contact = Maybe(Text());
            text.WriteLine(Line(
                "SE", Number(serial, serial % 10 == 0), places == 0 ? "" : Guarded($"{Odd[random.Next(Odd.Length)].Trim()[..1]}{places}"), Text(), Maybe(Text()), Maybe(Text()),
                random.Next(4) switch { 0 => "", 1 => "903 25", 2 => "-", _ => "90325" }, Maybe(random.Next(2) == 0 ? "Umeå" : Text()), Maybe("2480"),
                isPlaced ? Degrees(random, 90) : "", isPlaced ? Degrees(random, 180) : "", Maybe(random.Next(2) == 0 ? "47.11" : "4"), Maybe($"{random.Next(500)}"),
                contact, contact.Length == 0 ? "" : Maybe($"nr{random.Next(9)}@foretag.example"), contact.Length == 0 ? "" : Maybe(Text()[..Math.Min(30, 5)]), contact.Length == 0 ? "" : Maybe("chef"),
                random.Next(3) switch { 0 => "anna.lind@demo.insteg.example", 1 => "ERIK.nystrom@demo.insteg.example", _ => "" }, Maybe(Text())));
        }
    }

    private static string Degrees(Random random, int most) => (random.NextDouble() * 2 * most - most).ToString("R", random.Next(2) == 0 ? CultureInfo.GetCultureInfo("sv-SE") : CultureInfo.InvariantCulture).Replace('\u2212', '-');

    /// <summary>As an export writes it: one <c>'</c> before what a spreadsheet would take for a formula.</summary>
    private static string Guarded(string text) => "=+-@\t\r'".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string[] Good(int serial, Random random) =>
    [
        "SE", Number(serial, serial % 20 == 0), "", $"Påhittat bolag {serial}", $"Kontor {random.Next(9)}", $"Storgatan {random.Next(200)}", "903 25", "Umeå", "2480",
        serial % 2 == 0 ? "63,8258" : "", serial % 2 == 0 ? "20.263" : "", "47.11", $"{random.Next(1, 500)}", $"Kim Exempel {serial}", $"kim{serial}@foretag.example", "090-000 00", "platschef",
        serial % 3 == 0 ? "anna.lind@demo.insteg.example" : "", serial % 5 == 0 ? "Ring före tio.\nFråga efter Kim." : "",
    ];

    private static (string Column, string[] Cells) Wrong(int serial, int way)
    {
        var cells = Good(serial, new Random(serial));
        var (column, at, value) = way switch
        {
            0 => ("country", 0, "NO"), 1 => ("organisationNumber", 1, "4021230001"), 2 => ("name", 3, ""), 3 => ("lat", 9, "91"), 4 => ("employees", 12, "många"),
            5 => ("contactEmail", 14, "ingen adress"), 6 => ("responsible", 17, "okand@demo.insteg.example"), 7 => ("industryCode", 11, "handel"), _ => ("organisationNumber", 1, Number(serial - 1, (serial - 1) % 20 == 0)),
        };
        cells[at] = value;
        return (column, cells);
    }
}
