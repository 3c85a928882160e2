using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Placements.Integration;
using Placements.Public;
using Platform.Sdk;

namespace Placements.Panels;

/// <summary>On an employer's case: what waits for an answer, who is there now with the way to call for help, and what has been.</summary>
internal sealed class CasePanel(
    PlacementsDb db, IRecordSession session, OffersInForce inForce, PlacementWords words, IStaffDirectory staff, IInstallationClock clock) : IPanel
{
    private const int Most = 50;

    /// <summary>So many days it stands first that a proposal was taken back, then among what has been.</summary>
    private const int DaysOfNews = 14;

    public string Slot => "case";

    public int Order => 100;

    public string? Permission => null;

    public async Task<PanelView?> LoadAsync(PanelContext context, CancellationToken stop)
    {
        var opening = await db.Openings.AsNoTracking().FirstOrDefaultAsync(o => o.Id == context.Subject, stop);
        if (opening is null || await session.ReferenceAsync(EmployerCase.Kind, stop) is not { } known || known != opening.Reference) return null;
        var (proposals, gone) = await ProposalsAsync(opening, stop);
        var placements = await PlacementsAsync(opening, stop);
        IReadOnlyList<CaseAnswer> answers = [.. gone, .. await AnswersAsync(opening, stop)];
        if (proposals.Count == 0 && placements.Count == 0 && answers.Count == 0) return null;
        var consultant = opening.ResponsibleId is { } id ? (await staff.NamesAsync([id], stop)).GetValueOrDefault(id) : null;
        return new("/Areas/Placements/Pages/Panels/_Case.cshtml", new CaseView(proposals, placements, answers, consultant, clock.Today));
    }

    /// <summary>What waits; and what no longer may be shown, though nobody has written down yet that it is taken back.</summary>
    private async Task<(IReadOnlyList<CaseProposal> Open, IReadOnlyList<CaseAnswer> Gone)> ProposalsAsync(Opening opening, CancellationToken stop)
    {
        if (opening.State == OpeningState.Closed) return ([], []);
        var open = await db.Offers.AsNoTracking().Where(o => o.OpeningId == opening.Id && (o.State == OfferState.Sent || o.State == OfferState.Queued))
            .OrderBy(o => o.Sent).ThenBy(o => o.Id).Take(Most).ToListAsync(stop);
        var holding = await inForce.AmongAsync(open, stop);
        return ([.. open.Where(o => holding.Contains(o.Id)).Select(o => new CaseProposal(
                o.Number ?? 0, OfferAddresses.Proposal(opening.Reference, o.Id), Day(o.Sent ?? o.Made), o.State == OfferState.Queued))],
            [.. open.Where(o => !holding.Contains(o.Id)).Select(o => new CaseAnswer(o.Number ?? 0, clock.Today, false, true))]);
    }

    private async Task<IReadOnlyList<CasePlacement>> PlacementsAsync(Opening opening, CancellationToken stop)
    {
        // Who is there first; of those who were, the latest first.
        var found = await db.Placements.AsNoTracking().Where(p => p.OpeningId == opening.Id)
            .OrderBy(p => p.Ended != null).ThenByDescending(p => p.Ended).ThenBy(p => p.FirstDay).ThenBy(p => p.Id).Take(Most)
            .Select(p => new
            {
                p.Id, p.FirstDay, p.PlannedLastDay, p.LastDay, p.Ended, p.SupervisorName,
                Number = db.Offers.Where(o => o.Id == p.OfferId).Select(o => o.Number).First(),
                Next = p.FollowUps.Where(f => f.State == FollowUpState.Planned).Min(f => (DateOnly?)f.Due),
            }).ToListAsync(stop);
        var ids = found.Select(p => p.Id).ToList();
        var problems = (await db.Problems.AsNoTracking().Where(p => ids.Contains(p.PlacementId)).OrderByDescending(p => p.At).Take(Most).ToListAsync(stop))
            .ToLookup(p => p.PlacementId, p => new CaseProblem(Day(p.At), p.AnswerBy, words.Open(p.AnswerCipher, p.Id, Problem.AnswerField)));
        return [.. found.Select(p => new CasePlacement(p.Number ?? 0, OfferAddresses.Problem(opening.Reference, p.Id), p.FirstDay, p.LastDay ?? p.PlannedLastDay,
            p.Ended is not null, p.SupervisorName, p.Next, [.. problems[p.Id]]))];
    }

    /// <summary>What the employer has answered no to, and what was taken back after it had been handed over; why is not the employer's to know.</summary>
    private async Task<IReadOnlyList<CaseAnswer>> AnswersAsync(Opening opening, CancellationToken stop) =>
        [.. (await db.Offers.AsNoTracking().Where(o => o.OpeningId == opening.Id && o.Number != null && (o.State == OfferState.No || o.State == OfferState.Withdrawn))
            .OrderByDescending(o => o.Answered).ThenBy(o => o.Id).Take(Most).Select(o => new { o.Number, o.Answered, o.State, o.Why }).ToListAsync(stop))
            .Select(o => new CaseAnswer(o.Number!.Value, Day(o.Answered!.Value), o.State == OfferState.No,
                o.State == OfferState.Withdrawn && o.Why != WithdrawnWhy.Opening && Day(o.Answered.Value).AddDays(DaysOfNews) >= clock.Today))];

    private DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(clock.ToLocal(moment).DateTime);
}
