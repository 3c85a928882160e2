using Matching.Engine.Fixes;
using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Tests;

/// <summary>What every result promises.</summary>
internal static class Promises
{
    internal static readonly Law[] All =
    [
        new("A veto always blocks", VetoBlocks, "veto",
            (inner, pair, notes) => inner.Judge(pair, notes) with { Verdict = Verdict.Fits }),
        new("Renaming ids changes no score", RenamingChangesNothing, "goal",
            (_, pair, _) => new Judgement(pair.Participant.Id.Length * 10, true)),
        new("The points make the score exactly, and the explanation is of that score", ExplanationIsOfTheScore, "hours",
            (inner, pair, notes) => notes is null ? inner.Judge(pair, notes) : inner.Judge(pair, notes) with { Quality = 123 }),
        new("Every fix, applied, gives exactly its promised score and is not blocked", FixesHold, "start",
            new Forgetful().Judge),
        new("No smaller set of changes than the listed ones takes every stop away", FixesAreSmallest, "licence",
            (inner, pair, notes) =>
            {
                var judged = inner.Judge(pair, null);
                if (judged.Verdict == Verdict.Blocked)
                    notes?.Stop(Reason.Of("licence.missing", "B"), new Change(ChangeKind.Licence, "none-such"));
                return judged;
            }),
    ];

    private static string? VetoBlocks(Scorer scorer, Pair pair, World world)
    {
        var (participant, opening) = pair;
        List<Veto> vetoes = [];
        if (opening.Occupation is { } occupation)
            vetoes.Add(new Veto(VetoKind.Occupation, occupation));
        if (opening.Sector is { } sector)
            vetoes.Add(new Veto(VetoKind.Sector, sector));
        if (opening.Employer is { } employer)
            vetoes.Add(new Veto(VetoKind.Employer, employer));
        vetoes.AddRange((opening.Demands?.Axes ?? []).Where(axis => opening.Demands!.TryGet(axis, out var level) && level > 1).Select(axis => new Veto(VetoKind.Demand, axis, 1)));
        foreach (var veto in vetoes)
        {
            var score = scorer.Score(pair with { Participant = participant with { Vetoes = [.. participant.Vetoes ?? [], veto] } });
            if (score.Verdict != Verdict.Blocked || score.Score != 0)
                return $"{veto} gave {score}";
        }

        var fixes = vetoes.Count == 0 ? 0 : scorer.Explain(pair with { Participant = participant with { Vetoes = vetoes } }).Fixes.Count;
        return fixes == 0 ? null : $"{fixes} fixes against a veto";
    }

    private static string? RenamingChangesNothing(Scorer scorer, Pair pair, World world)
    {
        var renamed = new Pair(pair.Participant with { Id = "somebody else" }, pair.Opening with { Id = "something else" });
        return scorer.Score(pair) == scorer.Score(renamed) ? null : $"{scorer.Score(pair)} became {scorer.Score(renamed)}";
    }

    private static string? ExplanationIsOfTheScore(Scorer scorer, Pair pair, World world)
    {
        var score = scorer.Score(pair);
        var explained = scorer.Explain(pair);
        if (score != explained.Score)
            return $"scored {score}, explained {explained.Score}";
        if (explained.Factors.Sum(factor => factor.Points) != score.Score || score.Score is < 0 or > 10_000)
            return $"the points make {explained.Factors.Sum(factor => factor.Points)}, the score is {score.Score}";
        if (explained.Factors.Any(factor => factor.Points < 0 || factor.Points > factor.Max || !ReasonWords.Keys.Contains(factor.Why.Key)))
            return "a factor out of its range or without words";
        var verdict = explained.Stops.Count > 0 ? Verdict.Blocked : explained.Conditions.Count > 0 ? Verdict.Conditional : Verdict.Fits;
        if (verdict != score.Verdict)
            return $"{explained.Stops.Count} stops and {explained.Conditions.Count} conditions, but {score.Verdict}";
        return verdict == Verdict.Blocked || explained.Factors.Where(factor => factor.Known).Sum(factor => factor.Max) == score.KnownWeight
            ? null : "the known factors do not make the known weight";
    }

    private static string? FixesHold(Scorer scorer, Pair pair, World world)
    {
        foreach (var fix in scorer.Explain(pair).Fixes)
        {
            var applied = scorer.Score(fix.ApplyTo(pair));
            var read = pair;
            foreach (var text in fix.ToString().Split(" + "))
                read = Change.TryParse(text, out var change) ? change.ApplyTo(read) : throw new InvalidOperationException($"{text} cannot be read back.");
            if (applied != fix.Score || applied.Verdict == Verdict.Blocked || scorer.Score(read) != applied)
                return $"{fix} promised {fix.Score}, gave {applied}, read back {scorer.Score(read)}";
            if (pair.Opening.Adaptations is null && fix.Changes.Any(each => each.Kind == ChangeKind.Adaptation))
                return $"{fix} although what is offered is not known";
        }

        return null;
    }

    private static string? FixesAreSmallest(Scorer scorer, Pair pair, World world)
    {
        if (scorer.Score(pair).Verdict != Verdict.Blocked)
            return null;
        var found = scorer.Explain(pair).Fixes;
        var listed = found.Count == 0 ? FixSearch.MostChanges + 1 : found.Min(fix => fix.Changes.Count);
        // Every closer that the published criteria name, with the supervision and hours that they do not need to name.
        var notes = new Notes();
        Scorer.Standard().Judge(pair, notes);
        List<Change> pool = [.. notes.Stops.SelectMany(stop => stop.Closers).Distinct()];
        for (var size = 1; size < Math.Min(listed, 4); size++)
        {
            if (Subsets(pool, size).FirstOrDefault(set => scorer.Score(new Fix(set, default).ApplyTo(pair)).Verdict != Verdict.Blocked) is { } smaller)
                return $"{new Fix(smaller, default)} is enough, but {listed} changes are listed";
        }

        return null;
    }

    private static IEnumerable<List<Change>> Subsets(List<Change> pool, int size, int from = 0)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var i = from; i <= pool.Count - size; i++)
        {
            foreach (var rest in Subsets(pool, size - 1, i + 1))
                yield return [pool[i], .. rest];
        }
    }

    /// <summary>A criterion that remembers how often it was asked, which none may.</summary>
    private sealed class Forgetful
    {
        private int _asked;

        internal Judgement Judge(ICriterion inner, Pair pair, Notes? notes) => inner.Judge(pair, notes) with { Quality = 10 * (_asked++ % 90) };
    }
}
