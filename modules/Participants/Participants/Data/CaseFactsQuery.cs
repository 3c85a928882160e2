using Participants.Contracts;
using Participants.Domain;

namespace Participants.Data;

internal static class CaseFactsQuery
{
    /// <summary>The facts of each, still a query: filter, sort and page it.</summary>
    public static IQueryable<CaseFacts> Facts(this IQueryable<Participant> people, DateOnly today, Deadlines deadlines)
    {
        var (meet, plan, after) = (deadlines.FirstMeeting, deadlines.Plan, deadlines.AfterPlacement);
        var (essential, count) = (Mapping.EssentialSections, Mapping.EssentialSections.Length);
        return people.Select(p => new
        {
            p.Id, p.FirstName, p.LastName, p.Enrolled,
            ConsentUntil = p.Consents.Where(c => c.Purpose == ConsentPurpose.Placement && c.Withdrawn == null && c.From <= today && c.Until >= today).Max(c => (DateOnly?)c.Until),
            ConsentEnded = p.Consents.Where(c => c.Purpose == ConsentPurpose.Placement)
                .Max(c => c.Withdrawn == null ? c.Until : (DateOnly?)DateOnly.FromDateTime(c.Withdrawn.Value.UtcDateTime)),
            IsPlaced = p.Proposals.Any(x => x.PlacementId != null && x.Left == null),
            IsBegun = p.Sections.Any(s => s.State != SectionState.NotAsked),
            IsReady = p.Sections.Count(s => s.IsReady && essential.Contains(s.Section)) == count,
            Saved = p.Sections.Max(s => s.Saved),
            Given = p.Consents.Max(c => (DateTimeOffset?)c.Given),
            Signed = p.Sheets.Max(s => (DateTimeOffset?)s.At),
            ReadySince = p.Sections.Where(s => essential.Contains(s.Section)).Max(s => s.ReadySince),
            PlacedFrom = p.Proposals.Where(x => x.PlacementId != null && x.Left == null).Min(x => x.FirstDay),
            LastLeft = p.Proposals.Max(x => x.Left),
            EndToSee = p.Proposals.Where(x => x.Left != null && x.LeftSeen == null).Min(x => x.Left),
            EndedToSee = p.Proposals.Any(x => x.Left != null && x.LeftSeen == null && (x.FirstDay == null || x.Left >= x.FirstDay)),
        }).Select(p => new CaseFacts
        {
            Id = p.Id, FirstName = p.FirstName, LastName = p.LastName, Enrolled = p.Enrolled, ConsentUntil = p.ConsentUntil, IsPlaced = p.IsPlaced,
            IsBegun = p.IsBegun, IsReady = p.IsReady, ReadySince = p.ReadySince, PlacedFrom = p.PlacedFrom, LastLeft = p.LastLeft, EndToSee = p.EndToSee,
            NeverBegan = p.EndToSee != null && !p.EndedToSee,
            // No «greatest of» that leaves the missing out can be translated: one after the other.
            LastMet = p.Signed != null && (p.Saved == null || p.Signed > p.Saved) && (p.Given == null || p.Signed > p.Given) ? p.Signed
                : p.Given != null && (p.Saved == null || p.Given > p.Saved) ? p.Given : p.Saved,
            Due = p.EndToSee != null ? p.EndToSee.Value.AddDays(after)
                // One that was taken back or ran out is asked for anew in its turn: nobody has been late with it since the person was enrolled.
                : p.ConsentUntil == null && p.ConsentEnded != null ? p.ConsentEnded.Value.AddDays(meet)
                : !p.IsBegun && !p.IsPlaced || p.ConsentUntil == null ? p.Enrolled.AddDays(meet) : !p.IsReady && !p.IsPlaced ? p.Enrolled.AddDays(plan) : p.ConsentUntil,
        });
    }
}
