namespace Platform.Sdk;

/// <summary>
/// Says that a page lists people: what it shows of them at most, and why. Whom, says <see cref="IPersonAccess.FilterAsync"/>, which
/// the page or a contract it uses has to pass; without this attribute that call fails, so neither can be forgotten alone.
/// </summary>
/// <param name="what">The most that the page shows of each.</param>
/// <param name="purpose">Why, as a code in lower case with points, for example <c>case.list</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsPeopleAttribute(PersonDetail what, string purpose) : Attribute
{
    /// <summary>The most that is shown.</summary>
    public PersonDetail What { get; } = what;

    /// <summary>Why, as a code.</summary>
    public string Purpose { get; } = purpose;
}
