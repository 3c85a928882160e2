using Participants.Domain;

namespace Participants.Import;

/// <summary>Which column answers what. Where the way to work begins stands in three columns together: see <see cref="HomeAnswers"/>.</summary>
internal static class MappingColumns
{
    public static readonly IReadOnlyList<AnswerColumn> All =
    [
        Plain(Column.Wishes, Mapping.Wish, "wishes"),
        new VetoAnswers(),
        Plain(Column.Skills, Mapping.Background, "skills"),
        Plain(Column.HoursNow, Mapping.Time, "hours-now"),
        Plain(Column.HoursMax, Mapping.Time, "hours-max"),
        Plain(Column.AvailableFrom, Mapping.Time, "from"),
        Plain(Column.Days, Mapping.Time, "days"),
        Plain(Column.Times, Mapping.Time, "times"),
        Plain(Column.MaxTravelKm, Mapping.Travel, "km"),
        Plain(Column.Licences, Mapping.Papers, "licences"),
        Plain(Column.Certificates, Mapping.Papers, "certificates"),
        new LanguageAnswers(),
        new ToleranceAnswers(),
        Plain(Column.Needs, Mapping.Needs, "needs"),
        Plain(Column.Support, Mapping.Needs, "support"),
        Plain(Column.Forms, Mapping.Aim, "forms"),
        Plain(Column.Goal, Mapping.Aim, "goal"),
    ];

    private static readonly Dictionary<string, AnswerColumn> ByName = All.ToDictionary(c => c.Name);

    /// <summary>The column that answers a question.</summary>
    public static string Of(Question question) => All.FirstOrDefault(c => c.Questions.Contains(question))?.Name ?? Column.HomePostalCode;

    /// <summary>Every answer of a person as cells, by column.</summary>
    public static string? Write(string column, Answers given) => column switch
    {
        Column.HomePostalCode => HomeAnswers.WritePlace(given),
        Column.Latitude => HomeAnswers.WriteAt(given, 0),
        Column.Longitude => HomeAnswers.WriteAt(given, 1),
        _ => ByName[column].Write(given),
    };

    private static PlainAnswer Plain(string column, string section, string question) => new(column, Mapping.Of(section).Question(question));
}
