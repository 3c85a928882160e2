using Platform.Sdk;

namespace Visits.Domain;

/// <summary>One study visit at an employer. It knows how many came, never who.</summary>
internal sealed class Visit : ITracked
{
    public const int NoteLength = 500;
    public const int MostPlaces = 100;

    /// <summary>How many days after the visit somebody may tell how it went before it is closed.</summary>
    public const int TimeToTell = 14;

    private Visit(Guid id, Guid employerId, DateOnly day, int places, Guid responsible, DateTimeOffset registered) =>
        (Id, EmployerId, Day, Places, Responsible, Registered) = (id, employerId, day, places, responsible, registered);

    public Guid Id { get; private set; }

    public Guid EmployerId { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>How many may come.</summary>
    public int Places { get; private set; }

    /// <summary>What there is to see, where to meet.</summary>
    public string? Note { get; private set; }

    /// <summary>Who of the staff goes along.</summary>
    public Guid Responsible { get; private set; }

    public DateTimeOffset Registered { get; private set; }

    public VisitState State { get; private set; }

    /// <summary>How many came; null until that is told.</summary>
    public int? Visitors { get; private set; }

    /// <summary>Openings that the employer has had published since the visit.</summary>
    public int OpeningsSince { get; private set; }

    public uint Version { get; private set; }

    public static Visit Plan(Guid id, Guid employerId, DateOnly day, int places, string? note, Guid responsible, DateTimeOffset now) =>
        new(id, employerId, day, places, responsible, now) { Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim() };

    /// <summary>Tells how it went.</summary>
    public void Tell(VisitState state, int? visitors) => (State, Visitors) = (state, state == VisitState.Held ? visitors : null);

    public void Close() => State = VisitState.NotTold;

    public void CountOpening() => OpeningsSince++;
}
