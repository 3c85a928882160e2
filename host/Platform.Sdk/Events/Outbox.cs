using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Platform.Sdk;

/// <summary>Puts events into a context's next save.</summary>
internal static class Outbox
{
    public static void Write(ModuleDb db, IEvent e, long place)
    {
        ArgumentNullException.ThrowIfNull(e);
        var type = e.GetType();
        if (e.Subject == Guid.Empty)
            throw new ArgumentException($"{type.FullName} has no subject. Maybe its Subject should be the id of the record it happened to.", nameof(e));
        if (e.SubjectVersion != 0)
            throw new ArgumentException($"{type.FullName} of {e.Subject} brings version {e.SubjectVersion}. Maybe leave it 0: it is given when the change is saved.", nameof(e));
        db.Add(new OutboxRow
        {
            Subject = e.Subject, Place = place, Id = db.GetService<IIds>().New(), Type = type.FullName!, Payload = EventJson.Write(e),
            Occurred = db.GetService<TimeProvider>().GetUtcNow(),
        });
    }
}
