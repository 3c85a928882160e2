namespace Platform.Sdk.Components;

/// <summary>One factor of a score. Points are not negative and at most <paramref name="Max"/>.</summary>
/// <param name="Name">The factor in words.</param>
/// <param name="Points">Points given.</param>
/// <param name="Max">Most points the factor can give, over 0.</param>
public sealed record ScoreBar(string Name, decimal Points, decimal Max)
{
    /// <summary>Points after the one change that would help, drawn as an outline; null for none.</summary>
    public decimal? AfterFix { get; init; }

    /// <summary>Not known: a dashed bar and «vet inte», with the points that count meanwhile drawn pale, so that the bars make the total.</summary>
    public bool Unknown { get; init; }

    /// <summary>A smaller part is not known: the bar as usual, and words that say so.</summary>
    public bool PartlyUnknown { get; init; }

    /// <summary>Nothing is asked for here: all points, and words that say so instead of «vet inte».</summary>
    public bool NothingAsked { get; init; }

    /// <summary>Why this factor stops the place: no bar but «Stopp» and the reason; null when it does not.</summary>
    public string? Stop { get; init; }

    /// <summary>True for what the participant wishes.</summary>
    public bool IsWish { get; init; }
}
