using Microsoft.EntityFrameworkCore;
using Participants.Domain;
using Platform.Sdk;

namespace Participants.Data;

internal sealed class ParticipantsDb(DbContextOptions<ParticipantsDb> options) : ModuleDb(options)
{
    private static readonly CaseRelationKind[] Own = [CaseRelationKind.Assigned, CaseRelationKind.Team, CaseRelationKind.Substitute];

    public override string Schema => "participants";

    public DbSet<Participant> Participants => Set<Participant>();

    protected override void Map(ModelBuilder model)
    {
        model.Entity<Participant>(participant =>
        {
            participant.ToTable("participant");
            participant.Property(p => p.Version).IsRowVersion();
            participant.Keeps("Who takes part and is to be helped to work", "participants.case")
                .Are(DataCategory.Personal, p => p.Id, p => p.FirstName, p => p.LastName, p => p.Enrolled, p => p.CaseNumber)
                .Are(DataCategory.Identity, p => p.IdentityNumberCipher, p => p.IdentityNumberLookUp);
            participant.Property(p => p.CaseNumber).UseIdentityAlwaysColumn();
            participant.Property(p => p.Protection).HasConversion(p => p.ToString().ToLowerInvariant(), code => Enum.Parse<Protection>(code, true))
                .Is(DataCategory.Personal, secrecy: Secrecy.Strict);
            participant.HasMany(p => p.Relations).WithOne().HasForeignKey(r => r.ParticipantId);
            participant.HasMany(p => p.NamedStaff).WithOne().HasForeignKey(n => n.ParticipantId);
        });
        model.Entity<CaseRelation>(relation =>
        {
            relation.ToTable("case_relation");
            relation.Property(r => r.Kind).HasConversion(k => k.ToString().ToLowerInvariant(), code => Enum.Parse<CaseRelationKind>(code, true));
            relation.Keeps("Who of the staff may know the person, and until when", "participants.case")
                .Are(DataCategory.Technical, r => r.Id)
                .Are(DataCategory.Personal, r => r.ParticipantId, r => r.StaffId, r => r.Kind, r => r.From, r => r.Until, r => r.Released);
        });
        model.Entity<NamedStaff>(named =>
        {
            named.ToTable("protected_access").HasKey(n => new { n.ParticipantId, n.StaffId });
            named.Keeps("Who of the staff may open the case of a person whose identity is protected", "participants.case");
            named.Property(n => n.ParticipantId).Is(DataCategory.Personal, secrecy: Secrecy.Strict);
            named.Property(n => n.StaffId).Is(DataCategory.Personal, secrecy: Secrecy.Strict);
            named.Property(n => n.Named).Is(DataCategory.Personal, secrecy: Secrecy.Strict);
        });
    }

    /// <summary>
    /// The people a member of staff works with, for lists: protected ones are in none. It only finds; whether somebody may be shown the
    /// case gate decides, so what comes from here passes <see cref="IPersonAccess"/>.
    /// </summary>
    public IQueryable<Participant> KnownTo(Guid staff, DateOnly today) => Participants.Where(p => p.Protection == Protection.No
        && p.Relations.Any(r => r.StaffId == staff && Own.Contains(r.Kind) && r.From <= today && (r.Until == null || r.Until >= today)));
}
