using System.Text;
using Taxonomy.Text.Reading;

namespace Taxonomy.Domain;

/// <summary>A concept as it is kept, with its labels and ties.</summary>
internal sealed class StoredConcept
{
    public const int IdLength = 60;
    public const int LabelLength = 200;
    private const string LocalPrefix = "local-";

    /// <summary>Types that an administrator may add local concepts of, in the order they are offered.</summary>
    public static readonly string[] LocalTypes = ["occupation", "skill", "task", "certificate", "adaptation"];

    private StoredConcept(string id, string type, string labelSv) => (Id, Type, LabelSv) = (id, type, labelSv);

    public string Id { get; private set; }

    public string Type { get; private set; }

    /// <summary>The Swedish label, or what stands in for it.</summary>
    public string LabelSv { get; private set; }

    public string? LabelEn { get; private set; }

    public string? LabelDa { get; private set; }

    /// <summary>True when no file has given a Swedish label.</summary>
    public bool LacksSwedish { get; private set; }

    /// <summary>Other Swedish words for it, which find it but are not shown.</summary>
    public string[] AlsoSv { get; private set; } = [];

    /// <summary>Other English words for it.</summary>
    public string[] AlsoEn { get; private set; } = [];

    /// <summary>Other Danish words for it.</summary>
    public string[] AlsoDa { get; private set; } = [];

    /// <summary>Place in the published order of its type; those without one come after, by label.</summary>
    public int Sort { get; private set; } = int.MaxValue;

    /// <summary>True for one that this installation added itself.</summary>
    public bool IsLocal { get; private set; }

    /// <summary>True for one that stands as it came with the product.</summary>
    public bool IsStarter { get; private set; }

    public bool IsRetired { get; private set; }

    /// <summary>What stands in for a retired one.</summary>
    public string? ReplacedBy { get; private set; }

    /// <summary>The type as its release names it; null for starter and local ones, which no release lists and so none retires.</summary>
    public string? PublishedType { get; private set; }

    /// <summary>How new the release is that last described it; 0 for none.</summary>
    public int Edition { get; private set; }

    public string? Code { get; private set; }

    public string[] Broader { get; private set; } = [];

    public string[] Skills { get; private set; } = [];

    /// <summary>What it covers, in Swedish.</summary>
    public string? Definition { get; private set; }

    public uint Version { get; private set; }

    public static StoredConcept AddLocal(Guid id, string type, string labelSv, string? labelEn) =>
        new($"{LocalPrefix}{id:N}", type, labelSv) { LabelEn = string.IsNullOrEmpty(labelEn) ? null : labelEn, IsLocal = true };

    /// <summary>One that a release brings for the first time.</summary>
    public static StoredConcept Publish(TaxonomyConcept read, int edition)
    {
        var local = read.Id.StartsWith(LocalPrefix, StringComparison.Ordinal);
        var concept = new StoredConcept(read.Id, read.Type, "") { IsLocal = local, PublishedType = local ? null : read.PublishedType, LacksSwedish = true };
        concept.Describe(read, edition);
        return concept;
    }

    /// <summary>A word as it can be kept: PostgreSQL refuses NUL and half signs, and nobody means the other control signs.</summary>
    public static string Clean(string? word)
    {
        if (word is null) return "";
        var whole = word.EnumerateRunes().Where(r => !Rune.IsControl(r) && r != Rune.ReplacementChar).Select(r => r.ToString());
        return string.Concat(whole).Trim();
    }

    /// <summary>Takes over what a release says; what it is silent about stays.</summary>
    public void Describe(TaxonomyConcept read, int edition)
    {
        foreach (var (language, label) in read.Labels)
        {
            if (language == "sv") (LabelSv, LacksSwedish) = (label, false);
            else if (language == "en") LabelEn = label;
            else LabelDa = label;
        }
        if (LacksSwedish) LabelSv = LabelDa ?? LabelEn ?? LabelSv;
        AlsoSv = Words(read, "sv", AlsoSv);
        AlsoEn = Words(read, "en", AlsoEn);
        AlsoDa = Words(read, "da", AlsoDa);
        Broader = read.Broader is { } broader ? Same(Broader, broader) : Broader;
        Skills = read.Skills is { } skills ? Same(Skills, skills) : Skills;
        Code = read.Code is { } code ? code.Length == 0 ? null : code : Code;
        Definition = read.Definition ?? Definition;
        Edition = Math.Max(Edition, edition);
        if (read.ReplacedBy is { Length: > 0 } replacement) Retire(replacement);
        // Whoever clears what stood in for it brings it back; a release that lists it again, too, unless somebody has named what stands in.
        else if (read.ReplacedBy is not null || (read.IsListed && ReplacedBy is null)) (IsRetired, ReplacedBy) = (false, null);
    }

    /// <summary>It may no longer be chosen, but stays readable.</summary>
    /// <param name="replacement">What stands in for it, or its own id for nothing.</param>
    public void Retire(string? replacement = null) => (IsRetired, ReplacedBy) = (true, replacement is null || replacement == Id ? null : replacement);

    /// <summary>From now on the installation's own: a later version of the product leaves it alone.</summary>
    public void MakeOwn() => IsStarter = false;

    private static string[] Words(TaxonomyConcept read, string language, string[] before) =>
        read.Alternatives.TryGetValue(language, out var words) ? Same(before, words) : before;

    /// <summary>The same array where nothing changed, so that no row is written for it.</summary>
    private static string[] Same(string[] before, IReadOnlyList<string> after) => before.SequenceEqual(after, StringComparer.Ordinal) ? before : [.. after];
}
