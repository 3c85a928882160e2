namespace Participants.Contracts;

/// <summary>Answers who somebody is, to those who may know. Asks the case gate and writes the read log as <see cref="ICaseload"/> does.</summary>
public interface IParticipantDirectory
{
    /// <summary>Names of those the signed-in person may know of.</summary>
    /// <param name="people">At most 1,000; only those shown on the page, because each leaves a row in the read log.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>By id. Unknown ones and those the reader may not know of are left out alike.</returns>
    Task<IReadOnlyDictionary<Guid, ParticipantName>> NamesAsync(IReadOnlyCollection<Guid> people, CancellationToken stop);

    /// <summary>Whether a case goes on: for somebody whose case has ended nothing is looked for. Shows nobody anything, and asks no gate.</summary>
    /// <param name="participant">Whoever the page is about.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>False for unknown ones.</returns>
    Task<bool> GoesOnAsync(Guid participant, CancellationToken stop);
}
