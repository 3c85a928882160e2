namespace Participants.Domain;

/// <summary>How far a section of the mapping is. The names are stored.</summary>
internal enum SectionState
{
    NotAsked,
    Started,

    /// <summary>Each question has an answer, «vet inte» and «vill inte svara» too.</summary>
    Done,
}
