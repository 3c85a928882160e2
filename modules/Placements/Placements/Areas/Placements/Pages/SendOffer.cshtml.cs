using Employers.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Placements.Integration;
using Placements.Public;
using Platform.Sdk;

namespace Placements.Pages;

/// <summary>A consultant looks at what the employer will see of a proposed participant, and hands the proposal over.</summary>
[RequirePermission("placements.offer")]
[ShowsPerson("person", PersonDetail.Name | PersonDetail.Contact | PersonDetail.Needs, "placement.offer")]
internal sealed class SendOffer(
    PlacementsDb db, IReleaseSheets sheets, RefusedOffers refused, IParticipantDirectory people, IEmployerDirectory employers, IStaffDirectory staff, IMailQueue mail,
    IFormOnce forms, ICurrentUser user, IInstallationClock clock, OfferLine line, OfferNumbers numbers, IStringLocalizer<Texts> texts) : PageModel
{
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

    /// <summary>Of one that stands in line: its place, and whether a seat is free now.</summary>
    public (int Place, bool SeatIsFree) InLine { get; private set; }

    public Guid? Placement { get; private set; }

    /// <summary>The person has said no to such a place since it was proposed.</summary>
    public bool IsRefused { get; private set; }

    public bool MaySend => !IsRefused && Sheet is not null && Opening is { ContactEmail: not null, State: not OpeningState.Closed }
        && (Offer.State == OfferState.Waiting || Offer.State == OfferState.Queued && InLine.SeatIsFree);

    public bool MayAnswer => !IsRefused && Sheet is not null && Opening.State != OpeningState.Closed && Offer.IsOpen;

    /// <summary>One reminder a day: more make nobody answer sooner.</summary>
    public bool MayRemind => !IsRefused && Sheet is not null && Offer.State == OfferState.Sent && Opening is { ContactEmail: not null, State: not OpeningState.Closed }
        && Day(Offer.Reminded ?? Offer.Sent!.Value) < clock.Today;

    public DateOnly Today => clock.Today;

    public DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(clock.ToLocal(moment).DateTime);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid person, CancellationToken stop)
    {
        if (!await LoadAsync(id, person, stop)) return NotFound();
        if (Request.Query.ContainsKey("_sent")) this.Say(texts["Offer.SentNow", Opening.ContactEmail ?? ""]);
        if (Request.Query.ContainsKey("_reminded")) this.Say(texts["Offer.RemindedNow", Opening.ContactEmail ?? ""]);
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(Guid id, Guid person, CancellationToken stop)
    {
        if (!await LoadAsync(id, person, stop)) return NotFound();
        return await forms.OnceAsync(this, db, () => SendAsync(id, person, stop), stop);
    }

    public async Task<IActionResult> OnPostRemindAsync(Guid id, Guid person, CancellationToken stop)
    {
        if (!await LoadAsync(id, person, stop)) return NotFound();
        return await forms.OnceAsync(this, db, () => RemindAsync(id, person, stop), stop);
    }

    private async Task<string?> SendAsync(Guid id, Guid person, CancellationToken stop)
    {
        // Somebody else was first, or it was taken back: the page shown says which.
        if (!MaySend) return Url.Page("SendOffer", new { id, person });
        _ = await db.Openings.FromSql($"select *, xmin from placements.opening where id = {Opening.Id} for update").AsNoTracking().SingleAsync(stop);
        var offer = await LockedAsync(id, stop);
        if (!offer.Send(clock.Now)) return Url.Page("SendOffer", new { id, person });
        await numbers.GiveAsync(offer, stop);
        Enqueue(MadeTemplate, id);
        await db.SaveChangesAsync(stop);
        return Url.Page("SendOffer", new { id, person, _sent = 1 });
    }

    private async Task<string?> RemindAsync(Guid id, Guid person, CancellationToken stop)
    {
        if (!MayRemind || !(await LockedAsync(id, stop)).Remind(clock.Now)) return Url.Page("SendOffer", new { id, person });
        Enqueue(ReminderTemplate, id);
        await db.SaveChangesAsync(stop);
        return Url.Page("SendOffer", new { id, person, _reminded = 1 });
    }

    private void Enqueue(string template, Guid id) => mail.Enqueue(db, new(template, Opening.ContactEmail!, Opening.Language)
    {
        Arguments = [OfferAddresses.Case(Opening.Reference, Opening.Language)],
        About = id.ToString(),
    });

    private async Task<Offer> LockedAsync(Guid id, CancellationToken stop) =>
        (await db.Offers.FromSql($"select *, xmin from placements.offer where id = {id} for update").ToListAsync(stop)).Single();

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
        if (offer.State == OfferState.Queued) InLine = await line.OfAsync(offer, Opening, stop);
        if (offer.State == OfferState.Yes) Placement = await db.Placements.Where(p => p.OfferId == id).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(stop);
        return true;
    }
}
