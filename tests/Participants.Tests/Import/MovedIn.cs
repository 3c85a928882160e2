using Npgsql;
using Participants.Import;
using Platform.Sdk.Tables;
using Platform.Testing;

namespace Participants.Tests.Import;

/// <summary>Files of people, and the two commands on them, as the command line calls them.</summary>
internal static class MovedIn
{
    public const string Coordinator = "karin.ek@demo.insteg.example", Coach = "sara.holm@demo.insteg.example", OtherCoach = "omar.haddad@demo.insteg.example";
    public const string Reason = "Flytt från det gamla registret";

    private static readonly string[] Usual = [Column.ExternalId, Column.FirstName, Column.LastName, Column.Coach, Column.Programme, Column.Enrolled];

    /// <summary>A line with what everybody must have, and what the test is about.</summary>
    public static Dictionary<string, string?> Line(string key, params (string Column, string? Cell)[] cells)
    {
        var line = new Dictionary<string, string?>
        {
            [Column.ExternalId] = key, [Column.FirstName] = "Elin", [Column.LastName] = "Påhittad", [Column.Coach] = Coach, [Column.Programme] = "Insteget",
            [Column.Enrolled] = "2026-01-12",
        };
        foreach (var (column, cell) in cells) line[column] = cell;
        return line;
    }

    /// <summary>Writes the lines under a header of all columns that they name. Cells stand as they are given: a test guards them itself.</summary>
    public static string Write(string path, params IEnumerable<Dictionary<string, string?>> lines)
    {
        var all = lines.ToList();
        string[] head = [.. Usual, .. all.SelectMany(l => l.Keys).Distinct().Except(Usual)];
        File.WriteAllLines(path, [string.Join(';', head), .. all.Select(l => string.Join(';', head.Select(h => Quoted(l.GetValueOrDefault(h)))))]);
        return path;
    }

    public static Task<(int Code, string Output, string Errors)> ImportAsync(this PlatformFixture on, string file, params string[] more) =>
        on.RunCommand("import participants", [file, "--as", Coordinator, "--reason", Reason, .. more]);

    public static Task<(int Code, string Output, string Errors)> ExportAsync(this PlatformFixture on, string file) =>
        on.RunCommand("export participants", file, "--as", Coordinator, "--reason", Reason);

    /// <summary>The rejected lines: number, column, value and reason.</summary>
    public static string[][] Rejected(string file) => [.. File.ReadAllLines(file + RejectedLines.Ending).Skip(1).Select(l => l.Split(';'))];

    public static Task<Guid> PersonAsync(this PlatformFixture on, string key) => on.ScalarAsync<Guid>("select id from participants.participant where key = $1", key);

    /// <summary>Asks the host's own tables.</summary>
    public static async Task<T> HostScalarAsync<T>(this PlatformFixture on, string sql, params object[] values)
    {
        await using var connection = await on.OpenAs("platform");
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync() is T found ? found : default!;
    }

    private static string Quoted(string? cell) =>
        cell is null ? "" : cell.AsSpan().IndexOfAny("\";,\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
