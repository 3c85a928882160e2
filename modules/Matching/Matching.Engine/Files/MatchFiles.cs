using System.Text.Json;
using Matching.Engine.Input;

namespace Matching.Engine.Files;

/// <summary>Reads and writes the match files: JSON Lines, one object a line. Opening and closing files is the caller's.</summary>
/// <remarks>Bad input is an answer, never an exception; an exception that the reader given by the caller throws passes through.</remarks>
public static class MatchFiles
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>Reads participants. Blank lines are passed over; a repeated id is bad input.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="fileName">The name to put in front of a problem.</param>
    public static MatchFile<Participant> ReadParticipants(TextReader lines, string fileName) => Read(lines, fileName, ParticipantRow.Read);

    /// <summary>Reads openings. Blank lines are passed over; a repeated id is bad input.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="fileName">The name to put in front of a problem.</param>
    public static MatchFile<Opening> ReadOpenings(TextReader lines, string fileName) => Read(lines, fileName, OpeningRow.Read);

    /// <summary>Writes participants; reading them back gives the same. Unknown fields are left out.</summary>
    public static void WriteParticipants(IEnumerable<Participant> participants, TextWriter output) =>
        Write(participants, output, ParticipantRow.Write);

    /// <summary>Writes openings; reading them back gives the same. Unknown fields are left out.</summary>
    public static void WriteOpenings(IEnumerable<Opening> openings, TextWriter output) => Write(openings, output, OpeningRow.Write);

    private static MatchFile<T> Read<T>(TextReader lines, string fileName, Func<FieldReader, string, T> read)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var rows = new List<T>();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var ignored = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (number == 1)
                line = line.TrimStart('\uFEFF');
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var problem = new RowProblem();
            var row = ReadLine(line, read, problem, number, ids, ignored);
            if (problem.Found)
                return new MatchFile<T>([], new BadInput(fileName, number, problem.Field!, problem.Reason), ignored);
            rows.Add(row!);
        }

        return new MatchFile<T>(rows, null, ignored);
    }

    private static T? ReadLine<T>(
        string line,
        Func<FieldReader, string, T> read,
        RowProblem problem,
        int number,
        Dictionary<string, int> ids,
        SortedDictionary<string, int> ignored)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                problem.Report("", "The line is not an object in { }. Maybe the file is one JSON list instead of one object a line.");
                return default;
            }

            var fields = new FieldReader(document.RootElement, "", problem);
            var id = fields.Text("id");
            if (string.IsNullOrEmpty(id))
                fields.Report("id", "The id is missing. Maybe it has another name in the file.");
            else if (!ids.TryAdd(id, number))
                fields.Report("id", $"{id} is already on line {ids[id]}. Maybe two files were joined.");
            var row = read(fields, id ?? "");
            foreach (var name in problem.Found ? [] : fields.Ignored())
                ignored[name] = ignored.GetValueOrDefault(name) + 1;
            return row;
        }
        catch (JsonException broken)
        {
            problem.Report("", $"The line is not readable JSON at byte {broken.BytePositionInLine ?? 0}. Maybe it was cut off, or a key stands twice.");
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            // The parser's answer to half a surrogate pair, in a text or as an escape.
            problem.Report("", "The line holds half a character. Maybe it was written in another encoding than UTF-8.");
        }

        return default;
    }

    private static void Write<T>(IEnumerable<T> rows, TextWriter output, Action<Utf8JsonWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(output);
        using var line = new JsonLine();
        foreach (var row in rows)
            line.WriteTo(output, json => write(json, row));
    }
}
