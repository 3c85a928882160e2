using Taxonomy.Text.Reading;

namespace Taxonomy.Text.Nearness;

/// <summary>Concepts of files as nearness and classification take them.</summary>
public static class ConceptsRead
{
    /// <summary>Those that may be chosen: retired ones are left out.</summary>
    /// <param name="reader">After its last file.</param>
    /// <param name="language">The language whose labels are compared first: <c>sv</c>, <c>en</c>, <c>da</c>.</param>
    public static IEnumerable<KnownConcept> Of(TaxonomyReader reader, string language = "sv")
    {
        ArgumentNullException.ThrowIfNull(reader);
        foreach (var concept in reader.Concepts.Values.Where(c => c.Labels.Count > 0 && string.IsNullOrEmpty(c.ReplacedBy)))
        {
            var label = concept.Labels.GetValueOrDefault(language) ?? concept.Labels.GetValueOrDefault("sv") ?? concept.Labels.Values.First();
            yield return new(concept.Id, concept.Type, label)
            {
                Alternatives = concept.Alternatives.GetValueOrDefault(language) ?? [],
                Broader = concept.Broader ?? [],
                Skills = concept.Skills ?? [],
                Code = concept.Code,
                Definition = concept.Definition,
            };
        }
    }
}
