using System.Numerics;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>Finds the best people for one opening. One for one search.</summary>
internal sealed partial class PeopleSearch
{
    /// <summary>So many blocks are looked at before the first rows are scored.</summary>
    private const int FirstPart = 4;

    private readonly PeopleSide _people;
    private readonly PairJudge _judge;
    private readonly Scorer _oracle;
    private readonly OpeningPlan _plan;
    private readonly ScanMask _mask;
    private readonly BestRows? _best;
    private readonly Waiting _waiting;
    private readonly AxisPoints _axes;
    private readonly LaneSums _lanes;
    private readonly int _besidesWish;

    /// <summary>Makes a search ready.</summary>
    /// <param name="now">Among whom.</param>
    /// <param name="oracle">Scores who does not go into columns.</param>
    /// <param name="plan">For which opening.</param>
    /// <param name="top">How many to keep; 0 = none, only count and tell.</param>
    internal PeopleSearch(Snapshot now, Scorer oracle, OpeningPlan plan, int top)
    {
        (_people, _judge, _oracle, _plan) = (now.People, now.Judge, oracle, plan);
        _best = top == 0 ? null : new BestRows(top);
        _besidesWish = plan.Most(0);
        _waiting = Waiting.OfThread();
        _axes = AxisPoints.For(plan, now.Planner.Rates);
        _lanes = now.Planner.Lanes;
        _mask = new ScanMask(plan);
    }

    /// <summary>How many were found that are not blocked and reach <see cref="AtLeast"/>, when only counting.</summary>
    internal int Found { get; private set; }

    /// <summary>How many rows were scored, to the end or until it was sure that they do not stay.</summary>
    internal int Tried { get; private set; }

    /// <summary>The lowest score that is looked for.</summary>
    internal int AtLeast { get; init; }

    /// <summary>Told every pair that is found, when there is somebody to tell.</summary>
    internal Action<Input.Participant, PairScore>? Tell { get; init; }

    private int Threshold => _best is null ? AtLeast : Math.Max(AtLeast, _best.Threshold);

    /// <summary>Looks at those who can reach what is already found, and at nobody else.</summary>
    internal IReadOnlyList<RankedPair> Pruned()
    {
        Odd();
        if (!_plan.Exact || _plan.Full)
            return Ranked();
        Late();
        if (_plan.Occupation is not { } view)
        {
            Blocks(null, 0, Passing(out _));
            return Ranked();
        }

        // Who wishes for this very occupation comes first: they raise what all others must reach. Then the next nearest, as long as less was
        // read of their lists than blocks that may pass would make.
        var wishing = _people.Index.Wishing;
        ulong[]? passing = null;
        var (rows, read) = (int.MaxValue, 0);
        for (var rank = 0; rank < view.Nearest.Length; rank++)
        {
            var occupation = view.Nearest[rank];
            if (_besidesWish + view.ColumnPoints[occupation + OccupationView.First] < Threshold)
                return Ranked();
            if (rank > 0)
                passing ??= Passing(out rows);
            if (rank > 0 && read > rows)
            {
                Blocks(view, rank, passing!);
                return Ranked();
            }

            read += Wishing(wishing, occupation, view, rank);
        }

        if (_besidesWish >= Threshold)
            Blocks(view, view.Nearest.Length, passing ?? Passing(out _));
        return Ranked();
    }

    /// <summary>Reads every row, and scores to the end everyone who passes.</summary>
    internal IReadOnlyList<RankedPair> Whole()
    {
        Odd();
        if (_plan.Exact && !_plan.Full)
        {
            Every(_people.Late, _people.LateLeft);
            Every(_people.Index.Columns, _people.Left);
        }

        return Ranked();
    }

    private IReadOnlyList<RankedPair> Ranked() => _best?.Ranked(_plan.Opening) ?? [];

    /// <summary>Those who are in no row: they come first, and raise what the others must reach.</summary>
    private void Odd()
    {
        foreach (var person in _plan.Exact ? _people.Odd : _people.Everyone())
        {
            var score = _oracle.Score(new Pair(person, _plan.Opening));
            if (score.Verdict == Verdict.Blocked || score.Score < Threshold)
                continue;
            Found++;
            Tell?.Invoke(person, score);
            _best?.Add(person, null, 0, score);
        }
    }

