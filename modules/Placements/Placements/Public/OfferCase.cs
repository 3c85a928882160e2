using Placements.Contracts;
using Placements.Domain;

namespace Placements.Public;

/// <summary>One employer's case: what was sent, and the opening it became or was registered as.</summary>
internal sealed record OfferCase(Submission? Submission, Opening? Opening)
{
    public string Reference => Submission?.Reference ?? Opening!.Reference;

    /// <summary>The opening bears the submission's id, also before it exists.</summary>
    public Guid Id => Submission?.Id ?? Opening!.Id;

    /// <summary>Only an opening that has been in the inventory has a say of its own; before that the submission speaks.</summary>
    public bool IsInventory => Opening is { State: not OpeningState.Draft } && Submission is null or { State: SubmissionState.Published };

    /// <summary>Where it stands, as the key of its sentence.</summary>
    public string Stage => (Submission?.State, Opening?.State) switch
    {
        _ when Opening?.NotBefore is not null => "Withdrawn",
        (SubmissionState.Withdrawn, _) => "Withdrawn",
        (SubmissionState.Declined, _) => "Declined",
        (SubmissionState.Unconfirmed, _) => "Unconfirmed",
        (SubmissionState.Waiting, _) => Submission!.Work.IsLater ? "Later" : "Waiting",
        (SubmissionState.Reviewing, _) => "Reviewing",
        (_, OpeningState.Paused) => "Paused",
        (_, OpeningState.Closed) => "Closed",
        (_, OpeningState.Draft) => "Reviewing",
        _ => "Published",
    };

    public DateOnly? NotBefore => Opening?.NotBefore ?? Submission?.NotBefore;

    public string Title => Opening?.Title ?? Submission!.Workplace;

    public string? ContactName => Opening is null ? Submission!.ContactName : Opening.ContactName;

    public string? ContactPhone => Opening is null ? Submission!.ContactPhone : Opening.ContactPhone;

    public string? ContactEmail => Opening?.ContactEmail ?? Submission?.ContactEmail;

    public Guid? Responsible => Opening?.ResponsibleId ?? Submission?.ReviewerId;

    public bool MayPause => IsInventory && Opening!.State == OpeningState.Published;

    public bool MayResume => IsInventory && Opening!.State == OpeningState.Paused;

    public bool MayWithdraw => Stage is not ("Withdrawn" or "Declined" or "Closed");
}
