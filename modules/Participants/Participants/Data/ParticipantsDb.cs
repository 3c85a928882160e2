using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Participants.Contracts;
using Participants.Domain;
using Platform.Sdk;

namespace Participants.Data;

internal sealed class ParticipantsDb(DbContextOptions<ParticipantsDb> options) : ModuleDb(options)
{
    private static readonly CaseRelationKind[] Own = [CaseRelationKind.Assigned, CaseRelationKind.Team, CaseRelationKind.Substitute];

    public override string Schema => "participants";

    public DbSet<Participant> Participants => Set<Participant>();

    public DbSet<CaseRelation> Relations => Set<CaseRelation>();

    public DbSet<MappedSection> Sections => Set<MappedSection>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<ReleaseSheet> Sheets => Set<ReleaseSheet>();

    public DbSet<Disclosure> Disclosures => Set<Disclosure>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    protected override void Map(ModelBuilder model)
    {
        model.Entity<Participant>(participant =>
        {
            participant.ToTable("participant");
            participant.Property(p => p.Version).IsRowVersion();
            participant.Keeps("Who takes part and is to be helped to work", "participants.case")
                .Are(DataCategory.Personal, p => p.Id, p => p.FirstName, p => p.LastName, p => p.Enrolled, p => p.CaseNumber,
                    p => p.ExternalId, p => p.Key, p => p.Programme, p => p.Sex, p => p.BirthYear, p => p.Ended)
                .Are(DataCategory.Identity, p => p.IdentityNumberCipher, p => p.IdentityNumberLookUp);
            participant.Property(p => p.Key).HasComputedColumnSql("coalesce(external_id, id::text)", stored: true);
            participant.Property(p => p.Sex).HasConversion(new ValueConverter<Sex, string>(s => s.ToString().ToLowerInvariant(), code => Enum.Parse<Sex>(code, true)));
            participant.Property(p => p.CaseNumber).UseIdentityAlwaysColumn();
            participant.Property(p => p.Protection).HasConversion(p => p.ToString().ToLowerInvariant(), code => Enum.Parse<Protection>(code, true))
                .Is(DataCategory.Personal, secrecy: Secrecy.Strict);
            participant.HasMany(p => p.Relations).WithOne().HasForeignKey(r => r.ParticipantId);
            participant.HasMany(p => p.Sections).WithOne().HasForeignKey(s => s.ParticipantId);
            participant.HasMany(p => p.Consents).WithOne().HasForeignKey(c => c.ParticipantId);
            participant.HasMany(p => p.Sheets).WithOne().HasForeignKey(s => s.ParticipantId);
            participant.HasMany(p => p.Proposals).WithOne().HasForeignKey(p => p.ParticipantId);
            participant.Ignore(p => p.Name);
            participant.HasMany(p => p.NamedStaff).WithOne().HasForeignKey(n => n.ParticipantId);
        });
        model.Entity<CaseRelation>(relation =>
        {
            relation.ToTable("case_relation");
            // Its id comes with it: one that is added to a person already read is new all the same.
            relation.Property(r => r.Id).ValueGeneratedNever();
            relation.Property(r => r.Kind).HasConversion(k => k.ToString().ToLowerInvariant(), code => Enum.Parse<CaseRelationKind>(code, true));
            relation.Keeps("Who of the staff may know the person, and until when", "participants.case")
                .Are(DataCategory.Technical, r => r.Id)
                .Are(DataCategory.Personal, r => r.ParticipantId, r => r.StaffId, r => r.Kind, r => r.From, r => r.Until, r => r.Released,
                    r => r.ProposalId, r => r.SheetId, r => r.Ended);
        });
        model.Entity<NamedStaff>(named =>
        {
            named.ToTable("protected_access").HasKey(n => new { n.ParticipantId, n.StaffId });
            named.Keeps("Who of the staff may open the case of a person whose identity is protected", "participants.case");
            named.Property(n => n.ParticipantId).Is(DataCategory.Personal, secrecy: Secrecy.Strict);
            named.Property(n => n.StaffId).Is(DataCategory.Personal, secrecy: Secrecy.Strict);
            named.Property(n => n.Named).Is(DataCategory.Personal, secrecy: Secrecy.Strict);
        });
        MappingMapping.Add(model);
        ConsentMapping.Add(model);
    }

    /// <summary>The sheets that still give something: not taken back, and the very consent they were signed under holds.</summary>
    public IQueryable<ReleaseSheet> HoldingSheets(DateOnly today) => Sheets.Where(s => s.Withdrawn == null
        && Consents.Any(c => c.Id == s.ConsentId && c.Withdrawn == null && c.From <= today && c.Until >= today));

    /// <summary>What is known of a proposal, made now if this is the first that is told of it; null when there is no such participant.</summary>
    public async Task<Proposal?> ProposalAsync(Guid id, Guid participant, Guid opening, CancellationToken stop)
    {
        if (await Proposals.FindAsync([id], stop) is { } known) return known;
        return await Participants.AnyAsync(p => p.Id == participant, stop) ? Proposals.Add(Proposal.Of(id, participant, opening)).Entity : null;
    }

    /// <summary>Ends a proposal, and the relation that came from it, in this moment.</summary>
    public async Task EndProposalAsync(Guid id, Guid participant, Guid opening, DateTimeOffset now, CancellationToken stop)
    {
        (await ProposalAsync(id, participant, opening, stop))?.End(now);
        foreach (var relation in await Relations.Where(r => r.ProposalId == id && r.Ended == null).ToListAsync(stop)) relation.End(now);
    }

    /// <summary>The people with what decides whether their cases can end.</summary>
    public IQueryable<Participant> Ending => Participants.Include(p => p.Relations).Include(p => p.Proposals).AsSplitQuery();

    /// <summary>Ends a case out of <see cref="Ending"/>, and tells of it.</summary>
    /// <returns>As <see cref="Participant.End"/>.</returns>
    public bool EndCase(Participant person, DateOnly today, DateTimeOffset now)
    {
        if (!person.End(today, now)) return false;
        Publish(new CaseEnded(person.Id));
        return true;
    }

    /// <summary>Lets one at a time change what a person has consented to and approved, until the transaction ends.</summary>
    public Task LockAsync(Guid participant, CancellationToken stop) =>
        Database.ExecuteSqlAsync($"select id from participants.participant where id = {participant} for update", stop);

    /// <summary>A section to be changed. One that nobody has saved is made now, empty: two who begin at once get the same.</summary>
    public async Task<MappedSection> SectionAsync(Guid id, Guid participant, string section, CancellationToken stop)
    {
        await Database.ExecuteSqlAsync(
            $"insert into participants.mapped_section (id, participant_id, section) values ({id}, {participant}, {section}) on conflict do nothing", stop);
        return await Sections.SingleAsync(s => s.ParticipantId == participant && s.Section == section, stop);
    }

    /// <summary>
    /// The people a member of staff works with, for lists: protected ones are in none, nor are those whose case has ended. It only finds; whether somebody may be shown the
    /// case gate decides, so what comes from here passes <see cref="IPersonAccess"/>.
    /// </summary>
    public IQueryable<Participant> KnownTo(Guid staff, DateOnly today) => Participants.Where(p => p.Protection == Protection.No && p.Ended == null
        && p.Relations.Any(r => r.StaffId == staff && Own.Contains(r.Kind) && r.From <= today && (r.Until == null || r.Until >= today)));
}
