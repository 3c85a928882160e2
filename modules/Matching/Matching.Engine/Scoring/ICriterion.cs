namespace Matching.Engine.Scoring;

/// <summary>One thing that a match weighs. Stateless, safe for several threads; one file each.</summary>
public interface ICriterion
{
    /// <summary>The factor's name in the weight set, the result and the reasons.</summary>
    string Factor { get; }

    /// <summary>Judges a pair.</summary>
    /// <param name="pair">Whom and what.</param>
    /// <param name="notes">Where to say why; null when only the score is asked for. It must not change the judgement.</param>
    Judgement Judge(in Pair pair, Notes? notes);
}
