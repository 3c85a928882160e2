namespace Platform.Testing;

/// <summary>An opening that <see cref="OpeningBuilder"/> saved.</summary>
/// <param name="Id">The opening.</param>
/// <param name="Employer">Whose it is.</param>
/// <param name="Reference">Its case: <c>/arende/{reference}</c>.</param>
public sealed record BuiltOpening(Guid Id, Guid Employer, string Reference);
