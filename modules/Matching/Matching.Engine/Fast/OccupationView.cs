namespace Matching.Engine.Fast;

/// <summary>One opening's occupation seen from all that people wish for and have worked in.</summary>
internal sealed class OccupationView
{
    /// <summary>The rank of what is not near at all.</summary>
    internal const ushort Far = ushort.MaxValue;

    /// <summary>In the columns of wishes: no wish, more than two, one that is not known, and from here on the occupations by number.</summary>
    internal const ushort None = 0;
    internal const ushort Several = 1;
    internal const ushort First = 2;
    internal const ushort Unknown = First;

    private readonly int _weight;

    /// <summary>Sees an occupation.</summary>
    /// <param name="near">Nearness per mille by occupation number; that of the unknown (0) is full, because its strength holds the
    /// rest.</param>
    /// <param name="vetoed">By veto number: whether it is a veto to this occupation.</param>
    /// <param name="weight">The weight of the wish.</param>
    internal OccupationView(short[] near, bool[] vetoed, int weight)
    {
        _weight = weight;
        Near = near;
        Vetoed = vetoed;
        Nearest = [.. Enumerable.Range(0, near.Length).Where(each => near[each] > 0).OrderByDescending(each => Most(each)).ThenBy(each => each)];
        Rank = new ushort[near.Length];
        Array.Fill(Rank, Far);
        for (var rank = 0; rank < Nearest.Length; rank++)
            Rank[Nearest[rank]] = (ushort)rank;
        ColumnPoints = [0, (short)weight, .. Enumerable.Range(0, near.Length).Select(each => (short)Rates.Points(weight, Most(each)))];
        ColumnRank = [Far, Far, .. Rank];
    }

    /// <summary>By what stands in the columns of wishes: the most points that it can come to.</summary>
    internal short[] ColumnPoints { get; }

    /// <summary>By what stands in the columns of wishes: the rank.</summary>
    internal ushort[] ColumnRank { get; }

    internal short[] Near { get; }

    internal bool[] Vetoed { get; }

    /// <summary>The occupations that are near at all, the nearest first.</summary>
    internal int[] Nearest { get; }

    /// <summary>The place in <see cref="Nearest"/> by occupation number.</summary>
    internal ushort[] Rank { get; }

    /// <summary>The points that a wish of this strength for the occupation comes to.</summary>
    internal int Points(int occupation, int strength) => Rates.Points(_weight, Near[occupation] * strength / 1000);

    /// <summary>The most that a wish for the occupation can come to.</summary>
    internal int Most(int occupation) => occupation == 0 ? Scoring.Judgement.Neutral : Near[occupation];
}
