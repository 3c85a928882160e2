namespace Platform.Sdk;

/// <summary>
/// Says that a page is about one person: the route value that holds whom, what is shown, and why. Before the handler runs the
/// case gate is asked: without a live relation the answer is 404, the same as for an unknown id. With one, a row is written to
/// the read log; if that fails the page is refused with 503. Panels and contracts used inside the page need nothing more.
/// </summary>
/// <param name="route">Name of the route value with the person's id, for example <c>id</c>; checked at the start.</param>
/// <param name="what">The most that the page shows. Whoever may know only a part gets that part, see <see cref="IPersonAccess.Granted"/>.</param>
/// <param name="purpose">Why, as a code in lower case with points, for example <c>case.work</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ShowsPersonAttribute(string route, PersonDetail what, string purpose) : Attribute
{
    /// <summary>Name of the route value.</summary>
    public string Route { get; } = route;

    /// <summary>The most that is shown.</summary>
    public PersonDetail What { get; } = what;

    /// <summary>Why, as a code.</summary>
    public string Purpose { get; } = purpose;

    /// <summary>What somebody must be allowed to know to get in at all; otherwise any part of <see cref="What"/> is enough.</summary>
    public PersonDetail Requires { get; init; }

    /// <summary>
    /// The handler it holds for, for example <c>IdentityNumber</c> for <c>OnPostIdentityNumberAsync</c>. Without one it holds for
    /// every handler that has no attribute of its own.
    /// </summary>
    public string? Handler { get; init; }
}
