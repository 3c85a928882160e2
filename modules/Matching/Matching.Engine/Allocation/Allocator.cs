using Matching.Engine.Fast;
using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Allocation;

/// <summary>
/// Says who could get which, for everyone at once: at most one seat a person, never more people than seats or than the supervisor can
/// take, nobody below the floor, the highest total. It proposes; a person decides.
/// </summary>
/// <remarks>
/// Seats = the opening's seats, but no more than its supervisor capacity; unknown seats count as one, an unknown capacity as enough. The
/// result does not depend on the order of the input or on the number of threads. Cost: one ranking a person for the candidates; then an
/// auction (about linear in the candidates) and, for the proof, one local search for each person whom the auction left wrong.
/// </remarks>
public static class Allocator
{
    /// <summary>How far a bid goes at once, in hundredths of a point: coarse where the proof follows, fine where it does not.</summary>
    private const int StepBeforeProof = 16;
    private const int StepAlone = 1;

    /// <summary>Allocates.</summary>
    /// <param name="ranker">Holds the openings. It may hold none of the people, but whose codes nobody in it bears is ranked by the oracle, slowly.</param>
    /// <param name="participants">Whom to place, each id once.</param>
    /// <param name="options">What is asked for.</param>
    /// <exception cref="ArgumentOutOfRangeException">The floor is outside 1–10,000, or another number is below 1.</exception>
    /// <exception cref="ArgumentException">A fixed pair names somebody or something that is not here, or a person or seat twice.</exception>
    public static AllocationResult Allocate(FastRanker ranker, IReadOnlyList<Participant> participants, AllocationOptions options)
    {
        ArgumentNullException.ThrowIfNull(ranker);
        ArgumentNullException.ThrowIfNull(participants);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Floor, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Floor, Rules.Weights.Total);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.CandidatesPerPerson, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);

        var now = ranker.Now;
        // The order of the hashes, not that of the input, decides among equals.
        Opening[] openings = [.. now.Openings.All().OrderBy(each => TieBreak.Of("", each.Id)).ThenBy(each => each.Id, StringComparer.Ordinal)];
        var numbers = openings.Index().ToDictionary(each => each.Item.Id, each => each.Index, StringComparer.Ordinal);
        int[] seats = [.. openings.Select(SeatsOf)];
        var fixedPairs = Fixed(ranker.Scorer, participants, openings, numbers, seats, options.Fixed);
        Participant[] free = [.. participants.Where(each => !fixedPairs.ContainsKey(each.Id)).OrderBy(each => TieBreak.Of(each.Id, "")).ThenBy(each => each.Id, StringComparer.Ordinal)];

        var problem = Problem(ranker, now, free, numbers, seats, options);
        var state = Auction.Run(problem, options.Exact ? StepBeforeProof : StepAlone);
        var paths = options.Exact ? new SeatPaths(state) : null;
        paths?.Finish();

        var placed = new Dictionary<string, AllocatedPair>(fixedPairs, StringComparer.Ordinal);
        for (var person = 0; person < free.Length; person++)
        {
            if (state.Edge[person] >= 0)
                placed.Add(free[person].Id, Placed(ranker.Scorer, problem, state, paths, free, openings, person, options.NextBest));
        }

        var already = fixedPairs.Values.Sum(each => (long)each.Score.Score);
        return new AllocationResult(
            [.. participants.Where(each => placed.ContainsKey(each.Id)).Select(each => placed[each.Id])],
            already + state.Total,
            already + state.Bound,
            [.. participants.Where(each => !placed.ContainsKey(each.Id)).Select(each => each.Id)]);
    }

    /// <summary>Only the numbers, for measuring.</summary>
    internal static SeatProblem ProblemOf(FastRanker ranker, Participant[] people, AllocationOptions options)
    {
        Opening[] openings = [.. ranker.Now.Openings.All()];
        return Problem(
            ranker, ranker.Now, people, openings.Index().ToDictionary(each => each.Item.Id, each => each.Index, StringComparer.Ordinal), [.. openings.Select(SeatsOf)], options);
    }

    private static int SeatsOf(Opening opening) => Math.Max(0, Math.Min(opening.Seats ?? 1, opening.SupervisorCapacity ?? int.MaxValue));

    private static Dictionary<string, AllocatedPair> Fixed(
        Scorer scorer, IReadOnlyList<Participant> participants, Opening[] openings, Dictionary<string, int> numbers, int[] seats, IReadOnlyList<FixedPair> asked)
    {
        var fixedPairs = new Dictionary<string, AllocatedPair>(StringComparer.Ordinal);
        if (asked.Count == 0)
            return fixedPairs;
        var people = participants.ToDictionary(each => each.Id, StringComparer.Ordinal);
        foreach (var (participant, opening) in asked)
        {
            if (!people.TryGetValue(participant, out var person))
                throw new ArgumentException($"The fixed pair {participant}, {opening} names a participant who is not here. Maybe the case is closed.", nameof(asked));
            if (!numbers.TryGetValue(opening, out var number))
                throw new ArgumentException($"The fixed pair {participant}, {opening} names an opening that is not here. Maybe it was withdrawn.", nameof(asked));
            var pair = new Pair(person, openings[number]);
            if (!fixedPairs.TryAdd(participant, new AllocatedPair(pair, scorer.Score(pair), true, null, null)))
                throw new ArgumentException($"{participant} is in two fixed pairs. Maybe one of them was declined.", nameof(asked));
            // A proposal that stands keeps its seat even where none is left: it was made before.
            seats[number] = Math.Max(0, seats[number] - 1);
        }

        return fixedPairs;
    }

    private static SeatProblem Problem(FastRanker ranker, Snapshot now, Participant[] people, Dictionary<string, int> numbers, int[] seats, AllocationOptions options)
    {
        var edges = new (int Opening, int Worth)[people.Length][];
        Parallel.For(0, people.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, person => edges[person] =
        [
            .. ranker.For(now, people[person], options.CandidatesPerPerson, options.Floor)
                .Select(each => (Opening: numbers[each.Pair.Opening.Id], Worth: each.Score.Score))
                .Where(each => seats[each.Opening] > 0),
        ]);
        var starts = new int[people.Length + 1];
        for (var person = 0; person < people.Length; person++)
            starts[person + 1] = starts[person] + edges[person].Length;
        return new SeatProblem(
            starts, [.. edges.SelectMany(each => each.Select(edge => edge.Opening))], [.. edges.SelectMany(each => each.Select(edge => edge.Worth))], seats);
    }

    private static AllocatedPair Placed(
        Scorer scorer, SeatProblem problem, SeatState state, SeatPaths? paths, Participant[] people, Opening[] openings, int person, bool nextBest)
    {
        var pair = new Pair(people[person], openings[problem.Openings[state.Edge[person]]]);
        var score = scorer.Score(pair);
        if (!nextBest)
            return new AllocatedPair(pair, score, false, null, null);
        // The candidates stand best first, so the next best is the first that is another.
        var next = problem.Starts[person] == state.Edge[person] ? problem.Starts[person] + 1 : problem.Starts[person];
        RankedPair? instead = null;
        if (next < problem.Starts[person + 1])
        {
            var other = new Pair(people[person], openings[problem.Openings[next]]);
            instead = new RankedPair(other, scorer.Score(other));
        }

        return new AllocatedPair(pair, score, false, instead, paths?.CostOf(person));
    }
}
