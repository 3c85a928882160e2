using Matching.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Matching.Data;

internal sealed class MatchingDb(DbContextOptions<MatchingDb> options) : ModuleDb(options)
{
    public override string Schema => "matching";

    public DbSet<MatchRequest> Requests => Set<MatchRequest>();

    protected override void Map(ModelBuilder model) => model.Entity<MatchRequest>(request =>
    {
        request.ToTable("request");
        request.Property(r => r.Version).IsRowVersion();
        request.Keeps("For whom a place is looked for, and who asked", "matching.request")
            .Are(DataCategory.Technical, r => r.Id)
            .Are(DataCategory.Personal, r => r.ParticipantId)
            .Are(DataCategory.Staff, r => r.CoachId, r => r.Asked);
    });
}
