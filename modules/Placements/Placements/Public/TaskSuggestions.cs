using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Placements.Public;

/// <summary>Finds everyday tasks in an employer's own words.</summary>
internal sealed class TaskSuggestions(ITaxonomy taxonomy)
{
    private const int Most = 8;
    private const int MostTicked = 50;

    /// <summary>What the text speaks of, and what was ticked before, as ticks.</summary>
    public async Task<TaskTicks> ForAsync(string? text, IReadOnlyCollection<string> ticked, CancellationToken stop)
    {
        var found = text is null ? [] : await taxonomy.FindInTextAsync(ConceptType.Task, text, Most, stop);
        string[] before = [.. ticked.Where(t => found.All(f => f.Id != t)).Take(MostTicked)];
        var known = before.Length == 0 ? [] : (await taxonomy.GetManyAsync(before, stop)).Values.Where(c => c.Type == ConceptType.Task);
        return new([.. known.Concat(found).Select(c => new Choice(c.Id, c.Label))], [.. ticked]);
    }

    /// <summary>Those of the posted codes that are tasks.</summary>
    public async Task<string[]> KnownAsync(IReadOnlyCollection<string> codes, CancellationToken stop)
    {
        string[] posted = [.. codes.Where(c => c is { Length: > 0 and <= 60 } && !c.Contains('\0')).Distinct().Take(MostTicked)];
        if (posted.Length == 0) return [];
        var known = await taxonomy.GetManyAsync(posted, stop);
        return [.. posted.Where(c => known.TryGetValue(c, out var concept) && concept.Type == ConceptType.Task)];
    }
}
