namespace Matching.Engine.Allocation;

/// <summary>People, openings with seats, and what each pair is worth: the allocation as numbers only.</summary>
/// <param name="Starts">Where each person's edges begin, and the end.</param>
/// <param name="Openings">The opening of each edge.</param>
/// <param name="Worths">The worth of each edge, above 0.</param>
/// <param name="Seats">The seats of each opening, 0 or more.</param>
internal sealed record SeatProblem(int[] Starts, int[] Openings, int[] Worths, int[] Seats)
{
    internal int People => Starts.Length - 1;
}
