namespace Matching.Engine.Scoring;

/// <summary>The outcome of one pair.</summary>
/// <param name="Score">Hundredths of a point, 0–10,000; 0 when blocked.</param>
/// <param name="KnownWeight">Weight of the factors known on both sides, hundredths of a point, 0–10,000.</param>
/// <param name="Verdict">The verdict.</param>
public readonly record struct PairScore(int Score, int KnownWeight, Verdict Verdict)
{
    /// <summary>Confidence in hundredths, 0–100: the known weight over all weight, rounded half up.</summary>
    public int Confidence => (KnownWeight + 50) / 100;
}