    /// <summary>One bit for each block in which some row may pass.</summary>
    private ulong[] Passing(out int rows)
    {
        var index = _people.Index;
        var passing = new ulong[(index.Blocks + 63) / 64];
        rows = 0;
        for (var block = 0; block < index.Blocks; block += ScanColumns.Lanes)
        {
            var bits = _mask.Passing(index.Bounds, block, index.Blocks);
            passing[block >> 6] |= (ulong)bits << block;
            rows += BitOperations.PopCount(bits) * PeopleColumns.Block;
        }

        return passing;
    }

    /// <summary>The rows of blocks that pass, that were not looked at before, and whose wishes can lift them high enough.</summary>
    private void Blocks(OccupationView? view, int ranksDone, ulong[] passing)
    {
        var columns = _people.Index.Columns;
        var wish = view is null ? _plan.WishMost : ranksDone < view.Nearest.Length ? view.ColumnPoints[view.Nearest[ranksDone] + OccupationView.First] : 0;
        if (_besidesWish + wish < Threshold)
            return;
        // First a few blocks, then more and more: the best of the first raise what all others must reach.
        _waiting.Count = 0;
        var (blocks, part) = (0, FirstPart);
        for (var word = 0; word < passing.Length; word++)
        {
            for (var bits = passing[word]; bits != 0; bits &= bits - 1)
            {
                var start = ((word << 6) + BitOperations.TrailingZeroCount(bits)) * PeopleColumns.Block;
                var before = _waiting.Count;
                _mask.Collect(columns.Scan, start, Math.Min(columns.Count, start + PeopleColumns.Block), 0, Losing(wish), _waiting, columns.Held);
                if (view is not null)
                    KeepReaching(columns, before, view, ranksDone, wish);
                if (++blocks < part)
                    continue;
                Score(columns, null, _people.Left, columns.Scan, new Bar(0, wish, ranksDone));
                if (_besidesWish + wish < Threshold)
                    return;
                (_waiting.Count, part) = (0, 3 * part);
            }
        }

        Score(columns, null, _people.Left, columns.Scan, new Bar(0, wish, ranksDone));
    }

    /// <summary>Those who came after the index was built.</summary>
    private void Late()
    {
        var columns = _people.Late;
        _waiting.Count = 0;
        _mask.Collect(columns.Scan, 0, columns.Count, 0, Losing(_plan.WishMost), _waiting, columns.Held);
        Score(columns, null, _people.LateLeft, columns.Scan, new Bar(0, _plan.WishMost));
    }

    /// <summary>Who wishes for an occupation, and for nothing that is better for them here. Of the strongest wish first, so that the rest is left out as soon as
    /// it cannot reach what was found.</summary>
    /// <returns>How many entries were read.</returns>
    private int Wishing(Postings wishing, int occupation, OccupationView view, int rank)
    {
        _waiting.Count = 0;
        var (first, end, read) = (wishing.FirstRun(occupation), wishing.FirstRun(occupation + 1), 0);
        if (first == end)
            return 0;
        // No later run holds a stronger wish.
        var most = view.Points(occupation, wishing.Strength(first));
        for (var from = first; from < end && IsStrong(view.Points(occupation, wishing.Strength(from))); from += ScanColumns.Lanes)
        {
            for (var bits = _mask.Passing(wishing.Bounds, from, end); bits != 0; bits &= bits - 1)
            {
                var run = from + BitOperations.TrailingZeroCount(bits);
                var wish = view.Points(occupation, wishing.Strength(run));
                if (!IsStrong(wish))
                    break;
                _mask.Collect(wishing.Scan, wishing.Start(run), wishing.Start(run + 1), (most - wish) / QuickLoss.Step, Losing(most), _waiting);
                read += wishing.Start(run + 1) - wishing.Start(run);
            }
        }

        Score(_people.Index.Columns, wishing.Rows, _people.Left, wishing.Scan, new Bar(0, most, rank, rank));
        return read;
    }

    /// <summary>Whether so many points for the wish can lift anybody high enough.</summary>
    private bool IsStrong(int wish) => _besidesWish + wish >= Threshold;
}
