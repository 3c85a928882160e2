namespace Placements.Public;

/// <summary>Who answers an employer.</summary>
/// <param name="Name">A consultant's name, or the unit's while nobody has it.</param>
/// <param name="Phone">The unit's number; null when the installation has none.</param>
/// <param name="IsPerson">False when the name is the unit's.</param>
internal sealed record Answering(string Name, string? Phone, bool IsPerson)
{
    public string? PhoneHref => Phone is null ? null : "tel:" + string.Concat(Phone.Where(c => char.IsAsciiDigit(c) || c == '+'));
}
