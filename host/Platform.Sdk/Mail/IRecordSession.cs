namespace Platform.Sdk;

/// <summary>
/// The session of a reader who came by a link in mail: it opens one record and nothing else. Pages that show the record ask it on every
/// request and answer 404, or the link page, when it is not for them.
/// </summary>
public interface IRecordSession
{
    /// <summary>The reference of the record that this browser may open, when it is of the kind; null otherwise.</summary>
    /// <param name="kind">As in <see cref="IRecordLinkOwner.Kind"/>.</param>
    /// <param name="stop">Request aborted.</param>
    Task<string?> ReferenceAsync(string kind, CancellationToken stop);

    /// <summary>Ends the session at the server: «Stäng ärendet».</summary>
    /// <param name="stop">Request aborted.</param>
    Task CloseAsync(CancellationToken stop);
}
