using Matching.Engine.Input;

namespace Matching.Engine.Rules;

/// <summary>An adaptation of the workplace and what it makes good.</summary>
/// <param name="Id">The code in the match files.</param>
/// <param name="Bridges">Axes on which a demand above the tolerance no longer counts.</param>
/// <param name="CoachTime">Support that it names a coach or mentor for; null = none.</param>
public sealed record Adaptation(string Id, IReadOnlyList<string> Bridges, SupportLevel? CoachTime = null);
