using System.Text.Json;

namespace Taxonomy.Text.Reading;

/// <summary>The release of 2020: by type, from an old id to a concept. It lists everything there was then.</summary>
internal static class LegacyRelease
{
    public static bool Is(JsonElement root) => root.EnumerateObject().Any(t => t.Value.ValueKind == JsonValueKind.Object
        && t.Value.EnumerateObject().Any(c => PublishedRelease.Text(c.Value, "conceptId") is not null));

    public static void Read(TaxonomyReader reader, string file, JsonElement root)
    {
        var number = 0;
        foreach (var type in root.EnumerateObject().Where(t => t.Value.ValueKind == JsonValueKind.Object))
        {
            foreach (var entry in type.Value.EnumerateObject())
            {
                number++;
                var id = PublishedRelease.Text(entry.Value, "conceptId") ?? "";
                var published = PublishedRelease.Text(entry.Value, "type") ?? type.Name;
                if (reader.Meet(file, number, id, ConceptTypes.Of(published), published) is not { } concept) continue;
                var label = PublishedRelease.Tidy(PublishedRelease.Text(entry.Value, "preferredLabel") ?? "");
                if (!reader.Fits(file, number, "preferredLabel", label)) continue;
                concept.OwnLabels["sv"] = label;
                concept.IsListed = true;
                reader.MarkComplete(concept.PublishedType);
            }
        }
    }
}
