using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Matching.Engine.Fast;

/// <summary>How those who wait are put in order and scored.</summary>
internal sealed partial class PeopleSearch
{
    /// <summary>So many rows ahead the processor is told what is read next.</summary>
    private const int Ahead = 16;

    /// <summary>So many of those who wait are scored before it is asked again who can still reach what was found.</summary>
    private const int Part = 16;

    /// <summary>How many steps a row may surely lose, when its wish gives so many points at most.</summary>
    private int Losing(int wish) => Math.Clamp((_besidesWish + wish - Threshold) / QuickLoss.Step, 0, QuickLoss.Most);

    /// <summary>Keeps of those who wait from a place on who were not looked at, and whose wishes, by the two columns of wishes alone, can lift them
    /// high enough.</summary>
    private void KeepReaching(PeopleColumns columns, int from, OccupationView view, int ranksDone, int wish)
    {
        var losing = Losing(wish);
        var kept = from;
        for (var i = from; i < _waiting.Count; i++)
        {
            var at = _waiting.Places[i];
            var points = Math.Min(wish, Math.Max(view.ColumnPoints[columns.Wish[at]], view.ColumnPoints[columns.NextWish[at]]));
            var lost = Math.Min(_waiting.Lost[i] + (wish - points) / QuickLoss.Step, QuickLoss.Most);
            if (lost > losing || (ranksDone > 0 && IsDone(columns, at, view, ranksDone)))
                continue;
            _waiting.Places[kept] = at;
            _waiting.Lost[kept++] = (byte)lost;
        }

        _waiting.Count = kept;
    }

    /// <summary>Scores who waits, those who lose least first, as long as they can reach what was found.</summary>
    /// <param name="columns">The rows.</param>
    /// <param name="rowOf">The row of a place; null = the place itself.</param>
    /// <param name="left">Rows that are gone.</param>
    /// <param name="scan">What places stand in.</param>
    /// <param name="bar">Whose wish is the most that counts for any of them.</param>
    private void Score(PeopleColumns columns, int[]? rowOf, Gone left, ScanColumns scan, in Bar bar)
    {
        if (_waiting.Count == 0)
            return;
        _waiting.Sort();
        Span<int> reaching = stackalloc int[Part];
        for (var (from, next) = (0, 0); ; from = next)
        {
            var losing = Losing(bar.Wish);
            var last = _besidesWish + bar.Wish < Threshold ? 0 : _waiting.After(losing);
            if (from >= last)
                return;
            next = Math.Min(from + Part, last);
            var count = Reaching(columns, rowOf, from, next, losing, reaching);
            for (var i = 0; i < count; i++)
                Try(columns, Row(rowOf, reaching[i]), left, scan, reaching[i], bar with { AtLeast = Threshold });
        }
    }

    /// <summary>Writes down who of those in order can reach what was found, entries of a list only with the skills they may have, and tells the processor of
    /// their rows.</summary>
    private int Reaching(PeopleColumns columns, int[]? rowOf, int from, int to, int losing, Span<int> reaching)
    {
        var ordered = _waiting.Ordered;
        var lost = _waiting.OrderedLost;
        var count = 0;
        for (var i = from; i < to; i++)
        {
            var row = Row(rowOf, ordered[i]);
            if (rowOf is not null && _plan.Lacking.Any && Math.Min(lost[i] + _plan.Lacking.Of(columns.Held, row), QuickLoss.Most) > losing)
                continue;
            Prefetch(columns, row);
            reaching[count++] = ordered[i];
        }

        return count;
    }

    private static int Row(int[]? rowOf, int place) => rowOf is null ? place : rowOf[place];

    /// <summary>Scores every row that passes.</summary>
    private void Every(PeopleColumns columns, Gone left)
    {
        // So many blocks at a time that most rows are told of before they are read.
        const int Batch = 32 * PeopleColumns.Block;
        _waiting.Count = 0;
        _waiting.MakeRoom(Batch + ScanColumns.Lanes);
        for (var start = 0; start < columns.Count; start += Batch)
        {
            var count = _mask.Collect(columns.Scan, start, Math.Min(columns.Count, start + Batch), _waiting.Places);
            if (LaneSums.CanRead(columns))
                Lanes(columns, left, count);
            else
                OneByOne(columns, left, count);
        }
    }

    private void OneByOne(PeopleColumns columns, Gone left, int count)
    {
        var found = _waiting.Places.AsSpan(0, count);
        for (var i = 0; i < found.Length; i++)
        {
            if (i + Ahead < found.Length)
                Prefetch(columns, found[i + Ahead]);
            Try(columns, found[i], left, columns.Scan, found[i], new Bar(Threshold, _plan.WishMost));
        }
    }

    private void Lanes(PeopleColumns columns, Gone left, int count)
    {
        if (count == 0)
            return;
        var whole = (count + LaneSums.Lanes - 1) / LaneSums.Lanes * LaneSums.Lanes;
        _waiting.Places.AsSpan(count, whole - count).Fill(_waiting.Places[count - 1]);
        var found = _waiting.Places.AsSpan(0, whole);
        var sums = _waiting.Sums(whole);
        _lanes.Of(columns, found, _plan, _axes, sums);
        var threshold = Threshold;
        var least = threshold - _plan.SkillsMost;
        for (var i = 0; i < count; i++)
        {
            if (Packed.Points(sums[i]) < least || sums[i] == LaneSums.Stopped)
                continue;
            var bar = new Bar(threshold, _plan.WishMost);
            if (sums[i] == LaneSums.Other)
                Try(columns, found[i], left, columns.Scan, found[i], bar);
            else
                Finish(columns, found[i], left, sums[i], bar);
            (threshold, least) = (Threshold, Threshold - _plan.SkillsMost);
        }

        Tried += count;
    }

    /// <summary>Whether it is sure that the row was looked at: all its wishes stand before.</summary>
    private static bool IsDone(PeopleColumns columns, int at, OccupationView view, int ranksDone)
    {
        var (wish, next) = (columns.Wish[at], columns.NextWish[at]);
        return view.ColumnRank[wish] < ranksDone && (next == OccupationView.None || (next != OccupationView.Several && view.ColumnRank[next] < ranksDone));
    }

    private static void Prefetch(PeopleColumns columns, int at)
    {
        if (Sse.IsSupported)
            Prefetch(ref Unsafe.As<PersonRow, byte>(ref columns.Rows[at]));
    }

    private static unsafe void Prefetch(ref byte place) => Sse.Prefetch0(Unsafe.AsPointer(ref place));

    private void Try(PeopleColumns columns, int at, Gone left, ScanColumns scan, int entry, in Bar bar)
    {
        Tried++;
        ref readonly var row = ref columns.Rows[at];
        var sum = _judge.Sum(row, columns.Lists, scan.X[entry], scan.Y[entry], _plan, _axes.Of(row) + _plan.Bare);
        if (sum < Packed.Stop && Packed.Points(sum) + _plan.SkillsMost >= bar.AtLeast)
            Finish(columns, at, left, sum, bar);
    }

    private void Finish(PeopleColumns columns, int at, Gone left, ulong sum, in Bar bar)
    {
        if (left.Has(at) || !_judge.TryFinish(columns, at, _plan, sum, bar, out var score) || score.Score < Threshold)
            return;
        Found++;
        Tell?.Invoke(columns.People[at], score);
        _best?.Add(null, columns, at, score);
    }
}
