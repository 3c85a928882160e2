namespace Participants.Domain;

/// <summary>What stage and next step follow from. Nothing of it is stored: it cannot be out of step with what it is about.</summary>
internal sealed class CaseFacts
{
    public Guid Id { get; init; }

    public string FirstName { get; init; } = "";

    public string LastName { get; init; } = "";

    public DateOnly Enrolled { get; init; }

    /// <summary>Last day of the consent in force; null when there is none.</summary>
    public DateOnly? ConsentUntil { get; init; }

    public bool IsPlaced { get; init; }

    public bool IsBegun { get; init; }

    /// <summary>Whether every question that a placement needs has been asked.</summary>
    public bool IsReady { get; init; }

    /// <summary>When somebody last sat with the person: something was answered, consented to or approved.</summary>
    public DateTimeOffset? LastMet { get; init; }

    /// <summary>When the last essential question was asked.</summary>
    public DateTimeOffset? ReadySince { get; init; }

    /// <summary>First day of the placement there is.</summary>
    public DateOnly? PlacedFrom { get; init; }

    /// <summary>Last day of the latest placement that is over.</summary>
    public DateOnly? LastLeft { get; init; }

    /// <summary>Last day of the oldest placement whose end nobody has gone through; null when there is none.</summary>
    public DateOnly? EndToSee { get; init; }

    /// <summary>Whether what ended and is to be gone through never took place.</summary>
    public bool NeverBegan { get; init; }

    /// <summary>Computed with the query, so that the whole list can be sorted by it.</summary>
    public DateOnly? Due { get; init; }

    public CaseStage Stage => IsPlaced ? CaseStage.Placed : IsReady ? CaseStage.Seeking : CaseStage.ToMap;

    /// <summary>Since which day it stands there; null when nobody knows.</summary>
    public DateOnly? StageSince(Func<DateTimeOffset, DateOnly> day) => Stage switch
    {
        CaseStage.Placed => PlacedFrom,
        CaseStage.Seeking => ReadySince is { } ready && day(ready) is var mapped && !(LastLeft > mapped) ? mapped : LastLeft,
        _ => Enrolled,
    };

    /// <summary>The step that <see cref="Due"/> is about; one that lies far ahead is nothing yet.</summary>
    public NextStep Next(DateOnly today, Deadlines deadlines) =>
        EndToSee is not null ? NextStep.AfterPlacement
        : !IsBegun && !IsPlaced ? NextStep.Meet
        : ConsentUntil is null ? NextStep.AskConsent
        : !IsReady && !IsPlaced ? NextStep.FinishMapping
        : ConsentUntil <= today.AddDays(deadlines.ConsentNotice) ? NextStep.RenewConsent : NextStep.None;
}
