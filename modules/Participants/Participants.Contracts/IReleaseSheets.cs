namespace Participants.Contracts;

/// <summary>
/// Answers what a participant has read and approved that one employer may see for one opening. A sheet gives nothing while the
/// consent behind it does not hold.
/// </summary>
public interface IReleaseSheets
{
    /// <summary>The sheet approved for this person and opening that still gives something; null when there is none.</summary>
    /// <param name="participant">The participant; the caller's page shows the person.</param>
    /// <param name="opening">The opening.</param>
    /// <param name="stop">Request aborted.</param>
    Task<SignedSheet?> SignedForAsync(Guid participant, Guid opening, CancellationToken stop);

    /// <summary>The sheet as a member of staff may see it; passes the case gate for the name and the needs.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>Null when unknown, withdrawn, or the reader has no relation.</returns>
    Task<ReleasedSheet?> ForStaffAsync(Guid sheet, CancellationToken stop);

    /// <summary>
    /// The sheet as the employer sees it. Leaves a row among the participant's disclosures (which sheet, which opening, when), in its own
    /// transaction, before it returns. The caller has made sure that the reader came by the opening's sign-in link.
    /// </summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="opening">The opening whose case the reader has open; another than the sheet's gives null.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>Null when unknown or withdrawn: nothing may be shown.</returns>
    Task<ReleasedSheet?> ForEmployerAsync(Guid sheet, Guid opening, CancellationToken stop);

    /// <summary>Those among the sheets that still give something: signed, not withdrawn, consent in force. Shows nothing, logs nothing.</summary>
    /// <param name="sheets">At most 1,000.</param>
    /// <param name="stop">Aborted.</param>
    Task<IReadOnlySet<Guid>> HoldingAsync(IReadOnlyCollection<Guid> sheets, CancellationToken stop);
}
