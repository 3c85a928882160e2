using Matching.Engine.Fast;
using Matching.Engine.Fixes;
using Matching.Engine.Files;
using Matching.Engine.Input;

namespace Matching.Engine.NearMisses;

/// <summary>Which single change of an opening lets most people in. Each change is really applied and everybody is scored again, so the
/// numbers are what would be.</summary>
/// <remarks>Tried: every adaptation of the vocabulary and every need in use, everything asked of the premises, more supervision, fewer
/// hours, one more day or time of day; a list that is not known is not added to. Cost: some thirty searches.</remarks>
public static class OpeningChanges
{
    /// <summary>The changes that let somebody more in, the most people first, then in ordinal order of their texts.</summary>
    /// <param name="ranker">Who there is.</param>
    /// <param name="opening">The opening, one of the ranker's or any other.</param>
    /// <param name="atLeast">From which score a person counts, hundredths of a point, 0 or more.</param>
    /// <param name="most">How many changes at most, 1 or more.</param>
    public static IReadOnlyList<ChangeEffect> Find(FastRanker ranker, Opening opening, int atLeast = 4000, int most = 5)
    {
        ArgumentNullException.ThrowIfNull(ranker);
        ArgumentNullException.ThrowIfNull(opening);
        ArgumentOutOfRangeException.ThrowIfNegative(atLeast);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var now = ranker.Now;
        var before = ranker.Count(now, opening, atLeast);
        return
        [
            .. Candidates(now, opening)
                .Select(change => new ChangeEffect(change, before, ranker.Count(now, Applied(change, opening), atLeast)))
                .Where(effect => effect.More > 0)
                .OrderByDescending(effect => effect.More)
                .ThenBy(effect => effect.Change.ToString(), StringComparer.Ordinal)
                .Take(most),
        ];
    }

    internal static IEnumerable<Change> Candidates(Snapshot now, Opening opening)
    {
        if (opening.Adaptations is { } offered)
        {
            foreach (var adaptation in now.Book.Vocabulary.Adaptations.Select(each => each.Id).Union(now.Book.Needs.Keys, StringComparer.Ordinal).Except(offered))
                yield return new Change(ChangeKind.Adaptation, adaptation);
        }

        foreach (var access in opening.Access is { } there ? now.Book.Access.Keys.Except(there) : [])
            yield return new Change(ChangeKind.Access, access);
        for (var level = opening.Supervision + 1; level <= SupportLevel.SideBySide; level++)
            yield return new Change(ChangeKind.Supervision, Spelling.OfSupport(level.Value));
        foreach (var hours in (decimal[])[4, 8, 10, 15, 20, 25, 30])
        {
            if (hours < opening.Hours?.Min)
                yield return Change.Of(ChangeKind.Hours, hours);
        }

        foreach (var day in opening.Days is { } worked ? Spelling.Named(Spelling.DayNames, ~(int)worked) : [])
            yield return new Change(ChangeKind.Day, day);
        foreach (var time in opening.Times is { } at ? Spelling.Named(Spelling.TimeNames, ~(int)at) : [])
            yield return new Change(ChangeKind.Time, time);
    }

    private static Opening Applied(Change change, Opening opening) =>
        change.ApplyTo(new Scoring.Pair(new Participant { Id = "-" }, opening)).Opening;
}
