using System.Text.RegularExpressions;
using Placements.Contracts;
using Placements.Domain;
using Platform.Sdk.Tables;

namespace Placements.Import;

/// <summary>One line of the file, read. What cannot be right whatever the registry holds has rejected it.</summary>
internal sealed partial class OpeningLine
{
    private const int LongestCode = 60;
    private const int MostCodes = 50;
    private static readonly string[] Levels = ["A1", "A2", "B1", "B2", "C1", "C2"];

    [GeneratedRegex("^[a-z]{2,3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LanguageCode { get; }

    private OpeningLine(TableRow row)
    {
        Row = row;
        Id = row.Key(OpeningFormat.Id, Opening.ExternalIdLength);
        Organisation = row.Text(OpeningFormat.Organisation, 30);
        Workplace = row.Text(OpeningFormat.Workplace, 40);
        Title = row.Text(OpeningFormat.Title, Opening.TitleLength);
        Form = row.Text(OpeningFormat.Form, LongestCode);
        Occupation = row.Text(OpeningFormat.Occupation, LongestCode);
        Tasks = row.List(OpeningFormat.Tasks, Opening.TitleLength, MostCodes);
        Seats = row.Whole(OpeningFormat.Seats, 1, Opening.MostSeats);
        HoursMin = row.Number(OpeningFormat.HoursMin, 0, 60, 1);
        HoursMax = row.Number(OpeningFormat.HoursMax, 0, 60, 1);
        From = row.Day(OpeningFormat.From);
        To = row.Day(OpeningFormat.To);
        Days = Codes(OpeningFormat.Days, OpeningFormat.DayCodes);
        Times = Codes(OpeningFormat.Times, OpeningFormat.TimeCodes);
        RequiredSkills = row.Pairs(OpeningFormat.RequiredSkills, 1, 4, true);
        MeritSkills = row.Pairs(OpeningFormat.MeritSkills, 1, 4, true);
        Licences = row.List(OpeningFormat.Licences, LongestCode, MostCodes);
        Certificates = row.List(OpeningFormat.Certificates, LongestCode, MostCodes);
        Languages = ReadLanguages();
        Demands = row.Pairs(OpeningFormat.Demands, 0, 3, false);
        Adaptations = row.List(OpeningFormat.Adaptations, LongestCode, MostCodes);
        Supervision = row.Text(OpeningFormat.Supervision, LongestCode);
        RegisterExtract = row.YesNo(OpeningFormat.RegisterExtract);
        Latitude = row.Degrees(OpeningFormat.Latitude, 90);
        Longitude = row.Degrees(OpeningFormat.Longitude, 180);
        if (Latitude.IsSaid != Longitude.IsSaid || (Latitude.Value is null) != (Longitude.Value is null)) row.Reject(OpeningFormat.Longitude, "lat and lon belong together.");
        Public = row.YesNo(OpeningFormat.Public);
    }

    public TableRow Row { get; }

    public string Id { get; }

    public Said<string?> Organisation { get; }

    public Said<string?> Workplace { get; }

    public Said<string?> Title { get; }

    public Said<string?> Form { get; }

    public Said<string?> Occupation { get; }

    public Said<string[]?> Tasks { get; }

    public Said<int?> Seats { get; }

    public Said<decimal?> HoursMin { get; }

    public Said<decimal?> HoursMax { get; }

    public Said<DateOnly?> From { get; }

    public Said<DateOnly?> To { get; }

    public Said<string[]?> Days { get; }

    public Said<string[]?> Times { get; }

    public Said<IReadOnlyList<(string Code, int? Number)>?> RequiredSkills { get; }

    public Said<IReadOnlyList<(string Code, int? Number)>?> MeritSkills { get; }

    public Said<string[]?> Licences { get; }

    public Said<string[]?> Certificates { get; }

    public Said<IReadOnlyList<AskedLanguage>?> Languages { get; }

    public Said<IReadOnlyList<(string Code, int? Number)>?> Demands { get; }

    public Said<string[]?> Adaptations { get; }

    public Said<string?> Supervision { get; }

    public Said<bool?> RegisterExtract { get; }

    public Said<double?> Latitude { get; }

    public Said<double?> Longitude { get; }

    public Said<bool?> Public { get; }

    public static OpeningLine Read(TableRow row) => new(row);

    /// <summary>In the week's and the day's order, whichever way they were written.</summary>
    private Said<string[]?> Codes(string column, IReadOnlyList<string> known)
    {
        var said = Row.List(column, LongestCode, MostCodes);
        if (said.Value is null) return said;
        if (said.Value.Except(known).Any())
        {
            Row.Reject(column, $"Write {string.Join('|', known)}, those that hold.");
            return default;
        }
        return new(true, [.. known.Where(said.Value.Contains)]);
    }

    private Said<IReadOnlyList<AskedLanguage>?> ReadLanguages()
    {
        const string Rule = "Write language:speak:read:write with levels A1 to C2, as sv:A2:B1:A1; a level may be left empty.";
        var said = Row.List(OpeningFormat.Languages, LongestCode, MostCodes);
        if (said.Value is null) return new(said.IsSaid, null);
        var languages = new List<AskedLanguage>();
        foreach (var text in said.Value)
        {
            var parts = text.Split(':', StringSplitOptions.TrimEntries);
            var levels = parts.Skip(1).Select(p => p.Length == 0 ? null : p.ToUpperInvariant()).ToArray();
            var code = parts[0].ToLowerInvariant();
            if (levels.Length > 3 || !LanguageCode.IsMatch(code) || levels.Any(l => l is not null && !Levels.Contains(l))) Row.Reject(OpeningFormat.Languages, Rule);
            else if (languages.Exists(l => l.Code == code)) Row.Reject(OpeningFormat.Languages, "A language stands twice.");
            else languages.Add(new(code, levels.ElementAtOrDefault(0), levels.ElementAtOrDefault(1), levels.ElementAtOrDefault(2), false));
        }
        return Row.IsRejected ? default : new(true, languages);
    }
}
