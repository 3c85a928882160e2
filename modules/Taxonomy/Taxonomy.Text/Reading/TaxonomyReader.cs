using System.Text.Json;

namespace Taxonomy.Text.Reading;

/// <summary>
/// Reads taxonomy files one after the other and joins what they say of the same concept. It knows three kinds by their content: published releases
/// (JSON with <c>data.concepts</c>), the release of 2020 (JSON from old ids to concepts) and the plain table
/// <c>id;type;lang;label;altLabels;broader;code;skills;replacedBy</c>.
/// </summary>
public sealed class TaxonomyReader
{
    /// <summary>Longest id that is kept.</summary>
    public const int LongestId = 60;

    /// <summary>Longest label and longest other word that is kept.</summary>
    public const int LongestLabel = 200;

    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 64 };
    private readonly Dictionary<string, TaxonomyConcept> concepts = new(StringComparer.Ordinal);
    private readonly HashSet<string> complete = new(StringComparer.Ordinal);
    private readonly List<RejectedRow> rejected = [];
    private readonly SortedSet<string> ignored = new(StringComparer.Ordinal);
    private string firstFile = "";

    /// <summary>What was read, by id, in the order it came.</summary>
    public IReadOnlyDictionary<string, TaxonomyConcept> Concepts => concepts;

    /// <summary>Published types of which the files list every concept, so that one which is missing is retired.</summary>
    public IReadOnlySet<string> Complete => complete;

    /// <summary>Rows left out.</summary>
    public IReadOnlyList<RejectedRow> Rejected => rejected;

    /// <summary>Columns that the table has and nobody reads.</summary>
    public IReadOnlyCollection<string> IgnoredColumns => ignored;

    /// <summary>How new the files are; null before the first.</summary>
    public TaxonomyEdition? Edition { get; private set; }

    /// <summary>Reads one file.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="content">UTF-8, with or without a byte order mark. The stream is left open.</param>
    /// <exception cref="UnreadableTaxonomyException">It is no taxonomy, or of another edition than the files before.</exception>
    public void Read(string file, Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var text = new StreamReader(content, new System.Text.UTF8Encoding(false, true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        try
        {
            while (text.Peek() is var sign and >= 0 && char.IsWhiteSpace((char)sign)) text.Read();
            if (text.Peek() < 0) throw new UnreadableTaxonomyException($"{file} is empty.");
            if ((char)text.Peek() is '{' or '[') ReadJson(file, text.ReadToEnd());
            else
            {
                Take(file, TaxonomyEdition.Current);
                PlainTable.Read(this, file, text);
            }
        }
        catch (System.Text.DecoderFallbackException cause)
        {
            throw new UnreadableTaxonomyException($"{file} is not UTF-8.", cause);
        }
        catch (JsonException cause)
        {
            throw new UnreadableTaxonomyException($"{file}, line {cause.LineNumber + 1}: it is not whole JSON.", cause);
        }
    }

    internal void Ignore(string column) => ignored.Add(column);

    internal void MarkComplete(string publishedType) => complete.Add(publishedType);

    internal void Reject(string file, int line, string column, string value, string reason) =>
        rejected.Add(new(file, line, column, value.Length > 100 ? value[..100] : value, reason));

    /// <summary>The concept with an id, made when it is new; null after a rejection.</summary>
    internal TaxonomyConcept? Meet(string file, int line, string id, string type, string publishedType)
    {
        if (id.Length is 0 or > LongestId || id.Any(c => c is <= ' ' or > '~' or '|'))
        {
            Reject(file, line, "id", id, id.Length == 0 ? "An id is missing." : $"An id has 1–{LongestId} plain characters without spaces.");
            return null;
        }
        if (publishedType.Length is 0 or > 40 || publishedType.Any(c => c is <= ' ' or > '~'))
        {
            Reject(file, line, "type", publishedType, publishedType.Length == 0 ? "A type is missing." : "A type has 1–40 plain characters.");
            return null;
        }
        if (!concepts.TryGetValue(id, out var concept)) concepts[id] = concept = new(id, type, publishedType, file, line);
        else if (concept.Type != type)
        {
            Reject(file, line, "type", publishedType, $"The id stands with the type {concept.Type} before.");
            return null;
        }
        return concept;
    }

    /// <summary>True when the label can be kept; else it is rejected.</summary>
    internal bool Fits(string file, int line, string column, string label)
    {
        if (label.Length is > 0 and <= LongestLabel && !label.Any(char.IsControl) && !label.Contains('|', StringComparison.Ordinal) && IsWhole(label)) return true;
        Reject(file, line, column, label, label.Length == 0 ? "A label is missing." : $"A label has at most {LongestLabel} characters, no line break and no «|».");
        return false;
    }

    private static bool IsWhole(string label) => label.EnumerateRunes().All(r => r != System.Text.Rune.ReplacementChar);

    private void ReadJson(string file, string text)
    {
        using var document = JsonDocument.Parse(text, Json);
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object)
        {
            Take(file, TaxonomyEdition.Current);
            if (data.TryGetProperty("concepts", out var list) && list.ValueKind == JsonValueKind.Array) PublishedRelease.Read(this, file, list);
            else if (!data.TryGetProperty("concept_types", out _)) throw new UnreadableTaxonomyException($"{file} has neither data.concepts nor data.concept_types.");
        }
        else if (root.ValueKind == JsonValueKind.Object && LegacyRelease.Is(root))
        {
            Take(file, TaxonomyEdition.Legacy);
            LegacyRelease.Read(this, file, root);
        }
        else throw new UnreadableTaxonomyException($"{file} is JSON, but no taxonomy that can be read. Maybe it is another kind of file.");
    }

    private void Take(string file, TaxonomyEdition edition)
    {
        if (Edition is { } before && before != edition) throw new UnreadableTaxonomyException($"{firstFile} and {file} are of different releases. Maybe import them one at a time.");
        if (Edition is null) (Edition, firstFile) = (edition, file);
    }
}
