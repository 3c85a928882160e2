namespace Participants.Contracts;

/// <summary>Answers whose cases somebody has. Need to know: only what that person may see of whom is ever returned.</summary>
public interface ICaseload
{
    /// <summary>The participants assigned to one member of staff, by name; protected people are left out.</summary>
    /// <param name="staff">The account.</param>
    /// <param name="limit">1–200.</param>
    /// <param name="stop">Request aborted.</param>
    Task<IReadOnlyList<ParticipantName>> AssignedToAsync(Guid staff, int limit, CancellationToken stop);
}
