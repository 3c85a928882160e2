namespace Employers.Domain;

/// <summary>Where the work with an employer stands, computed from the log so that a list can be sorted by it. One row an employer.</summary>
internal sealed class Relation
{
    private Relation(Guid employerId) => EmployerId = employerId;

    public Guid EmployerId { get; private set; }

    /// <summary>The day of the latest contact; null before the first.</summary>
    public DateOnly? LastContact { get; private set; }

    public static Relation Begin(Guid employerId) => new(employerId);
}
