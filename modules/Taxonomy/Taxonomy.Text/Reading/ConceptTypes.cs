namespace Taxonomy.Text.Reading;

/// <summary>How published types are named on the platform.</summary>
public static class ConceptTypes
{
    /// <summary>
    /// <c>occupation-name</c> is an occupation and every level of SSYK a group. Published languages become <c>language-name</c>, because the platform
    /// chooses languages by ISO code. Every other type keeps its name.
    /// </summary>
    /// <param name="published">The type in the file.</param>
    public static string Of(string published)
    {
        ArgumentNullException.ThrowIfNull(published);
        return published switch
        {
            "occupation-name" => "occupation",
            "language" => "language-name",
            _ when published.StartsWith("ssyk-level-", StringComparison.Ordinal) => "group",
            _ => published,
        };
    }
}
