using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Employers.Pages;

/// <summary>The sectors to choose from.</summary>
internal static class SectorChoices
{
    /// <summary>All of them in their published order, after «none», and the one that is stored even when it has been retired.</summary>
    public static async Task<IReadOnlyList<Choice>> ReadAsync(ITaxonomy taxonomy, string? stored, string none, CancellationToken stop)
    {
        var sectors = await taxonomy.ListAsync(ConceptType.Sector, stop);
        var choices = new List<Choice> { new("", none) };
        choices.AddRange(sectors.Select(s => new Choice(s.Id, s.Label)));
        if (!string.IsNullOrEmpty(stored) && choices.All(c => c.Value != stored))
            choices.Add(new(stored, (await taxonomy.GetManyAsync([stored], stop)).GetValueOrDefault(stored)?.Label ?? stored));
        return choices;
    }
}
