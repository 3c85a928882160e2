using System.ComponentModel.DataAnnotations;
using Matching.Data;
using Matching.Domain;
using Matching.Shortlists;
using Matching.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Forms;

namespace Matching.Pages;

/// <summary>
/// First step of a proposal: why this person and this place, in the coach's own words. The second is the release sheet. It keeps no draft:
/// drafts belong to an address without its query, and a reason belongs to one place.
/// </summary>
[RequirePermission("matching.request")]
[ShowsPerson("id", Shows.Match, "match.propose", Requires = Shows.Match)]
internal sealed class Propose(
    MatchingDb db, IFormOnce forms, ShortlistReader shortlists, OpeningReader openings, LabelReader labelReader, ICurrentUser user, IIds ids,
    TimeProvider clock,
    IStringLocalizer<Texts> texts) : PageModel
{
    private const int Suggested = 4;

    [BindProperty]
    public Input Form { get; set; } = new();

    public Guid Id { get; private set; }

    public Guid? RequestId { get; private set; }

    public string FirstName { get; private set; } = "";

    /// <summary>Null when the address names no opening.</summary>
    public string? Title { get; private set; }

    public string Where { get; private set; } = "";

    /// <summary>Why nobody can be proposed here; null when it is possible.</summary>
    public string? Refusal { get; private set; }

    public bool IsProtected { get; private set; }

    /// <summary>The first day a seat is free, where the person has to wait for it.</summary>
    public DateOnly? FreeLater { get; private set; }

    /// <summary>What may be a no of the person's and cannot be checked, one sentence each.</summary>
    public IReadOnlyList<string> UncertainNo { get; private set; } = [];

    public bool HasConsent { get; private set; }

    public HealthQuestion Health { get; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? request, Guid? opening, CancellationToken stop)
    {
        var found = await LoadAsync(id, request, opening, stop);
        if (found is null) return request is not null || opening is not null ? NotFound() : Page();
        Form.Reason = found.Draft?.Reason ?? found.Suggestion;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? request, Guid? opening, CancellationToken stop)
    {
        if (await LoadAsync(id, request, opening, stop) is not { } found) return NotFound();
        if (Refusal is not null || !HasConsent) return Page();
        var reason = PlainText.Of(Form.Reason);
        if (reason is null) ModelState.AddModelError("Form.Reason", texts["Propose.ReasonMissing"]);
        Health.Ask(ModelState, Form.NotAboutHealth, ("Form.Reason", reason));
        if (!ModelState.IsValid) return Page();
        return await forms.OnceAsync(this, db, async () =>
        {
            await db.LockAsync(id, stop);
            var proposal = await LiveAsync(id, opening!.Value, stop);
            if (proposal is { State: not ProposalState.Draft }) return Url.Page("Handover", new { id, proposal = proposal.Id });
            if (proposal is null) db.Add(proposal = Proposal.Draft(ids.New(), found.Request, opening.Value, user.Id, clock.GetUtcNow()));
            proposal.Justify(reason!, found.Score, found.WeightSet);
            await db.SaveChangesAsync(stop);
            return $"/participants/release/{id}?opening={opening}&back={Uri.EscapeDataString(Url.Page("Handover", new { id, proposal = proposal.Id })!)}";
        }, stop);
    }

    private async Task<Found?> LoadAsync(Guid id, Guid? request, Guid? opening, CancellationToken stop)
    {
        Id = id;
        if (await shortlists.PersonAsync(id, stop) is not { } person) return null;
        (FirstName, IsProtected) = (person.FirstName, person.Profile.IsProtected);
        if (opening is not { } place || await db.RequestAsync(id, request, stop) is not { } found) return null;
        if (await shortlists.JudgeAsync(person.Profile, found.Wanted(), place, stop) is not { } now) return null;
        var explanation = now.Ranking.Explain(now.Judged);
        var employers = await openings.EmployersAsync([now.Judged.Candidate], stop);
        var labels = await labelReader.ReadAsync(CodesIn.Of(explanation), stop, employers);
        var writer = new CardWriter(texts, labels, employers, FirstName, person.Profile.IsProtected);
        (RequestId, Title, Where) = (found.Id, now.Judged.Candidate.Profile.Title, writer.Where(now.Judged.Candidate));
        HasConsent = await shortlists.HasConsentAsync(id, stop);
        var live = await LiveAsync(id, place, stop);
        Refusal = live is { State: not ProposalState.Draft } ? texts["Propose.Already"]
            : CardWriter.StateOf(now.Judged) is var state and not CardState.Offered
                ? state == CardState.Stopped ? writer.StopReason(now.Judged, explanation) : texts[$"Card.{state}.Hint"]
            : null;
        (FreeLater, UncertainNo) = (now.Judged.FreeLater, writer.UncertainNo(now.Judged));
        var suggestion = string.Join(' ', new CardReasons(texts, labels).For(explanation, FreeLater is not null).Take(Suggested));
        return new(found, live, suggestion[..Math.Min(suggestion.Length, Proposal.ReasonLength)], explanation.Score.Score,
            now.Ranking.Scorer.Weights.Version);
    }

    private Task<Proposal?> LiveAsync(Guid id, Guid opening, CancellationToken stop) =>
        db.Proposals.FirstOrDefaultAsync(p => p.ParticipantId == id && p.OpeningId == opening && Proposal.Live.Contains(p.State), stop);

    internal sealed class Input
    {
        [StringLength(Proposal.ReasonLength, ErrorMessage = "Propose.ReasonLong")]
        public string? Reason { get; set; }

        public bool NotAboutHealth { get; set; }
    }

    private sealed record Found(MatchRequest Request, Proposal? Draft, string Suggestion, int Score, string WeightSet);
}
