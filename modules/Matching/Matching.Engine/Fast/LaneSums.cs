using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Matching.Engine.Fast;

/// <summary>What <see cref="PairJudge.Sum"/> gives, for eight people at once and without any decision: for a search that scores all who pass.</summary>
internal sealed unsafe class LaneSums(PointTables tables, Rates rates)
{
    /// <summary>Of who is blocked.</summary>
    internal const uint Stopped = 0;

    /// <summary>Of who has more than goes into a lane: it is to be asked of <see cref="PairJudge.Sum"/>.</summary>
    internal const uint Other = Parts;

    /// <summary>Rows at a time.</summary>
    internal const int Lanes = 8;

    /// <summary>So many rows ahead the processor is told what is read next.</summary>
    private const int Ahead = 4 * Lanes;

    /// <summary>Points and known weight of a <see cref="Packed"/> number; above them the conditions.</summary>
    private const uint Parts = Packed.Condition - 1;

    /// <summary>Whether the processor can.</summary>
    internal static bool CanRead(PeopleColumns columns) => Avx2.IsSupported && columns.Rows.First is not null;

    /// <summary>Sums up.</summary>
    /// <param name="columns">Columns that can be read so.</param>
    /// <param name="rows">Which rows; the last stands again until they are a multiple of <see cref="Lanes"/>.</param>
    /// <param name="plan">The opening.</param>
    /// <param name="axes">What the axes come to with it.</param>
    /// <param name="sums">Of each row: <see cref="Packed"/>, <see cref="Stopped"/> or <see cref="Other"/>.</param>
    internal void Of(PeopleColumns columns, ReadOnlySpan<int> rows, OpeningPlan plan, AxisPoints axes, Span<uint> sums)
    {
        fixed (uint* sure = plan.Sure, starting = plan.Starting, needing = plan.Needing, language = plan.Language, axis = axes.Table, into = sums)
        fixed (ushort* x = columns.Scan.X, y = columns.Scan.Y)
        fixed (short* near = plan.Occupation?.Near)
        fixed (int* row = rows)
        {
            var rowsAt = columns.Rows.First;
            var (offeredLow, offeredHigh) = (Vector256.Create((uint)plan.AdaptationsOffered), Vector256.Create((uint)(plan.AdaptationsOffered >> 32)));
            var (goalsLow, goalsHigh) = (Vector256.Create((uint)plan.Goals), Vector256.Create((uint)(plan.Goals >> 32)));
            var (aiming, working, supporting) = (Small(plan.Aiming), Small(plan.Working), Small(plan.Support));
            for (var at = 0; at < rows.Length; at += Lanes)
            {
                if (at + Ahead < rows.Length)
                    Prefetch(rowsAt, row + at + Ahead);
                var places = Vector256.Load(row + at);
                var lane = new Lane(rowsAt, places << 6);
                var knows = lane.Read(PersonRow.KnowsAt);
                var sum = Vector256.Create(plan.Bare);
                var (conditions, stops) = (Vector256<uint>.Zero, Vector256<uint>.Zero);

                var codes = lane.Read(PersonRow.TolerancesAt);
                Add(Axis(axis, 0, codes), ref sum, ref conditions, ref stops);
                Add(Axis(axis, 1, codes >> 8), ref sum, ref conditions, ref stops);
                Add(Axis(axis, 2, codes >> 16), ref sum, ref conditions, ref stops);
                Add(Axis(axis, 3, codes >> 24), ref sum, ref conditions, ref stops);
                codes = lane.Read(PersonRow.TolerancesAt + 4);
                Add(Axis(axis, 4, codes), ref sum, ref conditions, ref stops);
                Add(Axis(axis, 5, codes >> 8), ref sum, ref conditions, ref stops);
                Add(Axis(axis, 6, codes >> 16), ref sum, ref conditions, ref stops);
                Add(Axis(axis, 7, codes >> 24), ref sum, ref conditions, ref stops);
                if (axes.HasMore)
                {
                    codes = lane.Read(PersonRow.TolerancesAt + 8);
                    Add(Axis(axis, 8, codes), ref sum, ref conditions, ref stops);
                    Add(Axis(axis, 9, codes >> 8), ref sum, ref conditions, ref stops);
                    Add(Axis(axis, 10, codes >> 16), ref sum, ref conditions, ref stops);
                }

                var last = lane.Read(PersonRow.WorkedQualityAt);
                var goal = last >> 16 & Vector256.Create(255u);
                Add(Gather(sure, knows & Vector256.Create((uint)PersonKnows.Sure)), ref sum, ref conditions, ref stops);
                Add(Avx2.PermuteVar8x32(supporting, last >> 24), ref sum, ref conditions, ref stops);
                var aimed = Avx2.ShiftRightLogicalVariable(goalsLow, goal) | Avx2.ShiftRightLogicalVariable(goalsHigh, goal - Vector256.Create(32u));
                aimed &= Vector256<uint>.One;
                sum += Avx2.PermuteVar8x32(aiming, aimed + (Vector256<uint>.One & ~Vector256.Equals(goal, Vector256<uint>.Zero)));

                var hours = lane.Read(PersonRow.HoursNowAt);
                var (now, most, asked) = (Low(hours).AsInt32(), (hours >> 16).AsInt32(), Vector256.Create(plan.HoursMin));
                var enough = Vector256.AndNot(Vector256.Create(4u), Vector256.GreaterThan(asked, now).AsUInt32());
                Add(Avx2.PermuteVar8x32(working, (knows >> PersonRow.HoursBit & Vector256.Create(3u)) | enough), ref sum, ref conditions, ref stops);
                sum += Growth(most, plan.HoursMax, rates.Growth);
                var days = lane.Read(PersonRow.FromAt);
                var until = (days >> 16).AsInt32();
                stops |= (Vector256.GreaterThan(asked, most) | Vector256.GreaterThan(Vector256.Create(plan.ExtractFrom), until)).AsUInt32();
                Add(Gather(starting, Wait(Low(days).AsInt32(), plan)), ref sum, ref conditions, ref stops);

                var needsKnown = Vector256<uint>.Zero - (knows >> PersonRow.NeedsBit & Vector256<uint>.One);
                var (needsLow, needsHigh) = (lane.Read(PersonRow.NeedsAt) & needsKnown, lane.Read(PersonRow.NeedsAt + 4) & needsKnown);
                var needed = Bits(needsLow, needsHigh);
                var others = Vector256.GreaterThan(needed, Vector256.Create((uint)PointTables.MostNeeds));
                var need = needed << 3 | Bits(needsLow & offeredLow, needsHigh & offeredHigh) | Vector256.AndNot(Vector256.Create(64u), needsKnown);
                Add(Gather(needing, Vector256.AndNot(need, others)), ref sum, ref conditions, ref stops);

                var spokenAndForms = lane.Read(PersonRow.LanguagesAt);
                var spoken = Gather(language, Low(spokenAndForms));
                others |= Vector256.Equals(spoken, Vector256<uint>.Zero);
                Add(spoken, ref sum, ref conditions, ref stops);
                var leftAndWish = lane.Read(PersonRow.FirstLeftAt);
                var listed = knows >> PersonRow.FormsBit & Vector256<uint>.One;
                Add(Form(listed, spokenAndForms >> 16, leftAndWish, plan, tables, ref others), ref sum, ref conditions, ref stops);

                if (plan.HasPlace)
                    sum += Travel(lane, places, x, y, knows, plan, rates.Travel, ref stops);
                else
                    sum += Vector256.Create(Packed.Unknown(rates.Travel));
                if (near is not null)
                {
                    var (strengths, worked, lists) = (lane.Read(PersonRow.WishStrengthAt), lane.Read(PersonRow.NextStrengthAt), lane.Read(PersonRow.WishesAt));
                    var wish = Vector256.Max(Quality(near, leftAndWish >> 16, Low(strengths)), Quality(near, strengths >> 16, Low(worked)));
                    var experience = Quality(near, worked >> 16, Low(last));
                    sum += Whole(knows, PersonRow.WishesBit, rates.Wish, wish) + Whole(knows, PersonRow.ExperienceBit, rates.Experience, experience);
                    others |= Vector256.GreaterThan(lists & Vector256.Create(255u), Vector256.Create(2u))
                        | Vector256.GreaterThan(lists >> 8 & Vector256.Create(255u), Vector256<uint>.One);
                }
                else
                {
                    sum += Vector256.Create(plan.NoOccupation);
                }

                conditions &= Vector256.Create(~Parts);
                sum |= Vector256.AndNot(Vector256.Create(Packed.Condition), Vector256.Equals(conditions, Vector256<uint>.Zero));
                Vector256.AndNot(Vector256.ConditionalSelect(others, Vector256.Create(Other), sum), stops).Store(into + at);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(byte* rows, int* row)
    {
        Sse.Prefetch0(rows + row[0] * RowArray.RowBytes);
        Sse.Prefetch0(rows + row[1] * RowArray.RowBytes);
        Sse.Prefetch0(rows + row[2] * RowArray.RowBytes);
        Sse.Prefetch0(rows + row[3] * RowArray.RowBytes);
        Sse.Prefetch0(rows + row[4] * RowArray.RowBytes);
        Sse.Prefetch0(rows + row[5] * RowArray.RowBytes);
        Sse.Prefetch0(rows + row[6] * RowArray.RowBytes);
        Sse.Prefetch0(rows + row[7] * RowArray.RowBytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector256<uint> given, ref Vector256<uint> sum, ref Vector256<uint> conditions, ref Vector256<uint> stops)
    {
        sum += given & Vector256.Create(Parts);
        conditions |= given;
        stops |= Vector256.Equals(given, Vector256<uint>.AllBitsSet);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Axis(uint* table, int group, Vector256<uint> codes) =>
        Gather(table + group * AxisPoints.Size, codes & Vector256.Create(AxisPoints.Size - 1u));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Gather(uint* table, Vector256<uint> at) => Avx2.GatherVector256(table, at.AsInt32(), sizeof(uint));

    /// <summary>A table of at most eight numbers in a register.</summary>
    private static Vector256<uint> Small(uint[] table)
    {
        Span<uint> eight = stackalloc uint[Lanes];
        table.CopyTo(eight);
        return Vector256.Create((ReadOnlySpan<uint>)eight);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Low(Vector256<uint> both) => both & Vector256.Create(0xFFFFu);

    /// <summary>Points of a quality: single precision is exact below 2^24, and nothing below a whole number is rounded up to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Points(int weight, Vector256<uint> quality) =>
        Thousandth(quality * Vector256.Create((uint)weight) + Vector256.Create(500u));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Thousandth(Vector256<uint> number) =>
        Avx.ConvertToVector256Int32WithTruncation(Avx.ConvertToVector256Single(number.AsInt32()) / Vector256.Create(1000f)).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Growth(Vector256<int> reachable, int offered, int weight)
    {
        if (offered < 0)
            return Vector256.Create(Packed.Unknown(weight));
        var parts = Vector256.Create(Scoring.Judgement.Neutral * offered);
        var least = Vector256.Max(reachable, Vector256<int>.One);
        var part = Avx.ConvertToVector256Int32WithTruncation(Avx.ConvertToVector256Single(parts) / Avx.ConvertToVector256Single(least));
        // The quotient may have been rounded up to a whole number.
        part += Vector256.GreaterThan(part * least, parts);
        var quality = Vector256.ConditionalSelect(Vector256.GreaterThan(reachable, Vector256.Create(offered)), part, Vector256.Create(Scoring.Judgement.Full));
        return Vector256.ConditionalSelect(
            Vector256.Equals(reachable, Vector256.Create((int)PersonRow.Unknown)).AsUInt32(), Vector256.Create(Packed.Unknown(weight)),
            Points(weight, quality.AsUInt32()) | Vector256.Create(Packed.Of(0, weight)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Wait(Vector256<int> able, OpeningPlan plan)
    {
        var wait = plan.From == int.MinValue ? Vector256<int>.Zero
            : Vector256.Min(Vector256.Max(able - Vector256.Create(plan.From), Vector256<int>.Zero), Vector256.Create(PointTables.LongWait));
        var late = Vector256.GreaterThan(able, Vector256.Create(plan.To == int.MinValue ? int.MaxValue : plan.To));
        wait = Vector256.ConditionalSelect(late, Vector256.Create(PointTables.StartLate), wait);
        return Vector256.ConditionalSelect(
            Vector256.Equals(able, Vector256.Create((int)PersonRow.Unknown)), Vector256.Create(PointTables.StartUnknown), wait).AsUInt32();
    }

    /// <summary>How many bits are set in both together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Bits(Vector256<uint> one, Vector256<uint> other)
    {
        var counts = Vector256.Create(0x0302020102010100UL, 0x0403030203020201UL, 0x0302020102010100UL, 0x0403030203020201UL).AsByte();
        var nibble = Vector256.Create((byte)15);
        var bytes = Avx2.Shuffle(counts, one.AsByte() & nibble) + Avx2.Shuffle(counts, (one >> 4).AsByte() & nibble)
            + Avx2.Shuffle(counts, other.AsByte() & nibble) + Avx2.Shuffle(counts, (other >> 4).AsByte() & nibble);
        return Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(bytes, Vector256<sbyte>.One), Vector256<short>.One).AsUInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Form(
        Vector256<uint> listed, Vector256<uint> known, Vector256<uint> firstLeft, OpeningPlan plan, PointTables tables, ref Vector256<uint> others)
    {
        var unknown = Vector256.ConditionalSelect(
            Vector256.Equals(listed, Vector256<uint>.Zero), Vector256.Create(plan.Forming[0]), Vector256.Create(plan.Forming[1]));
        if (plan.FormSlot < 0)
            return unknown;
        var says = Vector256<uint>.Zero - (known >> plan.FormSlot & listed);
        others |= Vector256.AndNot(says, Vector256.Equals(known & Vector256.Create((1u << plan.FormSlot) - 1), Vector256<uint>.Zero));
        var left = (firstLeft << 16).AsInt32() >> 16;
        var given = Vector256.ConditionalSelect(
            Vector256.GreaterThan(Vector256.Create(plan.LeastLeft), left).AsUInt32(), Vector256.Create(tables.FormShort), Vector256.Create(tables.FormOpen));
        return Vector256.ConditionalSelect(says, given, unknown);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Travel(
        in Lane lane, Vector256<int> places, ushort* x, ushort* y, Vector256<uint> knows, OpeningPlan plan, int weight, ref Vector256<uint> stops)
    {
        var limit = lane.Read(PersonRow.TravelLimitAt).AsInt32();
        var across = Low(Avx2.GatherVector256((uint*)x, places, sizeof(ushort))).AsInt32() - Vector256.Create(plan.X);
        var up = Low(Avx2.GatherVector256((uint*)y, places, sizeof(ushort))).AsInt32() - Vector256.Create(plan.Y);
        var (low, lowPart) = Way(across.GetLower(), up.GetLower(), limit.GetLower());
        var (high, highPart) = Way(across.GetUpper(), up.GetUpper(), limit.GetUpper());
        var (way, part) = (Vector256.Create(low, high), Vector256.Create(lowPart, highPart).AsUInt32());
        var known = Vector256<uint>.Zero - (knows >> PersonRow.TravelBit & Vector256<uint>.One);
        stops |= known & Vector256.GreaterThan(way, limit).AsUInt32();
        var near = Points(weight, Vector256.Create((uint)Scoring.Judgement.Full) - part) | Vector256.Create(Packed.Of(0, weight));
        return Vector256.ConditionalSelect(known, near, Vector256.Create(Packed.Unknown(weight)));
    }

    /// <summary>The way, and what of five hundred it is of the longest: of whole numbers this small the whole part of root and quotient is exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<int> Way, Vector128<int> Part) Way(Vector128<int> across, Vector128<int> up, Vector128<int> limit)
    {
        var (dx, dy) = (Avx.ConvertToVector256Double(across), Avx.ConvertToVector256Double(up));
        var way = Vector256.Floor(Vector256.Sqrt(dx * dx + dy * dy));
        var part = way * Vector256.Create((double)Scoring.Judgement.Neutral) / Avx.ConvertToVector256Double(Vector128.Max(limit, Vector128<int>.One));
        return (Avx.ConvertToVector128Int32WithTruncation(way), Avx.ConvertToVector128Int32WithTruncation(part));
    }

    /// <summary>The two bytes before the first number are read with it: those of the array's length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Quality(short* near, Vector256<uint> occupation, Vector256<uint> strength) =>
        Thousandth((Avx2.GatherVector256((uint*)(near - 1), occupation.AsInt32(), sizeof(short)) >> 16) * strength);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Whole(Vector256<uint> knows, int bit, int weight, Vector256<uint> quality)
    {
        var whole = Vector256<uint>.Zero - (knows >> bit + 1 & Vector256<uint>.One);
        return Vector256.ConditionalSelect(
            Vector256<uint>.Zero - (knows >> bit & Vector256<uint>.One),
            Points(weight, quality) | (Vector256.Create(Packed.Of(0, weight)) & whole), Vector256.Create(Packed.Unknown(weight)));
    }

    /// <summary>Eight rows.</summary>
    private readonly ref struct Lane(byte* rows, Vector256<int> at)
    {
        /// <summary>The four bytes of each from a place on.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Vector256<uint> Read(int place) => Avx2.GatherVector256((uint*)(rows + place), at, 1);
    }
}
