namespace Matching.Engine.Allocation;

/// <summary>
/// An allocation with prices. Always: a price is 0 or more, and a person's profit is at least 0 and at least worth − price of every edge; so the
/// sum of all profits and of all seats' prices bounds every allocation from above.
/// </summary>
internal sealed class SeatState
{
    internal SeatState(SeatProblem problem)
    {
        Problem = problem;
        Edge = new int[problem.People];
        Array.Fill(Edge, -1);
        Profit = new int[problem.People];
        Price = new int[problem.Seats.Length];
        Taken = new int[problem.Seats.Length];
        Wanting = new int[problem.Seats.Length];
        _first = new int[problem.Seats.Length];
        Array.Fill(_first, -1);
        _next = new int[problem.People];
        _before = new int[problem.People];
    }

    private readonly int[] _first;
    private readonly int[] _next;
    private readonly int[] _before;

    internal SeatProblem Problem { get; }

    /// <summary>The edge that each person has; -1 = none.</summary>
    internal int[] Edge { get; }

    internal int[] Profit { get; }

    internal int[] Price { get; }

    /// <summary>Seats taken in each opening.</summary>
    internal int[] Taken { get; }

    /// <summary>Seats that bear a price, have nobody, and must be filled or made free.</summary>
    internal int[] Wanting { get; }

    internal long Total => Edge.Sum(edge => edge < 0 ? 0L : Problem.Worths[edge]);

    internal long Bound => Profit.Sum(profit => (long)profit) + Price.Index().Sum(each => (long)each.Item * Problem.Seats[each.Index]);

    /// <summary>Whether no seat is left for who comes.</summary>
    internal bool IsFull(int opening) => Taken[opening] + Wanting[opening] >= Problem.Seats[opening];

    internal int FirstHolder(int opening) => _first[opening];

    internal int NextHolder(int person) => _next[person];

    internal void Give(int person, int edge)
    {
        var opening = Problem.Openings[edge];
        Edge[person] = edge;
        Taken[opening]++;
        (_next[person], _before[person]) = (_first[opening], -1);
        if (_first[opening] >= 0)
            _before[_first[opening]] = person;
        _first[opening] = person;
    }

    internal void Take(int person)
    {
        var opening = Problem.Openings[Edge[person]];
        Edge[person] = -1;
        Taken[opening]--;
        if (_before[person] >= 0)
            _next[_before[person]] = _next[person];
        else
            _first[opening] = _next[person];
        if (_next[person] >= 0)
            _before[_next[person]] = _before[person];
    }

    /// <summary>The most that the person can have at these prices.</summary>
    internal int BestProfit(int person)
    {
        var best = 0;
        for (var edge = Problem.Starts[person]; edge < Problem.Starts[person + 1]; edge++)
            best = Math.Max(best, Problem.Worths[edge] - Price[Problem.Openings[edge]]);
        return best;
    }
}
