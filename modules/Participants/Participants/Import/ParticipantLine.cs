using System.Globalization;
using Participants.Domain;
using Platform.Sdk.Forms;
using Platform.Sdk.Tables;

namespace Participants.Import;

/// <summary>One line as it was read. What the records say of it is asked later.</summary>
internal sealed class ParticipantLine
{
    private const int LongestUserName = 256;
    private const int FirstBirthYear = 1900;

    private static readonly Answers Nothing = new([]);

    private static readonly Dictionary<string, Sex> Sexes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["woman"] = Domain.Sex.Woman, ["female"] = Domain.Sex.Woman, ["kvinna"] = Domain.Sex.Woman, ["kvinde"] = Domain.Sex.Woman, ["f"] = Domain.Sex.Woman,
        ["k"] = Domain.Sex.Woman, ["w"] = Domain.Sex.Woman, ["man"] = Domain.Sex.Man, ["male"] = Domain.Sex.Man, ["mand"] = Domain.Sex.Man, ["m"] = Domain.Sex.Man,
        ["other"] = Domain.Sex.Other, ["annat"] = Domain.Sex.Other, ["x"] = Domain.Sex.Other,
    };

    private readonly List<(AnswerColumn Column, string? Text)> answers = [];

    private ParticipantLine(TableRow row) => Row = row;

    public TableRow Row { get; }

    public string Key { get; private init; } = "";

    public Said<string?> FirstName { get; private init; }

    public Said<string?> LastName { get; private init; }

    public Said<IdentityNumber?> Number { get; private init; }

    public Said<Protection?> Protection { get; private init; }

    public Said<string?> Coach { get; private init; }

    public Said<string?> Programme { get; private init; }

    public Said<DateOnly?> Enrolled { get; private init; }

    public Said<Sex?> Sex { get; private init; }

    public Said<int?> BirthYear { get; private init; }

    /// <summary>What must be said of somebody new.</summary>
    public IEnumerable<(string Column, bool IsSaid)> Needed =>
    [
        (Column.FirstName, FirstName.IsSaid), (Column.LastName, LastName.IsSaid), (Column.Coach, Coach.IsSaid), (Column.Programme, Programme.IsSaid),
        (Column.Enrolled, Enrolled.IsSaid),
    ];

    private Said<string?> Home { get; set; }

    private Said<string?> At { get; set; }

    /// <summary>Reads the line; one that cannot be read is rejected when this returns.</summary>
    public static ParticipantLine Read(TableRow row, DateOnly today)
    {
        var line = new ParticipantLine(row)
        {
            Key = Plain(new(true, row.Key(Column.ExternalId, Participant.ExternalIdLength))).Value ?? "",
            FirstName = Name(row, Column.FirstName, Participant.NameLength),
            LastName = Name(row, Column.LastName, Participant.NameLength),
            Coach = Name(row, Column.Coach, LongestUserName),
            Programme = Name(row, Column.Programme, Participant.ProgrammeLength),
            Enrolled = Day(row, today),
            Number = One(row, Column.IdentityNumber, "This is no personal identity number or coordination number.",
                text => IdentityNumber.TryRead(text, today, out var number) ? number : null),
            Protection = One<Protection?>(row, Column.Protected, "Write one of no, marked, address, assumed, yes.", Protected),
            Sex = One<Sex?>(row, Column.Sex, "Write one of woman, man, other.", text => Sexes.TryGetValue(text, out var sex) ? sex : null),
            BirthYear = row.Whole(Column.BirthYear, FirstBirthYear, today.Year),
        };
        // Control signs alone are no key.
        if (line.Key.Length == 0) row.Reject(Column.ExternalId, "It is missing, and every line needs it.");
        line.ReadAnswers();
        return line;
    }

    /// <summary>What the line makes of somebody's answers, by question.</summary>
    /// <param name="before">What is answered already.</param>
    public IEnumerable<(Question Question, IReadOnlyList<string> Tokens)> Answers(Answers before) =>
        answers.SelectMany(a => a.Text is { } text ? a.Column.Read(text, before) : a.Column.Questions.Select(q => (q, (IReadOnlyList<string>)[])))
            .Concat(HomeAnswers.Read(Home, At, before));

    private void ReadAnswers()
    {
        foreach (var column in MappingColumns.All)
        {
            var said = Row.Text(column.Name, int.MaxValue);
            if (!said.IsSaid) continue;
            answers.Add((column, said.Value));
            if (said.Value is { } text) Try(column.Name, () => column.Read(text, Nothing).ToList());
        }
        Home = ReadHome(Row.Text(Column.HomePostalCode, Participant.ExternalIdLength));
        At = ReadPoint(Row.Text(Column.Latitude, int.MaxValue), Row.Text(Column.Longitude, int.MaxValue));
    }

    private Said<string?> ReadHome(Said<string?> said) =>
        said.Value is { } text ? new(true, Try(Column.HomePostalCode, () => HomeAnswers.Place(text))) : said;

    private Said<string?> ReadPoint(Said<string?> latitude, Said<string?> longitude)
    {
        if (latitude.Value is { } north && longitude.Value is { } east) return new(true, Try(Column.Latitude, () => HomeAnswers.At(north, east)));
        if (latitude.Value is null && longitude.Value is null) return new(latitude.IsSaid || longitude.IsSaid, null);
        Row.Reject(latitude.Value is null ? Column.Latitude : Column.Longitude, "lat and lon belong together.");
        return default;
    }

    private T? Try<T>(string column, Func<T> read) where T : class
    {
        try
        {
            return read();
        }
        catch (RejectedCell wrong)
        {
            Row.Reject(column, wrong.Message);
            return null;
        }
    }

    /// <summary>On one line and without control signs, as the pages keep names.</summary>
    private static Said<string?> Name(TableRow row, string column, int longest)
    {
        var said = Plain(row.Text(column, longest));
        if (said is { IsSaid: true, Value: null }) row.Reject(column, "It cannot be cleared.");
        return said;
    }

    private static Said<string?> Plain(Said<string?> said) => said.Value is not { } text ? said : PlainText.Line(text) is { } plain ? new(true, plain) : default;

    private static Said<DateOnly?> Day(TableRow row, DateOnly today)
    {
        var said = row.Day(Column.Enrolled);
        if (said is { IsSaid: true, Value: null } && !row.IsRejected) row.Reject(Column.Enrolled, "It cannot be cleared.");
        if (said.Value is { } day && (day.Year < FirstBirthYear || day > today.AddYears(1)))
            row.Reject(Column.Enrolled, string.Create(CultureInfo.InvariantCulture, $"A day from {FirstBirthYear} to a year from now."));
        return said;
    }

    private static Said<T?> One<T>(TableRow row, string column, string rule, Func<string, T?> read)
    {
        var said = row.Text(column, int.MaxValue);
        if (said.Value is null) return new(said.IsSaid, default);
        if (read(said.Value) is { } value) return new(true, value);
        row.Reject(column, rule);
        return default;
    }

    private static Protection? Protected(string text) => text.ToLowerInvariant() switch
    {
        "no" => Domain.Protection.No,
        "marked" => Domain.Protection.Marked,
        "address" => Domain.Protection.Address,
        "assumed" or "yes" => Domain.Protection.Assumed,
        _ => null,
    };
}
