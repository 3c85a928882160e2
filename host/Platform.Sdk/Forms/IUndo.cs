namespace Platform.Sdk;

/// <summary>
/// «Ångra» for ten minutes after a change that can be taken back. The page that did it writes the opposite as a handler of its
/// own; this only holds the permission to call it, once, for the person who did it.
/// </summary>
public interface IUndo
{
    /// <summary>Writes an offer in the transaction of the change. Send the token along as <c>?undo=</c> to the page that shows the offer.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="action">What was done, for example <c>archive</c>, at most 60 characters.</param>
    /// <param name="record">To which record.</param>
    /// <param name="stop">Request aborted.</param>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    Task<string> OfferAsync(ModuleDb db, string action, Guid record, CancellationToken stop);

    /// <summary>The record of an offer that still holds for the signed-in person; null otherwise. Changes nothing.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="action">As in <see cref="OfferAsync"/>.</param>
    /// <param name="token">From the address; anything is allowed.</param>
    /// <param name="stop">Request aborted.</param>
    Task<Guid?> OfferedAsync(ModuleDb db, string action, string? token, CancellationToken stop);

    /// <summary>Uses an offer up, in the transaction of the change that takes the first one back.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="action">As in <see cref="OfferAsync"/>.</param>
    /// <param name="token">From the address; anything is allowed.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>The record, or null when the offer is used, too old or somebody else's.</returns>
    Task<Guid?> TakeAsync(ModuleDb db, string action, string? token, CancellationToken stop);
}
