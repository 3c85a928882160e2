namespace Matching.Engine.Fast;

/// <summary>One opening's occupation seen from all that people wish for and have worked in.</summary>
internal sealed class OccupationView
{
    /// <summary>The rank of what is not near at all.</summary>
    internal const ushort Far = ushort.MaxValue;

    /// <summary>Sees an occupation.</summary>
    /// <param name="near">Nearness per mille by occupation number; that of the unknown (0) is full, because its strength holds the
    /// rest.</param>
    /// <param name="vetoed">By veto number: whether it is a veto to this occupation.</param>
    internal OccupationView(short[] near, bool[] vetoed)
    {
        Near = near;
        Vetoed = vetoed;
        Nearest = [.. Enumerable.Range(0, near.Length).Where(each => near[each] > 0).OrderByDescending(each => Most(each)).ThenBy(each => each)];
        Rank = new ushort[near.Length];
        Array.Fill(Rank, Far);
        for (var rank = 0; rank < Nearest.Length; rank++)
            Rank[Nearest[rank]] = (ushort)rank;
    }

    internal short[] Near { get; }

    internal bool[] Vetoed { get; }

    /// <summary>The occupations that are near at all, the nearest first.</summary>
    internal int[] Nearest { get; }

    /// <summary>The place in <see cref="Nearest"/> by occupation number.</summary>
    internal ushort[] Rank { get; }

    /// <summary>The most that a wish for the occupation can come to.</summary>
    internal int Most(int occupation) => occupation == 0 ? Scoring.Judgement.Neutral : Near[occupation];
}
