namespace Taxonomy.Domain;

/// <summary>Counts the changes of the concepts, so that each process knows when what it holds in memory is old.</summary>
internal sealed class Revision
{
    private Revision(int id) => Id = id;

    /// <summary>Always 1.</summary>
    public int Id { get; private set; }

    public long Number { get; private set; }
}
