using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>Finds the best openings for one person. One for one search.</summary>
internal sealed class OpeningSearch(OpeningSide openings, PairJudge judge, Scorer oracle, Participant person, Rates rates, int top, int atLeast = 0)
{
    private readonly TopPairs _kept = new(top);

    private HeldTolerances _held;

    private int Threshold => Math.Max(atLeast, _kept.Threshold);

    /// <summary>For a person who does not go into a row.</summary>
    internal IReadOnlyList<RankedPair> Odd()
    {
        foreach (var opening in openings.All())
            Ask(opening);
        return _kept.Ranked();
    }

    /// <summary>For a person as the only row of columns.</summary>
    /// <param name="column">The columns.</param>
    internal IReadOnlyList<RankedPair> Rowed(PeopleColumns column)
    {
        var index = openings.Index;
        _held = HeldTolerances.Of(column.Rows[0], rates.Axes.Length);
        foreach (var plan in openings.Late)
        {
            var days = column.Scan.Days[0];
            if (!plan.Exact || ((column.Scan.GateOf(0) & plan.Gate) == plan.Gate && (days & plan.Days) != 0 && (days & plan.Times) != 0))
                Try(column, plan, rates.Wish);
        }

        var groups = new (int Wish, int Group)[index.GroupStarts.Length - 1];
        for (var group = 0; group < groups.Length; group++)
        {
            var view = index.Plans[index.GroupStarts[group]].Occupation;
            var quality = view is null ? Judgement.Neutral : PairJudge.WishQuality(column.Rows[0], column.Lists, view);
            groups[group] = (-Rates.Points(rates.Wish, quality), group);
        }

        Array.Sort(groups);
        foreach (var (wish, group) in groups)
            Group(column, index, -wish, index.GroupStarts[group], index.GroupStarts[group + 1]);
        return _kept.Ranked();
    }

    private void Group(PeopleColumns column, OpeningIndex index, int wish, int start, int end)
    {
        var (gate, days, x, y) = (column.Scan.GateOf(0), column.Scan.Days[0], column.Scan.X[0], column.Scan.Y[0]);
        ref readonly var row = ref column.Rows[0];
        var reach = (row.Knows & PersonKnows.Travel) == 0 ? float.PositiveInfinity : (float)(1 + 1.00001 * (row.TravelLimit + 1.0) * (row.TravelLimit + 1.0));
        for (var at = start; at < end; at++)
        {
            if (index.Most[at] + wish < Threshold || (gate & index.Gates[at]) != index.Gates[at])
                continue;
            if (index.X[at] != int.MinValue)
            {
                float dx = index.X[at] - x;
                float dy = index.Y[at] - y;
                if (dx * dx + dy * dy > reach)
                    continue;
            }

            if ((days & index.Days[at]) != 0 && (days & index.Times[at]) != 0 && !openings.Left.Has(at))
                Try(column, index.Plans[at], wish);
        }
    }

    private void Try(PeopleColumns column, OpeningPlan plan, int wish)
    {
        if (!plan.Exact)
        {
            Ask(plan.Opening);
            return;
        }

        var threshold = Threshold;
        if (plan.Full)
            return;
        var sum = judge.Axes(_held, plan);
        if (sum < Packed.Stop)
            sum = judge.Sum(column.Rows[0], column.Lists, column.Scan.X[0], column.Scan.Y[0], plan, sum);
        if (sum < Packed.Stop && Packed.Points(sum) + plan.SkillsMost >= threshold
            && judge.TryFinish(column, 0, plan, sum, new Bar(threshold, wish), out var score) && score.Score >= threshold)
            _kept.Offer(new RankedPair(new Pair(person, plan.Opening), score));
    }

    private void Ask(Opening opening)
    {
        var pair = new Pair(person, opening);
        var score = oracle.Score(pair);
        if (score.Verdict != Verdict.Blocked && score.Score >= Threshold)
            _kept.Offer(new RankedPair(pair, score));
    }
}
