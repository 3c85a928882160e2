namespace Taxonomy.Text.Reading;

/// <summary>
/// One concept as a taxonomy file gives it. What a file says nothing about is null or missing: it leaves what is kept as it is. An empty list or
/// text was cleared on purpose.
/// </summary>
public sealed class TaxonomyConcept
{
    internal TaxonomyConcept(string id, string type, string publishedType, string file, int line) => (Id, Type, PublishedType, File, Line) = (id, type, publishedType, file, line);

    /// <summary>The published id, kept as it is, 1–60 characters.</summary>
    public string Id { get; }

    /// <summary>The type as the file names it: <c>occupation-name</c>, <c>ssyk-level-4</c>.</summary>
    public string PublishedType { get; }

    /// <summary>The type as the platform names it: <c>occupation</c>, <c>group</c>.</summary>
    public string Type { get; }

    /// <summary>Labels by language: <c>sv</c>, <c>en</c>, <c>da</c>.</summary>
    public IReadOnlyDictionary<string, string> Labels => OwnLabels;

    /// <summary>Other words by language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Alternatives => OwnAlternatives;

    /// <summary>Ids of what it lies under or belongs to.</summary>
    public IReadOnlyList<string>? Broader => OwnBroader;

    /// <summary>Ids of skills tied to it.</summary>
    public IReadOnlyList<string>? Skills => OwnSkills;

    /// <summary>Its code in a classification: SSYK, SNI, ISCO.</summary>
    public string? Code { get; internal set; }

    /// <summary>The id that stands in for it, when it is retired; its own id when nothing does.</summary>
    public string? ReplacedBy { get; internal set; }

    /// <summary>True when a release lists it as living, among all of its type.</summary>
    public bool IsListed { get; internal set; }

    /// <summary>The file that named it first.</summary>
    public string File { get; }

    /// <summary>Where in that file: line of a table, number of the concept in a JSON file.</summary>
    public int Line { get; }

    /// <summary>What it covers, in Swedish sentences.</summary>
    public string? Definition { get; internal set; }

    internal Dictionary<string, string> OwnLabels { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, IReadOnlyList<string>> OwnAlternatives { get; } = new(StringComparer.Ordinal);

    internal List<string>? OwnBroader { get; private set; }

    internal List<string>? OwnSkills { get; private set; }

    internal void AddBroader(IEnumerable<string> ids) => OwnBroader = Union(OwnBroader, ids);

    internal void AddSkills(IEnumerable<string> ids) => OwnSkills = Union(OwnSkills, ids);

    private static List<string> Union(List<string>? before, IEnumerable<string> ids)
    {
        var all = new SortedSet<string>(before ?? [], StringComparer.Ordinal);
        all.UnionWith(ids);
        return [.. all];
    }
}
