namespace Taxonomy.Domain;

/// <summary>A concept as it is kept, with its labels.</summary>
internal sealed class StoredConcept
{
    public const int IdLength = 60;
    public const int LabelLength = 200;

    /// <summary>Types that an administrator may add local concepts of, in the order they are offered.</summary>
    public static readonly string[] LocalTypes = ["occupation", "skill", "certificate", "adaptation"];

    private StoredConcept(string id, string type, string labelSv) => (Id, Type, LabelSv) = (id, type, labelSv);

    public string Id { get; private set; }

    public string Type { get; private set; }

    public string LabelSv { get; private set; }

    public string? LabelEn { get; private set; }

    /// <summary>True for one that this installation added itself; an import never touches it.</summary>
    public bool IsLocal { get; private set; }

    public bool IsRetired { get; private set; }

    public uint Version { get; private set; }

    public static StoredConcept AddLocal(Guid id, string type, string labelSv, string? labelEn) =>
        new($"local-{id:N}", type, labelSv.Trim()) { LabelEn = string.IsNullOrWhiteSpace(labelEn) ? null : labelEn.Trim(), IsLocal = true };
}
