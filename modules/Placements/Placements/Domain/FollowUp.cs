using Platform.Sdk;

namespace Placements.Domain;

/// <summary>One talk with participant and host about how it goes.</summary>
internal sealed class FollowUp : ITracked
{
    public const int WordsLength = 4000;
    public const string PersonField = "followUp.personWords";
    public const string HostField = "followUp.hostWords";
    public const string SolveField = "followUp.toSolve";

    private FollowUp(Guid id, Guid placementId, DateOnly due) => (Id, PlacementId, Due) = (id, placementId, due);

    public Guid Id { get; private set; }

    public Guid PlacementId { get; private set; }

    public DateOnly Due { get; private set; }

    public FollowUpState State { get; private set; }

    public AsPlanned? AsPlanned { get; private set; }

    public string? ChangeCode { get; private set; }

    public int? Person { get; private set; }

    public byte[]? PersonWordsCipher { get; private set; }

    public int? Host { get; private set; }

    public byte[]? HostWordsCipher { get; private set; }

    public byte[]? ToSolveCipher { get; private set; }

    public DateTimeOffset? Done { get; private set; }

    public Guid? DoneBy { get; private set; }

    public uint Version { get; private set; }

    public bool IsHeld => State is FollowUpState.Done or FollowUpState.Talked;

    public static FollowUp On(Guid id, Guid placement, DateOnly due) => new(id, placement, due);

    public void Move(DateOnly due)
    {
        if (State == FollowUpState.Planned) Due = due;
    }

    /// <summary>Notes what was found. False when somebody did it before, or the placement has ended.</summary>
    public bool Record(FollowUpAnswer answer, bool talkedBefore, DateTimeOffset now, Guid by)
    {
        if (State != FollowUpState.Planned) return false;
        State = answer.AsPlanned == Domain.AsPlanned.No ? FollowUpState.Moved : talkedBefore ? FollowUpState.Talked : FollowUpState.Done;
        (AsPlanned, ChangeCode, Person, Host) = (answer.AsPlanned, answer.ChangeCode, answer.Person, answer.Host);
        (PersonWordsCipher, HostWordsCipher, ToSolveCipher) = (answer.PersonWords, answer.HostWords, answer.ToSolve);
        (Done, DoneBy) = (now, by);
        return true;
    }

    public void Cancel()
    {
        if (State == FollowUpState.Planned) State = FollowUpState.Cancelled;
    }
}
