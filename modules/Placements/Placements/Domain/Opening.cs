namespace Placements.Domain;

/// <summary>Room for one or more people at an employer.</summary>
internal sealed class Opening
{
    public const int TitleLength = 200;
    public const int MostSeats = 100;

    private Opening(Guid id, Guid employerId, string title, int seats, DateTimeOffset registered) =>
        (Id, EmployerId, Title, Seats, Registered) = (id, employerId, title, seats, registered);

    public Guid Id { get; private set; }

    public Guid EmployerId { get; private set; }

    public string Title { get; private set; }

    public int Seats { get; private set; }

    public DateTimeOffset Registered { get; private set; }

    public uint Version { get; private set; }

    public static Opening Register(Guid id, Guid employer, string title, int seats, DateTimeOffset now) =>
        new(id, employer, title.Trim(), Math.Clamp(seats, 1, MostSeats), now);
}
