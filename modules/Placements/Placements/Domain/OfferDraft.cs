namespace Placements.Domain;

/// <summary>What an employer has filled in so far. A step that was not done is null.</summary>
internal sealed record OfferDraft(OfferedBy? By = null, OfferedWork? Work = null, OfferedTime? Time = null)
{
    /// <summary>Whoever does not offer a place today is not asked for times.</summary>
    public bool IsComplete => By is not null && Work is not null && (Work.IsLater || Time is not null);
}
