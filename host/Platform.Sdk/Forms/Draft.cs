namespace Platform.Sdk;

/// <summary>What somebody typed and has not yet saved.</summary>
/// <param name="Saved">When the draft was last saved.</param>
/// <param name="AfterSessionEnd">True when it was sent as a form after the session had ended.</param>
/// <param name="Values">Posted names with their values.</param>
public sealed record Draft(DateTimeOffset Saved, bool AfterSessionEnd, IReadOnlyDictionary<string, string[]> Values);
