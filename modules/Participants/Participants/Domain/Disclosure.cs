namespace Participants.Domain;

/// <summary>That an employer has opened a sheet. Never changed.</summary>
internal sealed class Disclosure
{
    private Disclosure(Guid id, Guid participantId, Guid sheetId, Guid openingId, DateTimeOffset at) =>
        (Id, ParticipantId, SheetId, OpeningId, At) = (id, participantId, sheetId, openingId, at);

    public Guid Id { get; private set; }

    public Guid ParticipantId { get; private set; }

    public Guid SheetId { get; private set; }

    public Guid OpeningId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public static Disclosure Of(Guid id, ReleaseSheet sheet, DateTimeOffset now) => new(id, sheet.ParticipantId, sheet.Id, sheet.OpeningId, now);
}
