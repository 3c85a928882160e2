namespace Matching.Domain;

/// <summary>What a coach asks for this time.</summary>
/// <param name="Focus">What matters most, codes of <see cref="Domain.Focus"/>.</param>
/// <param name="Form">Form of placement; null for any.</param>
/// <param name="FromDay">First day; null when the profile says it.</param>
/// <param name="Urgency">How soon.</param>
/// <param name="UrgencyReason">Why, when it is not ordinary.</param>
/// <param name="OwnWords">What else a consultant may need to know.</param>
internal sealed record Asked(IReadOnlyList<string> Focus, string? Form, DateOnly? FromDay, Urgency Urgency, string? UrgencyReason, string? OwnWords);
