using System.Text.Json;

namespace Taxonomy.Text.Reading;

/// <summary>
/// A file of a published release: concepts with <c>narrower</c> and <c>related</c> ones inside. Top ones and what lies under them by <c>narrower</c> are
/// listed in full; <c>related</c> ones are a choice.
/// </summary>
internal static class PublishedRelease
{
    private static readonly string[] Codes = ["ssyk_code_2012", "sni_level_code_2007", "isco_code_08", "iso_639_1_2002", "iso_639_3_2007"];

    public static void Read(TaxonomyReader reader, string file, JsonElement concepts)
    {
        var number = 0;
        foreach (var concept in concepts.EnumerateArray()) Concept(reader, file, ++number, concept, under: null, inFull: true);
    }

    private static TaxonomyConcept? Concept(TaxonomyReader reader, string file, int number, JsonElement json, TaxonomyConcept? under, bool inFull)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            reader.Reject(file, number, "", "", "A concept is an object.");
            return null;
        }
        var type = Text(json, "type") ?? "";
        if (reader.Meet(file, number, Text(json, "id") ?? "", ConceptTypes.Of(type), type) is not { } concept) return null;
        var label = Tidy(Text(json, "preferred_label") ?? "");
        if (!reader.Fits(file, number, "preferred_label", label)) return concept;
        concept.OwnLabels["sv"] = label;
        if (inFull)
        {
            reader.MarkComplete(concept.PublishedType);
            concept.IsListed = true;
        }
        if (under is not null) concept.AddBroader([under.Id]);
        if (Others(reader, file, number, json) is { Count: > 0 } others) concept.OwnAlternatives["sv"] = others;
        concept.Code = Codes.Select(c => Text(json, c)).FirstOrDefault(c => c is { Length: > 0 and <= 20 }) ?? concept.Code;
        if (Text(json, "definition") is { } definition && definition != label) concept.Definition = definition;
        if (Each(json, "replaced_by").Select(r => Text(r, "id")).FirstOrDefault(id => id is { Length: > 0 and <= TaxonomyReader.LongestId }) is { } replacement) concept.ReplacedBy = replacement;
        else if (json.TryGetProperty("deprecated", out var gone) && gone.ValueKind == JsonValueKind.True) concept.ReplacedBy = concept.Id;

        foreach (var narrower in Each(json, "narrower")) Concept(reader, file, number, narrower, concept, inFull);
        foreach (var related in Each(json, "related")) Tie(concept, Concept(reader, file, number, related, under: null, inFull: false));
        return concept;
    }

    private static void Tie(TaxonomyConcept concept, TaxonomyConcept? related)
    {
        if (related is null) return;
        if (concept.PublishedType == "occupation-collection") related.AddBroader([concept.Id]);
        else if (related.Type == "skill" && concept.Type is "group" or "occupation") concept.AddSkills([related.Id]);
        else concept.AddBroader([related.Id]);
    }

    private static List<string> Others(TaxonomyReader reader, string file, int number, JsonElement json) =>
        [.. new[] { "alternative_labels", "hidden_labels" }.SelectMany(f => Each(json, f)).Where(l => l.ValueKind == JsonValueKind.String)
            .Select(l => Tidy(l.GetString()!)).Where(l => l.Length > 0 && reader.Fits(file, number, "alternative_labels", l)).Distinct(StringComparer.Ordinal)];

    /// <summary>Labels come with stray spaces and line breaks here and there.</summary>
    internal static string Tidy(string label) => string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('|', '/');

    internal static string? Text(JsonElement json, string field) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<JsonElement> Each(JsonElement json, string field) =>
        json.TryGetProperty(field, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];
}
