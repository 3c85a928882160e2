using Participants.Contracts;
using Participants.Domain;

namespace Participants.Data;

internal static class CaseFactsQuery
{
    /// <summary>The facts of each, still a query: filter, sort and page it.</summary>
    public static IQueryable<CaseFacts> Facts(this IQueryable<Participant> people, DateOnly today, Deadlines deadlines)
    {
        var (meet, plan, essential, count) = (deadlines.FirstMeeting, deadlines.Plan, Mapping.EssentialSections, Mapping.EssentialSections.Length);
        return people.Select(p => new
        {
            p.Id, p.FirstName, p.LastName, p.Enrolled,
            ConsentUntil = p.Consents.Where(c => c.Purpose == ConsentPurpose.Placement && c.Withdrawn == null && c.From <= today && c.Until >= today).Max(c => (DateOnly?)c.Until),
            IsPlaced = p.Proposals.Any(x => x.PlacementId != null && x.Left == null),
            IsBegun = p.Sections.Any(s => s.State != SectionState.NotAsked),
            IsReady = p.Sections.Count(s => s.IsReady && essential.Contains(s.Section)) == count,
            LastSaved = p.Sections.Max(s => s.Saved),
        }).Select(p => new CaseFacts
        {
            Id = p.Id, FirstName = p.FirstName, LastName = p.LastName, Enrolled = p.Enrolled, ConsentUntil = p.ConsentUntil, IsPlaced = p.IsPlaced,
            IsBegun = p.IsBegun, IsReady = p.IsReady, LastSaved = p.LastSaved,
            Due = !p.IsBegun && !p.IsPlaced || p.ConsentUntil == null ? p.Enrolled.AddDays(meet) : !p.IsReady && !p.IsPlaced ? p.Enrolled.AddDays(plan) : p.ConsentUntil,
        });
    }
}
