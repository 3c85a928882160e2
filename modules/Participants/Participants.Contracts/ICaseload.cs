namespace Participants.Contracts;

/// <summary>
/// Answers whose cases somebody has. Need to know: only those are returned whom the signed-in person may know of, and each leaves its
/// row in the read log. A page that asks carries <c>[ShowsPeople]</c> with at least the name; without it the call fails.
/// </summary>
public interface ICaseload
{
    /// <summary>The people a member of staff works with (assigned, team, substitute), by name; protected people are left out.</summary>
    /// <param name="staff">The account.</param>
    /// <param name="limit">1–200.</param>
    /// <param name="stop">Request aborted.</param>
    Task<IReadOnlyList<ParticipantName>> AssignedToAsync(Guid staff, int limit, CancellationToken stop);
}
