using Faults.Data;
using Platform.Sdk;

namespace Faults.Integration;

/// <summary>Appends what it hears, so that a second hearing, a missing one and a wrong order can be seen.</summary>
internal sealed class OnNoteWritten(FaultsDb db) : IReaction<NoteWritten>
{
    public Task HandleAsync(NoteWritten e, CancellationToken stop)
    {
        db.Add(new Heard { Subject = e.Subject, Version = e.SubjectVersion, Note = e.Note });
        return Task.CompletedTask;
    }
}
