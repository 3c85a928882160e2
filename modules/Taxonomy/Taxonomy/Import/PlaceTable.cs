using System.Globalization;
using System.Text;
using Taxonomy.Domain;
using Taxonomy.Text;
using Taxonomy.Text.Reading;

namespace Taxonomy.Import;

/// <summary>
/// Tables of postal codes: <c>country_code</c>, <c>zipcode</c>, <c>place</c>, <c>latitude</c>, <c>longitude</c>, and <c>state_code</c> where there is one.
/// A row with an <c>id</c> is one place as another installation has written it.
/// </summary>
internal sealed class PlaceTable
{
    public static readonly string[] Required = ["country_code", "zipcode", "place", "latitude", "longitude"];

    private const int LongestId = 60;
    private const int LongestPostal = 10;
    private const int LongestName = 90;

    private readonly List<RejectedRow> rejected = [];
    private readonly List<Row> rows = [];
    private readonly List<Place> written = [];

    public IReadOnlyList<RejectedRow> Rejected => rejected;

    /// <summary>True when the first line names every column; other tables in the same folder are no concern of ours.</summary>
    public static bool HasPlaces(string file)
    {
        using var lines = new StreamReader(file);
        var header = lines.ReadLine() ?? "";
        return Required.All(r => header.Contains(r, StringComparison.OrdinalIgnoreCase));
    }

    public void Read(string file, Stream content)
    {
        try
        {
            using var text = new StreamReader(content, new UTF8Encoding(false, true));
            Dictionary<string, int>? columns = null;
            foreach (var (line, cells) in new CsvRows(file, text).Read())
            {
                if (columns is null)
                {
                    columns = cells.Select((c, at) => (Name: c.Trim(), at)).DistinctBy(c => c.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(c => c.Name, c => c.at, StringComparer.OrdinalIgnoreCase);
                    if (Required.FirstOrDefault(r => !columns.ContainsKey(r)) is { } missing)
                        throw new UnreadableTaxonomyException($"{file} lacks the column {missing}. A table of places has {string.Join(", ", Required)}.");
                    continue;
                }
                Take(file, line, column => columns.TryGetValue(column, out var at) && at < cells.Count ? PlainTable.Unguarded(cells[at].Trim()) : "");
            }
        }
        catch (DecoderFallbackException cause)
        {
            throw new UnreadableTaxonomyException($"{file} is not UTF-8.", cause);
        }
    }

    /// <summary>Those with an id as they are; of the other rows one place a postal code, at the mean of its rows, and one a locality, at the mean of its codes.</summary>
    public IEnumerable<Place> Places() =>
    [
        .. written,
        .. rows.GroupBy(r => r.Postal).Select(g => Mean(StoredPlace.Postal + g.Key, $"{Spaced(g.Key)} {g.First().Name}", g)),
        .. rows.GroupBy(r => (r.Country, r.State, Slug: Slug(r.Name))).Where(g => g.Key.Slug.Length > 0)
            .Select(g => Mean(Cut($"{StoredPlace.Locality}{g.Key.Slug}-{g.Key.Country}{g.Key.State}".ToLowerInvariant()), g.First().Name, g)),
    ];

    private void Take(string file, int line, Func<string, string> cell)
    {
        var postal = new string([.. cell("zipcode").Where(c => !char.IsWhiteSpace(c))]);
        var name = cell("place");
        var id = cell("id");
        // What was written is called by its postal code, a space or two and its name.
        var longest = id.Length > 0 ? LongestPostal + 2 + LongestName : LongestName;
        if (id.Length > 0 && !IsId(id)) Reject("id", $"An id begins with {StoredPlace.Postal} or {StoredPlace.Locality} and has at most {LongestId} letters a–z, digits and hyphens.");
        else if (id.Length == 0 && (postal.Length is 0 or > LongestPostal || !postal.All(char.IsAsciiLetterOrDigit))) Reject("zipcode", $"A postal code has 1–{LongestPostal} digits or letters.");
        else if (cell("country_code") is not { Length: 2 } country || !country.All(char.IsAsciiLetter)) Reject("country_code", "A country has two letters.");
        else if (name.Length == 0 || name.Length > longest || name.Any(char.IsControl)) Reject("place", $"A name has 1–{longest} characters.");
        else if (Degrees(cell("latitude"), 90) is not { } latitude) Reject("latitude", "Degrees from -90 to 90.");
        else if (Degrees(cell("longitude"), 180) is not { } longitude) Reject("longitude", "Degrees from -180 to 180.");
        else if (id.Length > 0) written.Add(Placed(id, name, country.ToUpperInvariant(), latitude, longitude));
        else rows.Add(new(country.ToUpperInvariant(), cell("state_code"), postal, name, latitude, longitude));

        void Reject(string column, string reason) => rejected.Add(new(file, line, column, cell(column), reason));
    }

    private static Place Mean<T>(string id, string name, IGrouping<T, Row> rows) => Placed(id, name, rows.First().Country, rows.Average(r => r.Latitude), rows.Average(r => r.Longitude));

    /// <summary>A postal code is sought with and without its space.</summary>
    private static Place Placed(string id, string name, string country, double latitude, double longitude) =>
        new(id, name, country, Words.Fold(id.StartsWith(StoredPlace.Postal, StringComparison.Ordinal) ? $"{id[StoredPlace.Postal.Length..]} {name}" : name), Math.Round(latitude, 4), Math.Round(longitude, 4));

    private static bool IsId(string id) => id.Length <= LongestId && (id.StartsWith(StoredPlace.Postal, StringComparison.Ordinal) && id.Length > StoredPlace.Postal.Length || id.StartsWith(StoredPlace.Locality, StringComparison.Ordinal) && id.Length > StoredPlace.Locality.Length)
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static string Spaced(string postal) => postal.Length == 5 ? $"{postal[..3]} {postal[3..]}" : postal;

    private static string Slug(string name) => string.Join('-', new string([.. Words.Fold(name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string id) => id.Length <= LongestId ? id : id[..LongestId];

    private static double? Degrees(string text, double most) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : null;

    internal sealed record Place(string Id, string Name, string Country, string Sought, double Latitude, double Longitude);

    private sealed record Row(string Country, string State, string Postal, string Name, double Latitude, double Longitude);
}
