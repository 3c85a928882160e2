namespace Platform.Sdk;

/// <summary>A right that pages require and roles hold.</summary>
/// <param name="Name">
/// <c>module.verb</c> in lower case, for example <c>employers.register</c>; begins with the module's name.
/// </param>
/// <param name="Roles">
/// Roles that hold it from the start, by code: <c>consultant</c>, <c>coach</c>, <c>coordinator</c>, <c>administrator</c>, <c>reviewer</c>.
/// </param>
public sealed record Permission(string Name, params IReadOnlyList<string> Roles);
