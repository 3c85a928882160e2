namespace Matching.Engine.Allocation;

/// <summary>What an allocation is asked for.</summary>
public sealed record AllocationOptions
{
    /// <summary>Nobody is placed below this score (hundredths of a point, 1–10,000): better unplaced.</summary>
    public int Floor { get; init; } = 4000;

    /// <summary>How many openings are looked at for each person, the best ones, 1 or more. Fewer are faster and may lose the best total; what
    /// is proven is proven about these.</summary>
    public int CandidatesPerPerson { get; init; } = 100;

    /// <summary>Whether the total is proven to be the best; if not, only the gap to it is certified.</summary>
    public bool Exact { get; init; } = true;

    /// <summary>Pairs that stand already: participant and opening id. They keep their seats whatever they score.</summary>
    public IReadOnlyList<FixedPair> Fixed { get; init; } = [];

    /// <summary>Whether each pair is told what it would cost not to have it.</summary>
    public bool NextBest { get; init; } = true;

    /// <summary>How many threads score, 1 or more. It changes no result.</summary>
    public int Threads { get; init; } = 1;
}
