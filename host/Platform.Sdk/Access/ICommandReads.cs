namespace Platform.Sdk;

/// <summary>
/// Writes down what a command reads about people, where no page says so: who, whom, what, and the reason that was given. Pages pass
/// <see cref="IPersonAccess"/> instead.
/// </summary>
public interface ICommandReads
{
    /// <summary>One row a person, committed when the call returns, in one batch.</summary>
    /// <param name="command">The command's name: <c>export participants</c>.</param>
    /// <param name="what">What of each is handed out.</param>
    /// <param name="people">At most 1,000; doubles count once.</param>
    /// <param name="stop">Ctrl-C.</param>
    /// <exception cref="StatedFailure">No row could be written, so nothing may be handed out.</exception>
    /// <exception cref="InvalidOperationException">Within a request, or nobody is named whose doing it is.</exception>
    Task WriteAsync(string command, PersonDetail what, IReadOnlyCollection<Guid> people, CancellationToken stop);
}
