using Matching.Engine.Scoring;

namespace Matching.Domain;

/// <summary>One opening on a shortlist as it was when it was made.</summary>
internal sealed class RankedEntry
{
    /// <summary>Name of the sealed field.</summary>
    public const string ExplanationField = "entry.explanation";

    public required Guid Id { get; init; }

    public required Guid RunId { get; init; }

    public required Guid OpeningId { get; init; }

    /// <summary>Place from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>Hundredths of a point.</summary>
    public required int Score { get; init; }

    /// <summary>Per cent.</summary>
    public required int Confidence { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Reasons as keys with arguments (JSON), sealed: they say what the person copes with.</summary>
    public required byte[] Explanation { get; init; }
}
