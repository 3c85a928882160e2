using Platform.Sdk;

namespace Matching.Domain;

/// <summary>A coach asks the consultant whether a workplace can change something. Says nothing about who it would help.</summary>
internal sealed class ChangeWish : ITracked
{
    public const int NoteLength = 500;

    public required Guid Id { get; init; }

    public required Guid RequestId { get; init; }

    public required Guid OpeningId { get; init; }

    /// <summary>The change as the engine writes it: <c>adaptation:quiet-space + hours:10</c>.</summary>
    public required string Change { get; init; }

    public required Guid CoachId { get; init; }

    /// <summary>The consultant responsible for the opening; null when nobody is, and then any of them answers.</summary>
    public required Guid? ConsultantId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null until somebody has answered.</summary>
    public bool? Possible { get; private set; }

    public string? Note { get; private set; }

    public Guid? AnsweredBy { get; private set; }

    public DateTimeOffset? Answered { get; private set; }

    /// <summary>When the coach said to have read the answer.</summary>
    public DateTimeOffset? Read { get; private set; }

    public uint Version { get; private set; }

    public void Answer(bool possible, string? note, Guid consultant, DateTimeOffset now) =>
        (Possible, Note, AnsweredBy, Answered) = (possible, note, consultant, now);

    public void MarkRead(DateTimeOffset now) => Read ??= now;
}
