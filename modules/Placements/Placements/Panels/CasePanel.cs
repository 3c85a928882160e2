using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Placements.Integration;
using Placements.Public;
using Platform.Sdk;

namespace Placements.Panels;

/// <summary>On an employer's case: the proposal that waits for an answer, who is there now, and the way to call for help.</summary>
internal sealed class CasePanel(
    PlacementsDb db, IRecordSession session, IReleaseSheets sheets, PlacementWords words, IStaffDirectory staff, IInstallationClock clock) : IPanel
{
    private const int Most = 50;

    public string Slot => "case";

    public int Order => 100;

    public string? Permission => null;

    public async Task<PanelView?> LoadAsync(PanelContext context, CancellationToken stop)
    {
        var opening = await db.Openings.AsNoTracking().FirstOrDefaultAsync(o => o.Id == context.Subject, stop);
        if (opening is null || await session.ReferenceAsync(EmployerCase.Kind, stop) is not { } known || known != opening.Reference) return null;
        var proposals = await ProposalsAsync(opening, stop);
        var placements = await PlacementsAsync(opening, stop);
        if (proposals.Count == 0 && placements.Count == 0) return null;
        var consultant = opening.ResponsibleId is { } id ? (await staff.NamesAsync([id], stop)).GetValueOrDefault(id) : null;
        return new("/Areas/Placements/Pages/Panels/_Case.cshtml", new CaseView(proposals, placements, consultant, clock.Today));
    }

    private async Task<IReadOnlyList<CaseProposal>> ProposalsAsync(Opening opening, CancellationToken stop)
    {
        if (opening.State == OpeningState.Closed) return [];
        var open = await db.Offers.AsNoTracking().Where(o => o.OpeningId == opening.Id && (o.State == OfferState.Sent || o.State == OfferState.Queued))
            .OrderBy(o => o.Sent).ThenBy(o => o.Id).Take(Most).Select(o => new { o.Id, o.SheetId, o.Sent, o.Made, o.State }).ToListAsync(stop);
        var holding = await sheets.HoldingAsync([.. open.Select(o => o.SheetId)], stop);
        return [.. open.Where(o => holding.Contains(o.SheetId)).Select(o => new CaseProposal(
            OfferAddresses.Proposal(opening.Reference, o.Id), Day(o.Sent ?? o.Made), o.State == OfferState.Queued))];
    }

    private async Task<IReadOnlyList<CasePlacement>> PlacementsAsync(Opening opening, CancellationToken stop)
    {
        var running = await db.Placements.AsNoTracking().Where(p => p.OpeningId == opening.Id && p.Ended == null)
            .OrderBy(p => p.FirstDay).ThenBy(p => p.Id).Take(Most)
            .Select(p => new
            {
                p.Id, p.FirstDay, p.PlannedLastDay, p.SupervisorName,
                Next = p.FollowUps.Where(f => f.State == FollowUpState.Planned).Min(f => (DateOnly?)f.Due),
            }).ToListAsync(stop);
        var ids = running.Select(p => p.Id).ToList();
        var problems = (await db.Problems.AsNoTracking().Where(p => ids.Contains(p.PlacementId)).OrderByDescending(p => p.At).Take(Most).ToListAsync(stop))
            .ToLookup(p => p.PlacementId, p => new CaseProblem(Day(p.At), p.AnswerBy, words.Open(p.AnswerCipher, p.Id, Problem.AnswerField)));
        return [.. running.Select(p => new CasePlacement(
            OfferAddresses.Problem(opening.Reference, p.Id), p.FirstDay, p.PlannedLastDay, p.SupervisorName, p.Next, [.. problems[p.Id]]))];
    }

    private DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(clock.ToLocal(moment).DateTime);
}
