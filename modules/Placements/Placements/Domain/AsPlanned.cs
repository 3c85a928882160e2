namespace Placements.Domain;

/// <summary>«Har det varit som planerat?» The names are stored.</summary>
internal enum AsPlanned
{
    Yes,
    Partly,
    No,
}
