using Matching.Contracts;
using Matching.Data;
using Matching.Domain;
using Matching.Shortlists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Matching.Pages;

/// <summary>A proposal: what is still missing, the hand-over to the consultant, and what came of it.</summary>
[RequirePermission("matching.request")]
[ShowsPerson("id", Shows.Match, "match.propose", Requires = Shows.Match)]
internal sealed class Handover(
    MatchingDb db, IFormOnce forms, ShortlistReader shortlists, IReleaseSheets sheets, IStaffDirectory staff, ITaxonomy taxonomy, IInstallationClock clock,
    IStringLocalizer<Texts> texts) : PageModel
{
    public Guid Id { get; private set; }

    public string FirstName { get; private set; } = "";

    /// <summary>Null when nothing has been proposed.</summary>
    public Proposal? Proposal { get; private set; }

    public string Title { get; private set; } = "";

    public SignedSheet? Sheet { get; private set; }

    public bool HasConsent { get; private set; }

    public CardState Seat { get; private set; }

    /// <summary>The first day a seat is free, where the person has to wait for it and it is still to be decided; null otherwise.</summary>
    public DateOnly? FreeLater { get; private set; }

    /// <summary>Who takes it on, or took it; null when nobody is responsible.</summary>
    public string? Consultant { get; private set; }

    /// <summary>The code of a no, in words.</summary>
    public string? AnswerWords { get; private set; }

    private Guid? Responsible { get; set; }

    /// <summary>The employer has said something; otherwise it ended without anybody's answer.</summary>
    public bool IsAnswered => Proposal is { State: ProposalState.Yes or ProposalState.No or ProposalState.SeatTaken };

    public bool IsComplete => Sheet is not null && HasConsent && Seat == CardState.Offered;

    public string ReleaseHref => $"/participants/release/{Id}?opening={Proposal!.OpeningId}&back={Back}";

    public string ConsentHref => $"/participants/giveconsent/{Id}?back={Back}";

    private string Back => Uri.EscapeDataString(Url.Page("Handover", new { id = Id, proposal = Proposal!.Id })!);

    public IReadOnlyList<TaskRow> Tasks =>
    [
        new(texts["Handover.Reason"], Url.Page("Propose", new { id = Id, request = Proposal!.RequestId, opening = Proposal.OpeningId }), TaskProgress.Done),
        new(texts["Handover.Consent"], ConsentHref, HasConsent ? TaskProgress.Done : TaskProgress.NotStarted),
        new(texts["Handover.Sheet"], ReleaseHref, Sheet is null ? TaskProgress.NotStarted : TaskProgress.Done)
        {
            Note = Sheet is { } s ? texts["Handover.Signed", DateWords.Long(s.Signed)].Value : null,
        },
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? proposal, CancellationToken stop)
    {
        if (!await LoadAsync(id, proposal, stop)) return NotFound();
        if (Proposal is null && proposal is not null) return NotFound();
        if (HttpContext.Request.Query["_done"].ToString() is { Length: > 0 and < 20 } done
            && texts["Handover.Done." + done] is { ResourceNotFound: false } said) this.Say(said);
        return Page();
    }

    /// <summary>Everything is asked again in this moment; what is missing shows on the page instead.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, Guid? proposal, CancellationToken stop)
    {
        if (!await LoadAsync(id, proposal, stop) || Proposal is not { } found) return NotFound();
        if (found.State == ProposalState.Draft && !IsComplete)
        {
            ModelState.AddModelError("", texts["Handover.NotComplete"]);
            return Page();
        }
        return await forms.OnceAsync(this, db, async () =>
        {
            await AgainAsync(found, stop);
            if (found.State == ProposalState.Draft)
            {
                found.Complete(Sheet!.Id, Responsible, clock.Now);
                if (Responsible is { } consultant) db.Publish(new ProposalMade(found.Id, id, found.OpeningId, Sheet.Id, found.CoachId, consultant));
                (await db.RequestAsync(id, found.RequestId, stop))!.Become(RequestState.Proposed, clock.Now);
                await db.SaveChangesAsync(stop);
            }
            var done = found.State switch { ProposalState.HandedOver => "handed", ProposalState.Waiting => "waiting", _ => "late" };
            return Url.Page("Handover", new { id, proposal, _done = done });
        }, stop);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, Guid? proposal, CancellationToken stop)
    {
        if (!await LoadAsync(id, proposal, stop) || Proposal is not { } found) return NotFound();
        return await forms.OnceAsync(this, db, async () =>
        {
            await AgainAsync(found, stop);
            if (!found.IsLive) return Url.Page("Handover", new { id, proposal, _done = "late" });
            await db.TakeBackAsync(found, clock.Now, stop);
            await db.SaveChangesAsync(stop);
            return Url.Page("Handover", new { id, proposal, _done = "withdrawn" });
        }, stop);
    }

    public async Task<IActionResult> OnPostReadAsync(Guid id, Guid? proposal, CancellationToken stop)
    {
        if (!await LoadAsync(id, proposal, stop) || Proposal is not { } found) return NotFound();
        return await forms.OnceAsync(this, db, async () =>
        {
            found.MarkRead(clock.Now);
            await db.SaveChangesAsync(stop);
            return Url.Page("Shortlist", new { id, request = found.RequestId });
        }, stop);
    }

    /// <summary>As it stands now, and for nobody else to change until this is saved.</summary>
    private async Task AgainAsync(Proposal found, CancellationToken stop)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from matching.proposal where id = {found.Id} for update", stop);
        await db.Entry(found).ReloadAsync(stop);
    }

    private async Task<bool> LoadAsync(Guid id, Guid? proposal, CancellationToken stop)
    {
        Id = id;
        if (await shortlists.PersonAsync(id, stop) is not { } person) return false;
        FirstName = person.FirstName;
        Proposal = await db.Proposals.Where(p => p.ParticipantId == id && (proposal == null || p.Id == proposal)).OrderByDescending(p => p.Made)
            .FirstOrDefaultAsync(stop);
        if (Proposal is not { } found) return true;
        HasConsent = await shortlists.HasConsentAsync(id, stop);
        Sheet = await sheets.SignedForAsync(id, found.OpeningId, stop);
        var request = await db.RequestAsync(id, found.RequestId, stop);
        Seat = CardState.Withdrawn;
        if (await shortlists.JudgeAsync(person.Profile, request!.Wanted(), found.OpeningId, stop) is { } now)
        {
            (Title, Responsible, Seat) = (now.Judged.Candidate.Profile.Title, now.Judged.Candidate.Profile.Responsible, CardWriter.StateOf(now.Judged));
            if (found.State is ProposalState.Draft or ProposalState.Waiting) FreeLater = now.Judged.FreeLater;
        }
        if ((found.ConsultantId ?? Responsible) is { } consultant) Consultant = (await staff.NamesAsync([consultant], stop)).GetValueOrDefault(consultant);
        if (found.AnswerCode is { } code) AnswerWords = (await taxonomy.GetManyAsync([code], stop)).GetValueOrDefault(code)?.Label;
        return true;
    }
}
