using System.Globalization;
using System.Text;
using Taxonomy.Text;

namespace Taxonomy.Starter;

/// <summary>
/// What a fresh installation begins with, from the module's own files. A line is <c>id | svenska | English | svenska sökord | English keywords</c>, or for
/// a place <c>id | name | country | latitude | longitude</c>; a line in brackets names the type of those below it. Their order is the published one.
/// </summary>
internal static class StarterSet
{
    private static readonly string[] Files = ["codes.txt", "sectors.txt", "skills.txt", "tasks.txt", "occupations.txt"];

    /// <summary>SQL that brings the set in; run again it brings changed words, and leaves what others added as it is.</summary>
    public static IEnumerable<string> Statements() => Files.Select(Concepts).Append(Places());

    private static string Concepts(string file)
    {
        var type = "";
        var sort = 0;
        var rows = new List<string>();
        foreach (var line in Lines(file))
        {
            if (line.StartsWith('['))
            {
                (type, sort) = (line.Trim('[', ']'), 0);
                continue;
            }
            var cells = Cells(line);
            var english = Cell(cells, 2) is { Length: > 0 } label ? Text(label) : "null";
            rows.Add(string.Create(CultureInfo.InvariantCulture,
                $"({Text(cells[0])},{Text(type)},{Text(cells[1])},{english},{Several(Cell(cells, 3))},{Several(Cell(cells, 4))},{++sort},false,true,false)"));
        }
        return $"""
            insert into taxonomy.concept (id, type, label_sv, label_en, also_sv, also_en, sort, is_local, is_starter, is_retired) values
            {string.Join(",\n", rows)}
            on conflict (id) do update set label_sv = excluded.label_sv, label_en = excluded.label_en, also_sv = excluded.also_sv, also_en = excluded.also_en, sort = excluded.sort
            where taxonomy.concept.is_starter;
            """;
    }

    private static string Places()
    {
        var rows = Lines("places.txt").Select(Cells).Select(c => $"({Text(c[0])},{Text(c[1])},{Text(c[2])},{Text(Words.Fold(c[1]))},{Degrees(c[3])},{Degrees(c[4])})");
        return $"""
            insert into taxonomy.place (id, name, country, sought, latitude, longitude) values
            {string.Join(",\n", rows)}
            on conflict (id) do nothing;
            """;
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(StarterSet).Assembly.GetManifestResourceStream("Starter/" + file)
            ?? throw new InvalidOperationException($"The module lacks its file Starter/{file}. Maybe it was left out of the project.");
        using var lines = new StreamReader(stream, Encoding.UTF8);
        while (lines.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }

    private static string[] Cells(string line) => line.Split('|', StringSplitOptions.TrimEntries);

    private static string Cell(string[] cells, int at) => at < cells.Length ? cells[at] : "";

    private static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Several(string values) =>
        $"array[{string.Join(',', values.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Text))}]::text[]";

    private static string Degrees(string value) => double.Parse(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
