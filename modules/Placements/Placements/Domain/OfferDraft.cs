namespace Placements.Domain;

/// <summary>What an employer has filled in so far. A step that was not done is null; what a step could not take is kept by step and field, as it was typed.</summary>
internal sealed record OfferDraft(OfferedBy? By = null, OfferedWork? Work = null, OfferedTime? Time = null, Dictionary<string, Dictionary<string, string[]>>? Rejected = null)
{
    /// <summary>Whoever does not offer a place today is not asked for times.</summary>
    public bool IsComplete => By is not null && Work is not null && (Work.IsLater || Time is not null);
}
