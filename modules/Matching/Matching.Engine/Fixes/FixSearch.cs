using Matching.Engine.Scoring;

namespace Matching.Engine.Fixes;

/// <summary>
/// Finds what would make a pair work: the smallest sets of changes that take every stop away, or every condition where nothing blocks;
/// and where nothing blocks, every single change that makes it better.
/// </summary>
/// <remarks>
/// Every set is really applied and scored again, so a promise is what the scorer gives. A set of the smallest size cannot be missed
/// (within <see cref="MostChanges"/>): whatever takes all stops away holds one closer of the first stop, so trying those, and
/// going on with what is left, meets every such set. Cost: about closers^size judgements, a few hundred at most.
/// </remarks>
public sealed class FixSearch(Scorer scorer)
{
    /// <summary>More changes than this are no longer a fix.</summary>
    public const int MostChanges = 4;

    /// <summary>How many fixes are listed.</summary>
    public const int MostListed = 8;

    /// <summary>The fixes of a pair: fewest changes first, then the better verdict, the higher score, and the text in ordinal
    /// order.</summary>
    public IReadOnlyList<Fix> Find(in Pair pair)
    {
        var notes = new Notes();
        var now = scorer.Judge(pair, notes);
        var found = new Dictionary<string, Fix>(StringComparer.Ordinal);
        if (now.Verdict == Verdict.Blocked)
        {
            // A no, a form not open and the like stay whatever else is changed.
            if (notes.Stops.Any(each => each.Closers.Count == 0))
                return [];
            AddSmallest(pair, Verdict.Conditional, found);
        }
        else
        {
            foreach (var change in notes.Conditions.SelectMany(each => each.Closers).Concat(notes.Improvements))
                AddIfBetter(pair, now, change, found);
            if (now.Verdict == Verdict.Conditional)
                AddSmallest(pair, Verdict.Fits, found);
        }

        return
        [
            .. found.Values
                .OrderBy(fix => fix.Changes.Count)
                .ThenByDescending(fix => fix.Score.Verdict)
                .ThenByDescending(fix => fix.Score.Score)
                .ThenBy(fix => fix.ToString(), StringComparer.Ordinal)
                .Take(MostListed),
        ];
    }

    private void AddIfBetter(in Pair pair, PairScore now, Change change, Dictionary<string, Fix> found)
    {
        var score = scorer.Score(change.ApplyTo(pair));
        if (score.Verdict >= now.Verdict && (score.Score > now.Score || (score.Score == now.Score && score.Verdict > now.Verdict)))
            Add(new Fix([change], score), found);
    }

    private void AddSmallest(in Pair pair, Verdict goal, Dictionary<string, Fix> found)
    {
        for (var size = 1; size <= MostChanges; size++)
        {
            if (Extend(pair, [], size, goal, found))
                return;
        }
    }

    /// <summary>Adds every set of exactly <paramref name="left"/> more changes that reaches the goal; whether there was one.</summary>
    private bool Extend(in Pair pair, IReadOnlyList<Change> chosen, int left, Verdict goal, Dictionary<string, Fix> found)
    {
        if (left == 0)
        {
            var score = scorer.Score(pair);
            if (score.Verdict < goal)
                return false;
            Add(new Fix(chosen, score), found);
            return true;
        }

        var notes = new Notes();
        scorer.Judge(pair, notes);
        var obstacles = goal == Verdict.Fits ? [.. notes.Stops, .. notes.Conditions] : notes.Stops;
        // A smaller set would have been found before; and what has no closer stays whatever else is changed.
        if (obstacles.Count == 0 || obstacles.Any(each => each.Closers.Count == 0))
            return false;
        var any = false;
        foreach (var closer in obstacles[0].Closers)
            any |= Extend(closer.ApplyTo(pair), [.. chosen, closer], left - 1, goal, found);
        return any;
    }

    /// <summary>The changes keep the order in which they were found, because that is the order in which they hold; a set is listed
    /// once.</summary>
    private static void Add(Fix fix, Dictionary<string, Fix> found) =>
        found.TryAdd(string.Join('\n', fix.Changes.Select(each => each.ToString()).Order(StringComparer.Ordinal)), fix);
}
