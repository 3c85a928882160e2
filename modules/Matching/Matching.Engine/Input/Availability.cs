namespace Matching.Engine.Input;

/// <summary>When the participant can work.</summary>
/// <param name="From">First day; null = unknown.</param>
/// <param name="Days">Days of the week; null = unknown.</param>
/// <param name="Times">Times of day; null = unknown.</param>
public sealed record Availability(DateOnly? From, Days? Days, Times? Times);
