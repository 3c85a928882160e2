namespace Platform.Sdk;

/// <summary>
/// A record that is part of a tracked one (a contact of an employer): its changes stand in the root's history, and touch the
/// root, so that two editors of the same whole meet there.
/// </summary>
/// <typeparam name="TRoot">The record it is part of, in the same context.</typeparam>
public interface IPartOf<TRoot> where TRoot : class, ITracked
{
    /// <summary>The part's own id, set when it is created.</summary>
    Guid Id { get; }

    /// <summary>The root's id; never changes.</summary>
    Guid RootId { get; }
}
