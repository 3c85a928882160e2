using Matching.Contracts;
using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Integration;

/// <summary>A coach's proposal becomes an offer that the consultant hands over.</summary>
internal sealed class OnProposalMade(PlacementsDb db, PlacementRules rules, IIds ids, IInstallationClock clock, IWorkingDays workingDays) : IReaction<ProposalMade>
{
    public async Task HandleAsync(ProposalMade e, CancellationToken stop)
    {
        if (await db.Offers.AnyAsync(o => o.ProposalId == e.Subject, stop)) return;
        var state = await db.Openings.Where(o => o.Id == e.Opening).Select(o => o.State).SingleAsync(stop);
        var due = workingDays.AddWorkingDays(clock.Today, (await rules.OnAsync(clock.Today, stop)).Need(RuleCode.OfferDays));
        var offer = Offer.Make(ids.New(), e.Subject, e.Participant, e.Opening, e.Sheet, e.Coach, e.Consultant, clock.Now, due);
        db.Add(offer);
        if (state != OpeningState.Closed) return;
        // Taken back while the proposal was on its way.
        offer.Withdraw(WithdrawnWhy.Opening, clock.Now);
        db.Publish(new OfferAnswered(offer.Id, e.Subject, e.Participant, e.Opening, "opening-withdrawn", null));
    }
}
