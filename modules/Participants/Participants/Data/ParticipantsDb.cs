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
            participant.HasMany(p => p.Relations).WithOne().HasForeignKey(r => r.ParticipantId);
        });
        model.Entity<CaseRelation>().ToTable("case_relation");
    }

    /// <summary>Those to whom a member of staff has a live relation: the only way pages of this module reach a person.</summary>
    public IQueryable<Participant> KnownTo(Guid staff, DateOnly today) => Participants.Where(p =>
        p.Relations.Any(r => r.StaffId == staff && r.From <= today && (r.Until == null || r.Until >= today)));
}
