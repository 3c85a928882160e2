using Microsoft.Extensions.Localization;
using Taxonomy.Contracts;

namespace Matching.Wording;

/// <summary>Reads the labels of all codes of a page at once.</summary>
internal sealed class LabelReader(ITaxonomy taxonomy, IStringLocalizer<Texts> texts)
{
    private const int Batch = 1000;

    /// <summary>Labels of codes, and names of employers under their ids as the engine writes them.</summary>
    public async Task<Labels> ReadAsync(IEnumerable<string> codes, CancellationToken stop, IEnumerable<KeyValuePair<Guid, string>>? employers = null)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var batch in codes.Where(c => c.Length is > 0 and <= 60).Distinct(StringComparer.Ordinal).Chunk(Batch))
            foreach (var (id, concept) in await taxonomy.GetManyAsync(batch, stop)) words[id] = concept.Label;
        foreach (var (id, name) in employers ?? []) words[id.ToString()] = name;
        return new(words, texts["Code.Missing"]);
    }
}
