namespace Employers.Domain;

/// <summary>What is to be done next with an employer, by whom and when. An employer has one open at a time.</summary>
internal sealed class NextStep
{
    private NextStep(Guid id, Guid employerId, StepKind kind, DateOnly due, Guid ownerId, DateTimeOffset opened) =>
        (Id, EmployerId, Kind, Due, OwnerId, Opened) = (id, employerId, kind, due, ownerId, opened);

    public Guid Id { get; private set; }

    public Guid EmployerId { get; private set; }

    public StepKind Kind { get; private set; }

    public DateOnly Due { get; private set; }

    public Guid OwnerId { get; private set; }

    public DateTimeOffset Opened { get; private set; }

    /// <summary>When it was done or replaced by another; null while it waits.</summary>
    public DateTimeOffset? Closed { get; private set; }

    public static NextStep Plan(Guid id, Guid employerId, StepKind kind, DateOnly due, Guid ownerId, DateTimeOffset now) => new(id, employerId, kind, due, ownerId, now);

    public void Close(DateTimeOffset now) => Closed ??= now;
}
