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
    });
}
