namespace Platform.Sdk;

/// <summary>
/// What the signed-in person may know of whom, in this request. Whoever hands out something about people (a page, a panel, a
/// contract's answer) passes here first; the read log has its rows before the call returns, one per person and request.
/// Scoped to the request and not for several threads.
/// </summary>
public interface IPersonAccess
{
    /// <summary>Asks the case gate in this moment, writes the read log, and returns those who may be shown.</summary>
    /// <param name="people">At most 1,000; doubles count once.</param>
    /// <param name="what">What the caller is about to hand out. The log says what the page declares, of which this must be a part.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>
    /// Those of whom the signed-in person may know all of <paramref name="what"/>. Protected people are never among them, unless
    /// the page is about that very person.
    /// </returns>
    /// <exception cref="InvalidOperationException">
    /// Outside a page, on a page without <see cref="ShowsPeopleAttribute"/>, or for more than it declares.
    /// </exception>
    Task<IReadOnlySet<Guid>> FilterAsync(IReadOnlyCollection<Guid> people, PersonDetail what, CancellationToken stop);

    /// <summary>What this request may show of a person; <see cref="PersonDetail.None"/> for everybody not yet asked for.</summary>
    /// <param name="person">The person.</param>
    PersonDetail Granted(Guid person);

    /// <summary>
    /// What the relation would let the signed-in person know on another page or handler: for offering a way there, never for
    /// showing. <see cref="PersonDetail.None"/> for everybody not yet asked for.
    /// </summary>
    /// <param name="person">The person.</param>
    PersonDetail Reachable(Guid person);
}
