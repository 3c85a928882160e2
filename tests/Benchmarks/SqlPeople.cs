using System.Globalization;
using Matching.Engine.Input;
using Matching.Engine.Rules;
using Npgsql;
using NpgsqlTypes;

namespace Benchmarks;

/// <summary>The people of the made-up country as a table, one row each, with the index that a query by place can use.</summary>
internal static class SqlPeople
{
    internal static readonly string[] Forms = ["work-training", "work-practice", "language-practice", "work-trial", "wage-subsidy", "employment"];

    private static readonly string[] Columns =
    [
        "id text", "wish int", "strength int", "next_wish int", "next_strength int", "wishes bool", "veto_occupation int", "veto_axis int", "vetoes bool",
        "goal text", "worked int", "quality int", "experience bool", "skills text[]", "levels int[]", "speak int", "reading int", "languages bool",
        "x int", "y int", "reach int", "area box", "start int", "hours_now int", "hours_max int", "days int", "times int", "needs text[]", "support int",
        "access text[]", "forms text[]", "days_left int[]", "licences text[]", "certificates text[]", "until int", "formers text[]",
        .. StandardVocabulary.Instance.Axes.Select((_, at) => $"t{at.ToString(CultureInfo.InvariantCulture)} int"),
    ];

    /// <summary>Makes and fills the table.</summary>
    internal static async Task LoadAsync(NpgsqlConnection connection, MadeUpCountry country)
    {
        await RunAsync(connection, $"create table people ({string.Join(", ", Columns)})");
        await using (var writer = await connection.BeginBinaryImportAsync($"copy people ({string.Join(", ", Columns.Select(column => column.Split(' ')[0]))}) from stdin (format binary)"))
        {
            foreach (var person in country.Participants)
                await WriteAsync(writer, person, country);
            await writer.CompleteAsync();
        }

        await RunAsync(connection, "create index on people using gist (area)");
        await RunAsync(connection, "vacuum analyze people");
    }

    internal static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter writer, Participant person, MadeUpCountry country)
    {
        var (wish, next) = (person.Wishes?.ElementAtOrDefault(0), person.Wishes?.ElementAtOrDefault(1));
        var (veto, worked) = (person.Vetoes?.FirstOrDefault(), person.Experience?.FirstOrDefault());
        var swedish = person.Languages?.FirstOrDefault(each => each.Code == "sv");
        var reach = person is { Home: not null, MaxTravelKm: { } km } ? (int)(km * Place.UnitsPerKm) : (int?)null;
        object?[] values =
        [
            person.Id, wish is null ? null : country.NumberOf(wish.Occupation!), wish is null ? null : 500 + (int)(wish.Weight!.Value * 500),
            next is null ? null : country.NumberOf(next.Occupation!), next is null ? null : 500 + (int)(next.Weight!.Value * 500), person.Wishes is not null,
            veto?.Kind == VetoKind.Occupation ? country.NumberOf(veto.Code) : null,
            veto?.Kind == VetoKind.Demand ? 1 + StandardVocabulary.Instance.Axes.Index().First(each => each.Item.Id == veto.Code).Index : null, person.Vetoes is not null,
            person.Goal, worked is null ? null : country.NumberOf(worked.Occupation!),
            worked is null ? null : 500 + (int)(Math.Clamp(worked.Years!.Value, 0, 3) * 500 / 3), person.Experience is not null,
            person.Skills?.Select(each => each.Skill!).ToArray(), person.Skills?.Select(each => each.Level ?? 0).ToArray(),
            (int)(swedish?.Speak ?? 0), (int)(swedish?.Read ?? 0), person.Languages is not null,
            person.Home?.X, person.Home?.Y, reach,
            reach is { } far ? new NpgsqlBox(person.Home!.Y + far, person.Home.X + far, person.Home.Y - far, person.Home.X - far) : null,
            person.Availability?.From?.DayNumber, (int?)person.Hours?.Now, (int?)person.Hours?.Max, (int?)person.Availability?.Days, (int?)person.Availability?.Times,
            person.Needs?.ToArray(), (int?)person.Support, person.Access?.ToArray(), person.Forms?.ToArray(),
            Forms.Select(form => person.FormDaysLeft is { } left && left.TryGetValue(form, out var days) ? days : (int?)null).ToArray(),
            person.Licences?.ToArray(), person.Certificates?.ToArray(), person.RegisterExtractUntil?.DayNumber, person.FormerEmployers?.ToArray(),
            .. StandardVocabulary.Instance.Axes.Select(axis => person.Tolerances is { } all && all.TryGet(axis.Id, out var level) ? (object)level : null),
        ];
        await writer.StartRowAsync();
        foreach (var value in values)
        {
            if (value is null)
                await writer.WriteNullAsync();
            else
                await writer.WriteAsync(value);
        }
    }
}
