using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Data;

internal sealed class PlacementsDb(DbContextOptions<PlacementsDb> options) : ModuleDb(options)
{
    public override string Schema => "placements";

    public DbSet<Opening> Openings => Set<Opening>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<StoredDraft> OfferDrafts => Set<StoredDraft>();

    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<Placement> Placements => Set<Placement>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<Problem> Problems => Set<Problem>();

    /// <summary>Ends a placement and tells of it: its seat is free again. Wants the follow-ups that are planned read, because they end with it.</summary>
    public void End(Placement placement, DateOnly lastDay, string outcome, byte[]? words, DateTimeOffset now)
    {
        placement.End(lastDay, outcome, words, now);
        Publish(new PlacementEnded(placement.Id, placement.ParticipantId, placement.OpeningId, placement.EmployerId, lastDay, outcome));
        Publish(new OpeningChanged(placement.OpeningId));
    }

    /// <summary>One mapping a root, each in its own file.</summary>
    protected override void Map(ModelBuilder model)
    {
        OpeningMapping.Map(model);
        SubmissionMapping.Map(model);
        model.ApplyConfiguration(new OfferMapping()).ApplyConfiguration(new PlacementMapping()).ApplyConfiguration(new FollowUpMapping())
            .ApplyConfiguration(new ProblemMapping()).ApplyConfiguration(new PlacementRuleMapping());
    }
}
