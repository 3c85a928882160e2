namespace Platform.Sdk;

/// <summary>
/// What a module does when it is told of an event: one internal sealed class in <c>Integration/On&lt;Event&gt;.cs</c>, registered with
/// <see cref="ReactionRegistration.AddReaction{TDb,TEvent,TReaction}"/>.
/// </summary>
/// <remarks>
/// It runs inside a transaction of the module's context that is saved and committed afterwards together with the note that the event was
/// handled. Events that wait for the same module are handled one after the other in one such transaction and scope; the context tracks nothing
/// when each begins, and when one fails, all are handled again, each alone. Changes made through that context therefore happen once, whatever
/// fails; anything else a reaction does (files, mail by hand) may happen again and must stand it. A save that fails cannot be recovered from
/// inside a reaction. Nobody is signed in.
/// </remarks>
/// <typeparam name="TEvent">The event, from its owner's Contracts.</typeparam>
public interface IReaction<in TEvent> where TEvent : IEvent
{
    /// <summary>
    /// Handles one event. An exception undoes everything; the event is tried again up to eight times with growing delay, then parked until an
    /// administrator delivers it again. Later events of the same subject wait for it.
    /// </summary>
    /// <param name="e">The event, with its <see cref="IEvent.SubjectVersion"/>.</param>
    /// <param name="stop">The host stops; throwing on it costs no try.</param>
    Task HandleAsync(TEvent e, CancellationToken stop);
}
