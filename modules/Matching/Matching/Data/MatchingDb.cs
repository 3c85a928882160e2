using Matching.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Matching.Data;

internal sealed class MatchingDb(DbContextOptions<MatchingDb> options) : ModuleDb(options)
{
    public override string Schema => "matching";

    public DbSet<MatchRequest> Requests => Set<MatchRequest>();

    public DbSet<RankingRun> Runs => Set<RankingRun>();

    public DbSet<SetAside> SetAsides => Set<SetAside>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<ChangeWish> ChangeWishes => Set<ChangeWish>();

    public DbSet<Acquisition> Acquisitions => Set<Acquisition>();

    protected override void Map(ModelBuilder model)
    {
        RequestMapping.Add(model);
        DecisionMapping.Add(model);
    }
}
