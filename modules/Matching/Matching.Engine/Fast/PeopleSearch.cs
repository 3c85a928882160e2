using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>Finds the best people for one opening. One for one search.</summary>
internal sealed class PeopleSearch
{
    /// <summary>So many rows ahead the processor is told what is read next.</summary>
    private const int Ahead = 16;

    private readonly PeopleSide _people;
    private readonly PairJudge _judge;
    private readonly Scorer _oracle;
    private readonly OpeningPlan _plan;
    private readonly ScanMask _mask;
    private readonly BestRows? _best;
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
        _best = top == 0 ? null : new BestRows(top);
        _besidesWish = plan.Most(0);
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
        Others();
        if (!_plan.Exact || _plan.Full)
            return Ranked();
        if (_plan.Occupation is not { } view)
        {
            Blocks(null, 0, Passing(out _));
            return Ranked();
        }

        // Who wishes for this very occupation comes first: they raise what all others must reach. Then the next nearest, as long as their lists
        // are shorter than the blocks that may pass.
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
            read += wishing.Count(occupation);
            if (rank > 0 && read > rows)
            {
                Blocks(view, rank, passing!);
                return Ranked();
            }

            Wishing(wishing, occupation, view, rank);
        }

        if (_besidesWish >= Threshold)
            Blocks(view, view.Nearest.Length, passing ?? Passing(out _));
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

    private IReadOnlyList<RankedPair> Ranked() => _best?.Ranked(_plan.Opening) ?? [];

    /// <summary>Those who are not in the index: they come first, and raise what the others must reach.</summary>
    private void Others()
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

        if (_plan.Exact && !_plan.Full)
            Rows(_people.Late, _people.LateLeft);
    }

    /// <summary>One bit for each block in which some row may pass.</summary>
    private ulong[] Passing(out int rows)
    {
        var index = _people.Index;
        var passing = new ulong[(index.Blocks + 63) / 64];
        var count = 0;
        for (var block = 0; block < index.Blocks; block++)
        {
            if (!index.MayPass(block, _plan))
                continue;
            passing[block >> 6] |= 1UL << block;
            count++;
        }

        rows = count * PeopleColumns.Block;
        return passing;
    }

    private void Blocks(OccupationView? view, int ranksDone, ulong[] passing)
    {
        var columns = _people.Index.Columns;
        for (var word = 0; word < passing.Length; word++)
        {
            for (var bits = passing[word]; bits != 0; bits &= bits - 1)
            {
                var block = (word << 6) + BitOperations.TrailingZeroCount(bits);
                Block(columns, _people.Left, block * PeopleColumns.Block, Math.Min(columns.Count, (block + 1) * PeopleColumns.Block), view, ranksDone);
            }
        }
    }

    private void Rows(PeopleColumns columns, Gone left)
    {
        for (var start = 0; start < columns.Count; start += PeopleColumns.Block)
            Block(columns, left, start, Math.Min(columns.Count, start + PeopleColumns.Block), null, 0);
    }

    /// <summary>Who wishes for an occupation, and for nothing that is better for them here. Of the strongest wish first, so that the rest is left out as soon as
    /// it cannot reach what was found.</summary>
    [SkipLocalsInit]
    private void Wishing(Postings wishing, int occupation, OccupationView view, int rank)
    {
        Span<int> found = stackalloc int[PeopleColumns.Block];
        for (var run = wishing.FirstRun(occupation); run < wishing.FirstRun(occupation + 1); run++)
        {
            var wish = view.Points(occupation, wishing.Strength(run));
            if (_besidesWish + wish < Threshold)
                return;
            if (!wishing.Bounds.MayPass(run, _plan))
                continue;
            var count = _mask.Collect(wishing.Scan, wishing.Start(run), wishing.Start(run + 1), Losing(wish), found);
            if (count > 0)
                Score(wishing, found[..count], new Bar(0, wish, rank, rank));
        }
    }

    /// <summary>The rows of a block that pass, that were not looked at before, and whose wishes can lift them high enough.</summary>
    [SkipLocalsInit]
    private void Block(PeopleColumns columns, Gone left, int start, int end, OccupationView? view, int ranksDone)
    {
        var wish = view is null ? _plan.WishMost : ranksDone < view.Nearest.Length ? view.ColumnPoints[view.Nearest[ranksDone] + OccupationView.First] : 0;
        if (!_finishAll && _besidesWish + wish < Threshold)
            return;
        Span<int> found = stackalloc int[PeopleColumns.Block];
        var count = _mask.Collect(columns.Scan, start, end, Losing(wish), found);
        if (count > 0)
            Score(columns, left, found[..count], view, new Bar(0, wish, ranksDone));
    }

    /// <summary>How many steps a row may surely lose, when its wish gives so many points at most.</summary>
    private int Losing(int wish) => _finishAll ? QuickLoss.Most : Math.Clamp((_besidesWish + wish - Threshold) / QuickLoss.Step, 0, QuickLoss.Most);

    /// <summary>Scores those of a list.</summary>
    private void Score(Postings wishing, Span<int> found, in Bar bar)
    {
        var columns = _people.Index.Columns;
        for (var i = 0; i < Math.Min(Ahead, found.Length); i++)
            Prefetch(columns, wishing.Rows[found[i]]);
        for (var i = 0; i < found.Length; i++)
        {
            if (i + Ahead < found.Length)
                Prefetch(columns, wishing.Rows[found[i + Ahead]]);
            if (i + Ahead / 2 < found.Length)
                PrefetchLists(columns, wishing.Rows[found[i + Ahead / 2]]);
            Try(columns, wishing.Rows[found[i]], _people.Left, wishing.Scan, found[i], bar);
        }
    }

    /// <summary>Scores those of the rows that can reach the threshold and were not looked at.</summary>
    private void Score(PeopleColumns columns, Gone left, Span<int> found, OccupationView? view, in Bar bar)
    {
        if (!_finishAll && _plan.Occupation is { } seen)
        {
            var lacking = Threshold - _besidesWish;
            var count = 0;
            foreach (var at in found)
            {
                if (!CanReach(columns, at, seen, lacking) || (view is not null && bar.FirstRank > 0 && IsDone(columns, at, view, bar.FirstRank)))
                    continue;
                found[count++] = at;
            }

            found = found[..count];
        }

        for (var i = 0; i < Math.Min(Ahead, found.Length); i++)
            Prefetch(columns, found[i]);
        for (var i = 0; i < found.Length; i++)
        {
            if (i + Ahead < found.Length)
                Prefetch(columns, found[i + Ahead]);
            if (i + Ahead / 2 < found.Length)
                PrefetchLists(columns, found[i + Ahead / 2]);
            Try(columns, found[i], left, columns.Scan, found[i], bar);
        }
    }

    /// <summary>By the two columns of wishes alone.</summary>
    private static bool CanReach(PeopleColumns columns, int at, OccupationView view, int lacking) =>
        view.ColumnPoints[columns.Wish[at]] >= lacking || view.ColumnPoints[columns.NextWish[at]] >= lacking;

    /// <summary>Whether it is sure that the row was looked at: all its wishes stand before.</summary>
    private static bool IsDone(PeopleColumns columns, int at, OccupationView view, int ranksDone)
    {
        var (wish, next) = (columns.Wish[at], columns.NextWish[at]);
        return view.ColumnRank[wish] < ranksDone && (next == OccupationView.None || (next != OccupationView.Several && view.ColumnRank[next] < ranksDone));
    }

    private static void Prefetch(PeopleColumns columns, int at)
    {
        if (!Sse.IsSupported)
            return;
        ref var row = ref Unsafe.As<PersonRow, byte>(ref columns.Rows[at]);
        Prefetch(ref row);
        Prefetch(ref Unsafe.Add(ref row, Unsafe.SizeOf<PersonRow>() - 1));
    }

    private static void PrefetchLists(PeopleColumns columns, int at)
    {
        var lists = columns.Rows[at].Lists;
        if (Sse.IsSupported && lists < columns.Lists.Length)
            Prefetch(ref Unsafe.As<ushort, byte>(ref columns.Lists[lists]));
    }

    private static unsafe void Prefetch(ref byte place) => Sse.Prefetch0(Unsafe.AsPointer(ref place));

    private void Try(PeopleColumns columns, int at, Gone left, ScanColumns scan, int entry, in Bar bar)
    {
        Tried++;
        var threshold = Threshold;
        if (left.Has(at) || !_judge.TryScore(columns, at, scan.X[entry], scan.Y[entry], _plan, bar with { AtLeast = _finishAll ? 0 : threshold }, out var score)
            || score.Score < threshold)
            return;
        Found++;
        Tell?.Invoke(columns.People[at], score);
        _best?.Add(null, columns, at, score);
    }
}
