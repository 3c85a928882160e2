namespace Platform.Sdk;

/// <summary>
/// Answers who may know about whom. The module that owns the case relations implements it, reads its tables at that very moment
/// and keeps nothing. Where no module answers, nobody may know anything. Pages ask through <see cref="IPersonAccess"/>, which also writes
/// the read log; only what shows nothing to anybody (a job before it sends) asks here.
/// </summary>
public interface ICaseGate
{
    /// <summary>Asks for several people at once.</summary>
    /// <param name="question">Who asks, about whom.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>One answer for each person with a live relation; the others are absent, whether they exist or not.</returns>
    Task<IReadOnlyDictionary<Guid, CaseAccess>> AskAsync(CaseQuestion question, CancellationToken stop);
}
