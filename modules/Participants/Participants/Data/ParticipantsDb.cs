using Microsoft.EntityFrameworkCore;
using Participants.Domain;
using Platform.Sdk;

namespace Participants.Data;

internal sealed class ParticipantsDb(DbContextOptions<ParticipantsDb> options) : ModuleDb(options)
{
    public override string Schema => "participants";

    public DbSet<Participant> Participants => Set<Participant>();

    protected override void Map(ModelBuilder model)
    {
        model.Entity<Participant>(participant =>
        {
            participant.ToTable("participant");
            participant.Property(p => p.Version).IsRowVersion();
            participant.Keeps("Who takes part and is to be helped to work", "participants.case")
                .Are(DataCategory.Personal, p => p.Id, p => p.FirstName, p => p.LastName, p => p.Enrolled)
                .Are(DataCategory.Identity, p => p.IdentityNumberCipher, p => p.IdentityNumberLookUp);
            participant.HasMany(p => p.Relations).WithOne().HasForeignKey(r => r.ParticipantId);
        });
        model.Entity<CaseRelation>().ToTable("case_relation")
            .Keeps("Who of the staff may know the person, and until when", "participants.case")
            .Are(DataCategory.Technical, r => r.Id)
            .Are(DataCategory.Personal, r => r.ParticipantId, r => r.StaffId, r => r.Kind, r => r.From, r => r.Until);
    }

    /// <summary>Those to whom a member of staff has a live relation: the only way pages of this module reach a person.</summary>
    public IQueryable<Participant> KnownTo(Guid staff, DateOnly today) => Participants.Where(p =>
        p.Relations.Any(r => r.StaffId == staff && r.From <= today && (r.Until == null || r.Until >= today)));
}
