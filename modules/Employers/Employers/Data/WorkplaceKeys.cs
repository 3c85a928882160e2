namespace Employers.Data;

/// <summary>
/// What a file calls a workplace among those of its employer: its number; without one, nothing for the oldest and the id for the others, so that
/// every workplace has a key.
/// </summary>
internal static class WorkplaceKeys
{
    public static IQueryable<KeyedWorkplace> Of(EmployersDb db) => db.Workplaces.Select(w => new KeyedWorkplace
    {
        Id = w.Id,
        EmployerId = w.EmployerId,
        Key = w.Number ?? (db.Workplaces.Any(o => o.EmployerId == w.EmployerId && o.Number == null && (o.Registered < w.Registered || o.Registered == w.Registered && o.Id < w.Id))
            ? w.Id.ToString() : ""),
    });

    /// <summary>A workplace and its key.</summary>
    internal sealed class KeyedWorkplace
    {
        public Guid Id { get; init; }

        public Guid EmployerId { get; init; }

        public required string Key { get; init; }
    }
}
