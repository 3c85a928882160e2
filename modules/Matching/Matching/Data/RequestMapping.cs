using Matching.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Matching.Data;

/// <summary>Requests and the rankings made for them.</summary>
internal static class RequestMapping
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<MatchRequest>(request =>
        {
            request.ToTable("request");
            request.Property(r => r.Version).IsRowVersion();
            request.Property(r => r.State).HasConversion<string>();
            request.Property(r => r.Urgency).HasConversion<string>();
            request.Ignore(r => r.Focus).Ignore(r => r.IsLive);
            request.Keeps("For whom a place is looked for, what matters this time, and who asked", "matching.request")
                .Are(DataCategory.Technical, r => r.Id)
                .Are(DataCategory.Personal, r => r.ParticipantId, r => r.FocusCodes, r => r.Form, r => r.FromDay, r => r.Urgency, r => r.UrgencyReason,
                    r => r.OwnWords,
                    r => r.State, r => r.Since)
                .Are(DataCategory.Staff, r => r.CoachId, r => r.Asked);
        });
        model.Entity<RankingRun>(run =>
        {
            run.ToTable("run");
            run.HasMany(r => r.Entries).WithOne().HasForeignKey(e => e.RunId);
            run.Keeps("How a shortlist was computed, so that it can be computed again", "matching.run")
                .Are(DataCategory.Technical, r => r.Id, r => r.RequestId, r => r.At, r => r.EngineVersion, r => r.WeightSet, r => r.Weighed, r => r.Stopped,
                    r => r.Stale)
                .Are(DataCategory.Personal, r => r.ParticipantId)
                .Are(DataCategory.Health, r => r.Snapshot);
        });
        model.Entity<RankedEntry>(entry =>
        {
            entry.ToTable("run_entry");
            entry.Property(e => e.Verdict).HasConversion<string>();
            entry.Keeps("Which openings a shortlist held, in which order and why", "matching.run")
                .Are(DataCategory.Technical, e => e.Id, e => e.RunId)
                .Are(DataCategory.Personal, e => e.OpeningId, e => e.Rank, e => e.Score, e => e.Confidence, e => e.Verdict)
                .Are(DataCategory.Health, e => e.Explanation);
        });
    }
}
