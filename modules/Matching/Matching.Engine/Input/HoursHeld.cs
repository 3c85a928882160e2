namespace Matching.Engine.Input;

/// <summary>The participant's hours a week, 0–168.</summary>
/// <param name="Now">What is manageable now; null = unknown.</param>
/// <param name="Max">What may be reached, never less than now; null = unknown.</param>
public sealed record HoursHeld(decimal? Now, decimal? Max);
