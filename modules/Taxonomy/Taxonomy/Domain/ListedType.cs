namespace Taxonomy.Domain;

/// <summary>A published type of which some release listed every concept, and how new the newest such release was.</summary>
internal sealed class ListedType(string publishedType, int edition)
{
    public string PublishedType { get; private set; } = publishedType;

    public int Edition { get; private set; } = edition;

    public void ListedBy(int edition) => Edition = Math.Max(Edition, edition);
}
