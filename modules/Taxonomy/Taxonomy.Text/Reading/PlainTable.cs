namespace Taxonomy.Text.Reading;

/// <summary>The plain table: one row a concept and language. It lists no type in full, and retires by naming what stands in.</summary>
internal static class PlainTable
{
    private const string Cleared = "-";
    private static readonly string[] Required = ["id", "type", "lang", "label"];
    private static readonly string[] Optional = ["altLabels", "broader", "code", "skills", "replacedBy"];
    private static readonly string[] Languages = ["sv", "en", "da"];

    public static void Read(TaxonomyReader reader, string file, TextReader text)
    {
        Dictionary<string, int>? columns = null;
        var met = new HashSet<(string, string)>();
        foreach (var (line, cells) in new CsvRows(file, text).Read())
        {
            if (columns is null) columns = Columns(reader, file, cells);
            else Row(reader, file, line, column => columns.TryGetValue(column, out var at) && at < cells.Count ? Unguarded(cells[at].Trim()) : "", met);
        }
    }

    private static Dictionary<string, int> Columns(TaxonomyReader reader, string file, List<string> header)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < header.Count; at++)
        {
            var name = header[at].Trim();
            if (!Required.Concat(Optional).Contains(name, StringComparer.OrdinalIgnoreCase)) reader.Ignore(name);
            else if (!columns.TryAdd(name, at)) throw new UnreadableTaxonomyException($"{file}: the column {name} stands twice.");
        }
        if (Required.FirstOrDefault(r => !columns.ContainsKey(r)) is { } missing)
            throw new UnreadableTaxonomyException($"{file} lacks the column {missing}. A taxonomy table begins with {string.Join(';', Required.Concat(Optional))}.");
        return columns;
    }

    private static void Row(TaxonomyReader reader, string file, int line, Func<string, string> cell, HashSet<(string, string)> met)
    {
        var (id, type, language, label) = (cell("id"), cell("type"), cell("lang"), cell("label"));
        if (!Languages.Contains(language, StringComparer.Ordinal))
        {
            reader.Reject(file, line, "lang", language, language.Length == 0 ? "A language is missing." : $"Languages kept are {string.Join(", ", Languages)}.");
            return;
        }
        if (!reader.Fits(file, line, "label", label) || !Ids(reader, file, line, cell, "broader", out var broader) || !Ids(reader, file, line, cell, "skills", out var skills)
            || !Ids(reader, file, line, cell, "replacedBy", out var replacedBy)) return;
        if (replacedBy is { Count: > 1 })
        {
            reader.Reject(file, line, "replacedBy", cell("replacedBy"), "One concept stands in, not several.");
            return;
        }
        var code = cell("code");
        if (code.Length > 20 || code.Any(char.IsControl))
        {
            reader.Reject(file, line, "code", code, "A code has at most 20 characters.");
            return;
        }
        var others = Several(cell("altLabels"));
        if (others is not null && others.Any(o => !reader.Fits(file, line, "altLabels", o))) return;
        if (reader.Meet(file, line, id, type == "language" ? type : ConceptTypes.Of(type), Published(type, code)) is not { } concept) return;
        if (!met.Add((id, language)))
        {
            reader.Reject(file, line, "id", id, $"The id stands with the language {language} before.");
            return;
        }
        concept.OwnLabels[language] = label;
        if (others is not null) concept.OwnAlternatives[language] = others;
        if (broader is not null) concept.AddBroader(broader);
        if (skills is not null) concept.AddSkills(skills);
        if (code.Length > 0) concept.Code = code == Cleared ? "" : code;
        if (replacedBy is not null) concept.ReplacedBy = replacedBy.Count == 0 ? "" : replacedBy[0];
    }

    /// <summary>A group with an SSYK code is of that level, so that a later release knows which list it belongs to.</summary>
    private static string Published(string type, string code) =>
        type == "group" && code.Length is > 0 and <= 4 && code.All(char.IsAsciiDigit) ? $"ssyk-level-{code.Length}"
        : type == "occupation" && code.Length == 0 ? "occupation-name" : type;

    private static bool Ids(TaxonomyReader reader, string file, int line, Func<string, string> cell, string column, out List<string>? ids)
    {
        ids = Several(cell(column));
        if (ids?.FirstOrDefault(i => i.Length > TaxonomyReader.LongestId || i.Any(c => c is <= ' ' or > '~')) is not { } wrong) return true;
        reader.Reject(file, line, column, wrong, $"An id has 1–{TaxonomyReader.LongestId} plain characters without spaces.");
        return false;
    }

    /// <summary>Null when nothing is said, an empty list when it is cleared.</summary>
    private static List<string>? Several(string cell) => cell switch
    {
        "" => null,
        Cleared => [],
        _ => [.. cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)],
    };

    /// <summary>Export puts an apostrophe before a cell that a spreadsheet would take for a formula; one is taken off.</summary>
    /// <summary>A cell without the <c>'</c> that an export puts before what a spreadsheet would take for a formula.</summary>
    internal static string Unguarded(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;
}
