namespace Employers.Contracts;

/// <summary>A place where an employer has work.</summary>
/// <param name="Id">The workplace.</param>
/// <param name="Employer">Whose it is.</param>
/// <param name="Name">Its name, 1–200 characters.</param>
/// <param name="City">Postal town; null when not known.</param>
/// <param name="Latitude">WGS 84, degrees; null when not known, and then <paramref name="Longitude"/> is null too.</param>
/// <param name="Longitude">WGS 84, degrees.</param>
/// <param name="Sector">Two-digit SNI code; null when not known.</param>
/// <param name="IsOpenToPublic">Whether strangers come and go there; null when not known.</param>
public sealed record WorkplaceSummary(
    Guid Id, Guid Employer, string Name, string? City, double? Latitude, double? Longitude, string? Sector, bool? IsOpenToPublic);
