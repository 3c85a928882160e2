using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>Finds the best people for one opening. One for one search.</summary>
internal sealed class PeopleSearch
{
    private readonly PeopleSide _people;
    private readonly PairJudge _judge;
    private readonly Scorer _oracle;
    private readonly OpeningPlan _plan;
    private readonly TopPairs? _kept;
    private readonly int _besidesWish;
    private bool _finishAll;

    /// <summary>Makes a search ready.</summary>
    /// <param name="now">Among whom.</param>
    /// <param name="oracle">Scores who does not go into columns.</param>
    /// <param name="plan">For which opening.</param>
    /// <param name="top">How many to keep; 0 = none, only count and tell.</param>
    internal PeopleSearch(Snapshot now, Scorer oracle, OpeningPlan plan, int top)
    {
        (_people, _judge, _oracle, _plan) = (now.People, now.Judge, oracle, plan);
        _kept = top == 0 ? null : new TopPairs(top);
        _besidesWish = plan.Most(0);
    }

    /// <summary>How many were found that are not blocked and reach <see cref="AtLeast"/>, when only counting.</summary>
    internal int Found { get; private set; }

    /// <summary>The lowest score that is looked for.</summary>
    internal int AtLeast { get; init; }

    /// <summary>Told every pair that is found, when there is somebody to tell.</summary>
    internal Action<Input.Participant, PairScore>? Tell { get; init; }

    private int Threshold => _kept is null ? AtLeast : Math.Max(AtLeast, _kept.Threshold);

    /// <summary>Looks at those who can reach what is already found, and at nobody else.</summary>
    internal IReadOnlyList<RankedPair> Pruned()
    {
        Others();
        if (!_plan.Exact || _plan.Full)
            return Ranked();
        var index = _people.Index;
        Span<ulong> passing = stackalloc ulong[(index.Blocks + 63) / 64];
        for (var block = 0; block < index.Blocks; block++)
        {
            if (index.MayPass(block, _plan))
                passing[block >> 6] |= 1UL << block;
        }

        // Who wishes for this very occupation comes first: they raise what all others must reach.
        var ranksDone = 0;
        if (_kept is not null && _plan.Occupation is { Nearest.Length: > 0 } view)
        {
            Wishing(view, passing);
            ranksDone = 1;
        }

        for (var word = 0; word < passing.Length; word++)
        {
            for (var bits = passing[word]; bits != 0; bits &= bits - 1)
            {
                var block = (word << 6) + BitOperations.TrailingZeroCount(bits);
                Block(index.Columns, _people.Left, block * PeopleColumns.Block, Math.Min(index.Columns.Count, (block + 1) * PeopleColumns.Block), ranksDone);
            }
        }

        return Ranked();
    }

    /// <summary>Reads every row, and scores to the end everyone who passes.</summary>
    internal IReadOnlyList<RankedPair> Whole()
    {
        _finishAll = true;
        Others();
        if (_plan.Exact && !_plan.Full)
            Rows(_people.Index.Columns, _people.Left);
        return Ranked();
    }

    private IReadOnlyList<RankedPair> Ranked() => _kept?.Ranked() ?? [];

    /// <summary>Those who are not in the index: they come first, and raise what the others must reach.</summary>
    private void Others()
    {
        foreach (var person in _plan.Exact ? _people.Odd : _people.Everyone())
        {
            var pair = new Pair(person, _plan.Opening);
            var score = _oracle.Score(pair);
            if (score.Verdict != Verdict.Blocked && score.Score >= Threshold)
                Keep(pair, score);
        }

        if (_plan.Exact && !_plan.Full)
            Rows(_people.Late, _people.LateLeft);
    }

    /// <summary>The rows whose nearest wish is the nearest there is.</summary>
    private void Wishing(OccupationView view, ReadOnlySpan<ulong> passing)
    {
        var columns = _people.Index.Columns;
        if (_besidesWish + view.ColumnPoints[view.Nearest[0] + OccupationView.First] < Threshold)
            return;
        foreach (var at in _people.Index.Wishing(view.Nearest[0]))
        {
            var block = at >> 8;
            if ((passing[block >> 6] >> block & 1) != 0 && ScanMask.Passes(columns, at, _plan) && !_people.Left.Has(at))
                Try(columns, at);
        }
    }

    private void Rows(PeopleColumns columns, Gone left)
    {
        for (var start = 0; start < columns.Count; start += PeopleColumns.Block)
            Block(columns, left, start, Math.Min(columns.Count, start + PeopleColumns.Block), 0);
    }

    /// <summary>The rows of a block that pass, that were not looked at before, and whose wishes can lift them high enough.</summary>
    [SkipLocalsInit]
    private void Block(PeopleColumns columns, Gone left, int start, int end, int ranksDone)
    {
        if (ranksDone > 0 && _besidesWish + _plan.Occupation!.ColumnPoints[OccupationView.Several] < Threshold)
            return;
        var mask = new ScanMask(_plan);
        Span<int> found = stackalloc int[PeopleColumns.Block];
        var count = 0;
        var lacking = Threshold - _besidesWish;
        for (var first = start; first < end; first += 8)
        {
            var bits = mask.Passing(columns, first);
            if (first + 8 > end)
                bits &= (1u << (end - first)) - 1;
            for (; bits != 0; bits &= bits - 1)
            {
                var at = first + BitOperations.TrailingZeroCount(bits);
                if (!_finishAll && _plan.Occupation is { } view && !CanReach(columns, at, view, lacking, ranksDone))
                    continue;
                found[count++] = at;
                if (Sse.IsSupported)
                    Prefetch(ref columns.Rows[at]);
            }
        }

        for (var i = 0; i < count; i++)
        {
            if (Sse.IsSupported && i + 3 < count)
                Prefetch(ref columns.Lists[columns.Rows[found[i + 3]].Lists]);
            if (!left.Has(found[i]))
                Try(columns, found[i]);
        }
    }

    /// <summary>By the two columns of wishes alone; who was looked at before cannot.</summary>
    private static bool CanReach(PeopleColumns columns, int at, OccupationView view, int lacking, int ranksDone)
    {
        var (wish, next) = (columns.Wish[at], columns.NextWish[at]);
        if (view.ColumnPoints[wish] < lacking && view.ColumnPoints[next] < lacking)
            return false;
        if (ranksDone == 0)
            return true;
        return next == OccupationView.Several
            ? RankOf(columns, at, view) >= ranksDone
            : view.ColumnRank[wish] >= ranksDone && view.ColumnRank[next] >= ranksDone;
    }

    private static unsafe void Prefetch<T>(ref T place)
        where T : unmanaged => Sse.Prefetch0(Unsafe.AsPointer(ref place));

    private static int RankOf(PeopleColumns columns, int at, OccupationView view)
    {
        ref readonly var person = ref columns.Rows[at];
        var rank = OccupationView.Far;
        for (var k = 0; k < person.Wishes; k++)
            rank = Math.Min(rank, view.Rank[columns.Lists[person.Lists + 2 * k]]);
        return rank;
    }

    private void Try(PeopleColumns columns, int at)
    {
        var threshold = Threshold;
        if (_judge.TryScore(columns, at, _plan, _finishAll ? 0 : threshold, out var score) && score.Score >= threshold)
            Keep(new Pair(columns.People[at], _plan.Opening), score);
    }

    private void Keep(in Pair pair, PairScore score)
    {
        Found++;
        Tell?.Invoke(pair.Participant, score);
        _kept?.Offer(new RankedPair(pair, score));
    }
}
