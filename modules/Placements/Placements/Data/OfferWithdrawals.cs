using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Placements.Domain;
using Placements.Integration;
using Placements.Public;
using Platform.Sdk;

namespace Placements.Data;

/// <summary>
/// Takes offers back, under a lock on each: an employer who answers at the same moment is either before or after, never both. An employer who
/// had been told of the proposal is told this too, without a word about whom or why.
/// </summary>
internal sealed class OfferWithdrawals(PlacementsDb db, RefusedOffers refused, IMailQueue mail, IInstallationClock clock)
{
    public const string Template = "OfferTakenBack";

    public Task OfProposalAsync(Guid proposal, CancellationToken stop) =>
        WithdrawAsync(db.Offers.FromSql($"select *, xmin from placements.offer where proposal_id = {proposal} for update"), WithdrawnWhy.Proposal, null, stop);

    public Task OfOpeningAsync(Guid opening, CancellationToken stop) => WithdrawAsync(
        db.Offers.FromSql($"select *, xmin from placements.offer where opening_id = {opening} and state in ('waiting', 'sent', 'queued') order by id for update"),
        WithdrawnWhy.Opening, "opening-withdrawn", stop);

    public Task OfParticipantAsync(Guid participant, CancellationToken stop) => WithdrawAsync(
        db.Offers.FromSql($"select *, xmin from placements.offer where participant_id = {participant} and state in ('waiting', 'sent', 'queued') order by id for update"),
        WithdrawnWhy.Consent, "consent-withdrawn", stop);

    /// <summary>Of those that wait, the ones at places that the participant has said no to.</summary>
    public async Task OfRefusedAsync(Guid participant, CancellationToken stop)
    {
        OfferState[] open = [OfferState.Waiting, OfferState.Sent, OfferState.Queued];
        var waiting = await db.Offers.Where(o => o.ParticipantId == participant && open.Contains(o.State)).Select(o => o.Id).ToListAsync(stop);
        var gone = waiting.Count == 0 ? [] : (await refused.AmongAsync(waiting, stop)).ToArray();
        if (gone.Length == 0) return;
        await WithdrawAsync(db.Offers.FromSql($"select *, xmin from placements.offer where id = any({gone}) order by id for update"), WithdrawnWhy.Refused, "refused", stop);
    }

    private async Task WithdrawAsync(IQueryable<Offer> locked, WithdrawnWhy why, string? answer, CancellationToken stop)
    {
        var told = new List<Offer>();
        foreach (var offer in await locked.ToListAsync(stop))
        {
            // One that stands in line was sent once, too.
            var known = offer.Sent is not null;
            if (!offer.Withdraw(why, clock.Now)) continue;
            if (answer is not null) db.Publish(new OfferAnswered(offer.Id, offer.ProposalId, offer.ParticipantId, offer.OpeningId, answer, null));
            if (known) told.Add(offer);
        }
        // An employer who takes the opening back knows.
        if (why != WithdrawnWhy.Opening && told.Count > 0) await TellAsync(told, stop);
    }

    private async Task TellAsync(List<Offer> told, CancellationToken stop)
    {
        var openings = told.Select(o => o.OpeningId).Distinct().ToList();
        var where = await db.Openings.AsNoTracking().Where(o => openings.Contains(o.Id) && o.ContactEmail != null)
            .Select(o => new { o.Id, o.Reference, o.Language, o.ContactEmail }).ToDictionaryAsync(o => o.Id, stop);
        foreach (var offer in told)
            if (where.GetValueOrDefault(offer.OpeningId) is { } at)
                mail.Enqueue(db, new(Template, at.ContactEmail!, at.Language)
                {
                    Arguments = [OfferAddresses.Case(at.Reference, at.Language), $"{offer.Number}"], About = offer.Id.ToString(),
                });
    }
}
