using Platform.Sdk.Forms;

namespace Employers.Domain;

/// <summary>One time somebody of ours was in touch with an employer: the memory that must not hang on one person.</summary>
internal sealed class Contact
{
    public const int NoteLength = 20_000;
    public const int PlaceLength = 200;
    public const int MostMinutes = 1440;

    private Contact(Guid id, Guid employerId, ContactKind kind, DateOnly day, Guid staffId, DateTimeOffset logged) =>
        (Id, EmployerId, Kind, Day, StaffId, Logged) = (id, employerId, kind, day, staffId, logged);

    public Guid Id { get; private set; }

    public Guid EmployerId { get; private set; }

    public ContactKind Kind { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>Known when it was logged at once; null otherwise, and then nothing is shown.</summary>
    public TimeOnly? Time { get; private set; }

    /// <summary>Whom of ours.</summary>
    public Guid StaffId { get; private set; }

    /// <summary>With whom of theirs; null when nobody was named.</summary>
    public Guid? PersonId { get; private set; }

    public string? Note { get; private set; }

    public int? Minutes { get; private set; }

    public string? Place { get; private set; }

    /// <summary>True when a participant had wished for this employer. Who is not said here.</summary>
    public bool IsOnWish { get; private set; }

    /// <summary>Whether it led to an opening; null as long as nobody answered.</summary>
    public PlaceAnswer? Outcome { get; private set; }

    public DateTimeOffset Logged { get; private set; }

    public static Contact Log(Guid id, Guid employerId, ContactKind kind, DateOnly day, TimeOnly? time, Guid staffId, DateTimeOffset now) =>
        new(id, employerId, kind, day, staffId, now) { Time = time };

    public Contact With(Guid? personId, string? note, int? minutes, string? place, bool isOnWish)
    {
        (PersonId, Note, Minutes, Place, IsOnWish) = (personId, PlainText.Of(note), minutes, PlainText.Of(place), isOnWish);
        return this;
    }

    public void Answer(PlaceAnswer outcome) => Outcome = outcome;
}
