namespace Platform.Sdk;

/// <summary>
/// Something that has happened, told to other modules. Declare it as a sealed record with a past-tense name in the owner's Contracts
/// (<c>PlacementEnded</c>). It carries ids and codes only, never a name or other personal text: what is shown or decided about a
/// person is asked for when it is needed.
/// </summary>
public interface IEvent
{
    /// <summary>The record it happened to; events of one subject are delivered in the order they were committed.</summary>
    Guid Subject { get; }

    /// <summary>
    /// Place of this event among those of its subject, from 1, without gaps. Given when the change is saved: declare it as
    /// <c>public long SubjectVersion { get; init; }</c> and leave it alone when publishing.
    /// </summary>
    long SubjectVersion { get; }
}
