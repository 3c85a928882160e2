namespace Matching.Engine.Allocation;

/// <summary>People bid for seats in turn; a bid outbids the lowest one. Fast, and at most one step a placed person below the best.</summary>
internal static class Auction
{
    /// <summary>Runs it from nothing.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="step">What a bid goes beyond the point where the person would not mind, 1 or more.</param>
    internal static SeatState Run(SeatProblem problem, int step)
    {
        var state = new SeatState(problem);
        var bids = new int[problem.People];
        var waiting = new Stack<int>(Enumerable.Range(0, problem.People).Reverse());
        while (waiting.TryPop(out var person))
        {
            var (bestEdge, best, next) = (-1, 0, 0);
            for (var edge = problem.Starts[person]; edge < problem.Starts[person + 1]; edge++)
            {
                var profit = problem.Worths[edge] - state.Price[problem.Openings[edge]];
                if (profit > best)
                    (bestEdge, best, next) = (edge, profit, best);
                else if (profit > next)
                    next = profit;
            }

            if (bestEdge < 0)
                continue;
            var opening = problem.Openings[bestEdge];
            if (problem.Seats[opening] == 0)
                throw new InvalidOperationException("An opening without seats has an edge.");
            bids[person] = state.Price[opening] + best - next + step;
            if (state.Taken[opening] == problem.Seats[opening])
            {
                var outbid = LowestBidder(state, opening, bids);
                state.Take(outbid);
                waiting.Push(outbid);
            }

            state.Give(person, bestEdge);
            if (state.Taken[opening] == problem.Seats[opening])
                state.Price[opening] = bids[LowestBidder(state, opening, bids)];
        }

        for (var person = 0; person < problem.People; person++)
            state.Profit[person] = state.BestProfit(person);
        return state;
    }

    private static int LowestBidder(SeatState state, int opening, int[] bids)
    {
        var lowest = state.FirstHolder(opening);
        for (var holder = lowest; holder >= 0; holder = state.NextHolder(holder))
        {
            if (bids[holder] < bids[lowest])
                lowest = holder;
        }

        return lowest;
    }
}
