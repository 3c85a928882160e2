using Microsoft.EntityFrameworkCore;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Data;

internal static class OpeningMapping
{
    public static void Map(ModelBuilder model) => model.Entity<Opening>(opening =>
    {
        opening.ToTable("opening");
        opening.Property(o => o.Version).IsRowVersion();
        opening.Property(o => o.State).HasConversion<string>();
        opening.Property(o => o.Skills).AsJson();
        opening.Property(o => o.Languages).AsJson();
        opening.Property(o => o.Demands).AsJson();
        opening.Keeps("Which places there are, what the work asks for, and how many can come", "placements.opening")
            .Are(DataCategory.Technical, o => o.Id, o => o.ExternalId, o => o.Reference, o => o.Registered, o => o.Published, o => o.Closed, o => o.Language, o => o.Described, o => o.Paused)
            .Are(DataCategory.Staff, o => o.ResponsibleId)
            .Are(DataCategory.Personal, o => o.ContactName, o => o.ContactEmail, o => o.ContactPhone)
            .Are(DataCategory.Public, o => o.EmployerId, o => o.WorkplaceId, o => o.Title, o => o.Seats, o => o.State, o => o.Confirmed, o => o.AskedToConfirm,
                o => o.PausedUntil, o => o.NotBefore, o => o.Description, o => o.Form, o => o.Occupation, o => o.Sector, o => o.Town, o => o.Latitude, o => o.Longitude,
                o => o.IsOpenToPublic, o => o.HoursMin, o => o.HoursMax, o => o.From, o => o.To, o => o.Days, o => o.Times, o => o.Tasks, o => o.Goals,
                o => o.Skills, o => o.Languages, o => o.Licences, o => o.Certificates, o => o.RegisterExtract, o => o.Demands, o => o.Adaptations,
                o => o.Access, o => o.Supervision, o => o.SupervisorCapacity);
    });
}
