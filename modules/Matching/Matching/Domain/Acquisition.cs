using Participants.Contracts;
using Platform.Sdk;

namespace Matching.Domain;

/// <summary>What no opening answers: codes of the wish, hours and area for a consultant to look for. It bears no name.</summary>
internal sealed class Acquisition : ITracked
{
    public const int AreaLength = 100;
    public const int NoteLength = 500;

    public required Guid Id { get; init; }

    public required Guid RequestId { get; init; }

    public required Guid ParticipantId { get; init; }

    public required Guid CoachId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Occupations wished for, with spaces between.</summary>
    public required string Wishes { get; init; }

    public required decimal? Hours { get; init; }

    /// <summary><c>mon … sun</c> with spaces between; null when not known.</summary>
    public required string? Days { get; init; }

    public required string? Form { get; init; }

    /// <summary>Where, in the coach's words: a town or part of it.</summary>
    public required string? Area { get; init; }

    public required DateOnly? FromDay { get; init; }

    public required Urgency Urgency { get; init; }

    public AcquisitionState State { get; private set; }

    public Guid? TakenBy { get; private set; }

    public DateTimeOffset? Taken { get; private set; }

    public string? Note { get; private set; }

    public DateTimeOffset? Answered { get; private set; }

    /// <summary>When the coach said to have read the answer.</summary>
    public DateTimeOffset? Read { get; private set; }

    public uint Version { get; private set; }

    /// <summary>What a profile and a request ask a consultant to find. A first day that is past has come: the place may begin now.</summary>
    public static Acquisition Of(Guid id, MatchRequest request, MatchProfile profile, Guid coach, string? area, IInstallationClock clock) => new()
    {
        Id = id, RequestId = request.Id, ParticipantId = request.ParticipantId, CoachId = coach, At = clock.Now,
        Wishes = string.Join(' ', (profile.Wishes ?? []).OrderByDescending(w => w.Weight).Select(w => w.Occupation).Distinct()),
        Hours = profile.HoursNow ?? profile.HoursMax, Days = profile.Days is { } days ? string.Join(' ', days) : null, Form = request.Form, Area = area,
        FromDay = (request.FromDay ?? profile.AvailableFrom) is { } from ? from < clock.Today ? clock.Today : from : null, Urgency = request.Urgency,
    };

    public bool IsLive => State is AcquisitionState.Waiting or AcquisitionState.Taken;

    public bool Take(Guid consultant, DateTimeOffset now)
    {
        if (State != AcquisitionState.Waiting) return false;
        (State, TakenBy, Taken) = (AcquisitionState.Taken, consultant, now);
        return true;
    }

    public bool Answer(bool found, string? note, Guid consultant, DateTimeOffset now)
    {
        if (State != AcquisitionState.Taken || TakenBy != consultant) return false;
        (State, Note, Answered) = (found ? AcquisitionState.Found : AcquisitionState.NotFound, note, now);
        return true;
    }

    public void Withdraw(DateTimeOffset now)
    {
        if (!IsLive) return;
        (State, Answered, Read) = (AcquisitionState.Withdrawn, now, now);
    }

    public void MarkRead(DateTimeOffset now) => Read ??= now;
}
