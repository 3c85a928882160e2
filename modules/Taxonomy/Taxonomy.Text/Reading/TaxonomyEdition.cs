namespace Taxonomy.Text.Reading;

/// <summary>How new what a file says is. A higher one may rename and retire what a lower one brought, never the other way round.</summary>
public enum TaxonomyEdition
{
    /// <summary>The release of 2020: old ids to concepts.</summary>
    Legacy = 1,

    /// <summary>A later release, or the plain table, which is an installation's own decision.</summary>
    Current = 2,
}
