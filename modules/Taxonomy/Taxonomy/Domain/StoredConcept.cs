namespace Taxonomy.Domain;

/// <summary>A concept as it is kept, with its labels.</summary>
internal sealed class StoredConcept
{
    public const int IdLength = 60;
    public const int LabelLength = 200;

    /// <summary>Types that an administrator may add local concepts of, in the order they are offered.</summary>
    public static readonly string[] LocalTypes = ["occupation", "skill", "task", "certificate", "adaptation"];

    private StoredConcept(string id, string type, string labelSv) => (Id, Type, LabelSv) = (id, type, labelSv);

    public string Id { get; private set; }

    public string Type { get; private set; }

    public string LabelSv { get; private set; }

    public string? LabelEn { get; private set; }

    /// <summary>Other Swedish words for it, which find it but are not shown.</summary>
    public string[] AlsoSv { get; private set; } = [];

    /// <summary>Other English words for it.</summary>
    public string[] AlsoEn { get; private set; } = [];

    /// <summary>Place in the published order of its type; those without one come after, by label.</summary>
    public int Sort { get; private set; } = int.MaxValue;

    /// <summary>True for one that this installation added itself; an import never touches it.</summary>
    public bool IsLocal { get; private set; }

    /// <summary>True for one that came with the product; an import never retires it.</summary>
    public bool IsStarter { get; private set; }

    public bool IsRetired { get; private set; }

    public uint Version { get; private set; }

    public static StoredConcept AddLocal(Guid id, string type, string labelSv, string? labelEn) =>
        new($"local-{id:N}", type, labelSv) { LabelEn = string.IsNullOrEmpty(labelEn) ? null : labelEn, IsLocal = true };

    /// <summary>A word as it can be kept: PostgreSQL refuses NUL and half signs, and nobody means the other control signs.</summary>
    public static string Clean(string? word)
    {
        if (word is null) return "";
        var whole = word.EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r) && r != System.Text.Rune.ReplacementChar).Select(r => r.ToString());
        return string.Concat(whole).Trim();
    }
}
