using System.Numerics;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>Finds the best people for one opening. One for one search.</summary>
internal struct PeopleSearch(PeopleSide people, PairJudge judge, Scorer oracle, OpeningPlan plan, Rates rates)
{
    private readonly TopPairs? _kept;

    internal PeopleSearch(PeopleSide people, PairJudge judge, Scorer oracle, OpeningPlan plan, Rates rates, int top)
        : this(people, judge, oracle, plan, rates) => _kept = new TopPairs(top);

    /// <summary>How many were found that are not blocked and reach <see cref="AtLeast"/>, when counting.</summary>
    internal int Found { get; private set; }

    /// <summary>The lowest score that is looked for.</summary>
    internal int AtLeast { get; init; }

    /// <summary>Told every pair that is found, when there is somebody to tell.</summary>
    internal Action<Input.Participant, PairScore>? Tell { get; init; }

    private readonly int Threshold => _kept is null ? AtLeast : Math.Max(AtLeast, _kept.Threshold);

    /// <summary>Looks at those who can reach what is already found, and at nobody else.</summary>
    internal IReadOnlyList<RankedPair> Pruned()
    {
        Others();
        if (!plan.Exact || plan.Full)
            return Ranked();
        var index = people.Index;
        Span<ulong> passing = stackalloc ulong[(index.Blocks + 63) / 64];
        for (var block = 0; block < index.Blocks; block++)
        {
            if (index.MayPass(block, plan))
                passing[block >> 6] |= 1UL << block;
        }

        if (plan.Occupation is { } view)
        {
            for (var rank = 0; rank < view.Nearest.Length && Bound(view.Most(view.Nearest[rank])) >= Threshold; rank++)
                Wishing(view, rank, passing);
        }

        if (plan.Occupation is null || Bound(0) >= Threshold)
        {
            for (var block = 0; block < index.Blocks; block++)
            {
                if ((passing[block >> 6] >> block & 1) != 0)
                    Rows(index.Columns, people.Left, block * PeopleColumns.Block, Math.Min(index.Columns.Count, (block + 1) * PeopleColumns.Block), plan.Occupation);
            }
        }

        return Ranked();
    }

    /// <summary>Looks at every row.</summary>
    internal IReadOnlyList<RankedPair> Whole()
    {
        Others();
        if (plan.Exact && !plan.Full)
            Rows(people.Index.Columns, people.Left, 0, people.Index.Columns.Count, null);
        return Ranked();
    }

    private readonly int Bound(int wishQuality) => plan.Most(Rates.Points(rates.Wish, wishQuality));

    private readonly IReadOnlyList<RankedPair> Ranked() => _kept?.Ranked() ?? [];

    /// <summary>Those who are not in the index: they come first, and raise what the others must reach.</summary>
    private void Others()
    {
        foreach (var person in plan.Exact ? people.Odd : people.Everyone())
        {
            var pair = new Pair(person, plan.Opening);
            var score = oracle.Score(pair);
            if (score.Verdict != Verdict.Blocked && score.Score >= Threshold)
                Keep(pair, score);
        }

        if (plan.Exact && !plan.Full)
            Rows(people.Late, people.LateLeft, 0, people.Late.Count, null);
    }

    /// <summary>The rows whose nearest wish is the one of this rank.</summary>
    private void Wishing(OccupationView view, int rank, ReadOnlySpan<ulong> passing)
    {
        var columns = people.Index.Columns;
        foreach (var at in people.Index.Wishing(view.Nearest[rank]))
        {
            var block = at >> 8;
            if ((passing[block >> 6] >> block & 1) != 0 && ScanMask.Passes(columns, at, plan) && RankOf(columns, at, view) == rank && !people.Left.Has(at))
                Try(columns, at);
        }
    }

    /// <summary>The rows of a range; given a view, those for whom no wish is near.</summary>
    private void Rows(PeopleColumns columns, Gone left, int start, int end, OccupationView? farFrom)
    {
        var mask = new ScanMask(plan);
        for (var first = start; first < end; first += 8)
        {
            var bits = mask.Passing(columns, first);
            if (first + 8 > end)
                bits &= (1u << (end - first)) - 1;
            for (; bits != 0; bits &= bits - 1)
            {
                var at = first + BitOperations.TrailingZeroCount(bits);
                if ((farFrom is null || RankOf(columns, at, farFrom) == OccupationView.Far) && !left.Has(at))
                    Try(columns, at);
            }
        }
    }

    private static int RankOf(PeopleColumns columns, int at, OccupationView view)
    {
        ref readonly var person = ref columns.Rows[at];
        if ((person.Knows & PersonKnows.Wishes) == 0)
            return view.Rank[0];
        var rank = OccupationView.Far;
        for (var k = 0; k < person.Wishes; k++)
            rank = Math.Min(rank, view.Rank[columns.Lists[person.Lists + 2 * k]]);
        return rank;
    }

    private void Try(PeopleColumns columns, int at)
    {
        var threshold = Threshold;
        if (judge.TryScore(columns, at, plan, threshold, out var score) && score.Score >= threshold)
            Keep(new Pair(columns.People[at], plan.Opening), score);
    }

    private void Keep(in Pair pair, PairScore score)
    {
        Found++;
        Tell?.Invoke(pair.Participant, score);
        _kept?.Offer(new RankedPair(pair, score));
    }
}
