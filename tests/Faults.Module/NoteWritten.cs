using Platform.Sdk;

namespace Faults;

/// <summary>A note was written about a subject.</summary>
internal sealed record NoteWritten(Guid Subject, Guid Note) : IEvent
{
    public long SubjectVersion { get; init; }
}
