using Employers.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Placements.Data;
using Placements.Domain;
using Placements.Integration;
using Platform.Sdk;

namespace Placements.Pages;

/// <summary>A consultant looks at what the employer will see of a proposed participant, and hands the proposal over.</summary>
[RequirePermission("placements.offer")]
[ShowsPerson("person", PersonDetail.Name | PersonDetail.Contact | PersonDetail.Needs, "placement.offer")]
internal sealed class SendOffer(
    PlacementsDb db, IReleaseSheets sheets, RefusedOffers refused, OffersInForce inForce, IParticipantDirectory people, IEmployerDirectory employers, IStaffDirectory staff,
    ICurrentUser user, IInstallationClock clock, OfferLine line, SeatUse seats, IStringLocalizer<Texts> texts) : PageModel
{
    private const int ShortWait = 14;

    public const string MadeTemplate = "OfferMade";
    public const string ReminderTemplate = "OfferReminder";

    public Offer Offer { get; private set; } = null!;

    public Opening Opening { get; private set; } = null!;

    public string? Employer { get; private set; }

    /// <summary>Null when the sheet does not release the name.</summary>
    public string? Name { get; private set; }

    public string? Coach { get; private set; }

    /// <summary>Exactly what the employer will see; null when it gives nothing any more.</summary>
    public ReleasedSheet? Sheet { get; private set; }

    public Guid? Placement { get; private set; }

    /// <summary>The person has said no to such a place since it was proposed.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>What can be done with it now.</summary>
    public OfferStanding Standing { get; private set; } = null!;

    /// <summary>The first day a seat is free, when that is more than two weeks away.</summary>
    public DateOnly? FreeLater { get; private set; }

    public DateOnly Today => clock.Today;

    public DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(clock.ToLocal(moment).DateTime);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid person, CancellationToken stop)
    {
        if (!await LoadAsync(id, person, stop)) return NotFound();
        if (Request.Query.ContainsKey("_sent")) this.Say(texts["Offer.SentNow", Opening.ContactEmail ?? ""]);
        if (Request.Query.ContainsKey("_reminded")) this.Say(texts["Offer.RemindedNow", Opening.ContactEmail ?? ""]);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, Guid person, CancellationToken stop)
    {
        var offer = await db.Offers.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id && o.ParticipantId == person && o.ConsultantId == user.Id, stop);
        if (offer is null) return false;
        Offer = offer;
        Opening = await db.Openings.AsNoTracking().SingleAsync(o => o.Id == offer.OpeningId, stop);
        Sheet = offer.IsOpen ? await sheets.ForStaffAsync(offer.SheetId, stop) : null;
        if (Opening.EmployerId is { } employer) Employer = (await employers.GetManyAsync([employer], stop)).GetValueOrDefault(employer)?.Name;
        Name = (await people.NamesAsync([person], stop)).GetValueOrDefault(person)?.Name;
        Coach = (await staff.NamesAsync([offer.CoachId], stop)).GetValueOrDefault(offer.CoachId);
        IsRefused = offer.IsOpen && await refused.HoldsAsync(id, stop);
        Standing = await OfferStanding.OfAsync(offer, Opening, inForce, line, clock, stop);
        if (offer.State == OfferState.Waiting)
        {
            var held = (await seats.FromAsync([Opening.Id], clock.Today, stop))[Opening.Id];
            FreeLater = new Occupancy(Opening.Seats, Opening.From, Opening.To, [.. held]).NextFree(clock.Today) is { } free && free > clock.Today.AddDays(ShortWait) ? free : null;
        }
        if (offer.State == OfferState.Yes) Placement = await db.Placements.Where(p => p.OfferId == id).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(stop);
        return true;
    }
}
