using Matching.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Participants.Data;
using Participants.Domain;
using Placements.Contracts;
using Platform.Sdk;
using Taxonomy.Contracts;

namespace Participants.Pages;

/// <summary>A placement has ended: the coach sees how, and goes through with the participant what comes now.</summary>
[RequirePermission("participants.map")]
[ShowsPerson("id", PersonDetail.Case, "case.work", Requires = PersonDetail.Name | PersonDetail.Plan | PersonDetail.Needs)]
internal sealed class AfterPlacement(
    ParticipantsDb db, IFormOnce forms, ITaxonomy taxonomy, IEnumerable<IOpeningDirectory> openings, IEnumerable<IRequestDirectory> requests, ICurrentUser user,
    IInstallationClock clock) : PageModel
{
    private const int Most = 20;

    public Guid Id { get; private set; }

    public string FirstName { get; private set; } = "";

    public IReadOnlyList<End> Ends { get; private set; } = [];

    public bool NeverBegan => Ends.Count > 0 && Ends.All(e => e.NeverBegan);

    public DateOnly Today => clock.Today;

    public bool MaySearch => requests.Any() && user.May("matching.request");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        Id = id;
        FirstName = await db.Participants.Where(p => p.Id == id).Select(p => p.FirstName).SingleOrDefaultAsync(stop) ?? "";
        if (FirstName.Length == 0) return NotFound();
        var found = await Unseen(id).AsNoTracking().OrderByDescending(p => p.Left).Take(Most).ToListAsync(stop);
        var places = found.Count > 0 && openings.FirstOrDefault() is { } directory
            ? await directory.GetManyAsync([.. found.Select(p => p.OpeningId).Distinct()], stop) : new Dictionary<Guid, OpeningSummary>();
        var codes = found.Select(p => p.Outcome).OfType<string>().Distinct().ToList();
        var words = codes.Count == 0 ? new Dictionary<string, Concept>() : await taxonomy.GetManyAsync(codes, stop);
        Ends = [.. found.Select(p => new End(places.GetValueOrDefault(p.OpeningId)?.Title, p.FirstDay, p.Left!.Value, p.Outcome is { } code ? words.GetValueOrDefault(code)?.Label : null))];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop) => forms.OnceAsync(this, db, async () =>
    {
        foreach (var ended in await Unseen(id).ToListAsync(stop)) ended.SeeEnd(clock.Now);
        await db.SaveChangesAsync(stop);
        return Url.Page("Details", new { id, _after = "seen" });
    }, stop);

    private IQueryable<Proposal> Unseen(Guid id) => db.Proposals.Where(p => p.ParticipantId == id && p.Left != null && p.LeftSeen == null);

    /// <param name="FirstDay">Null when this module was never told.</param>
    internal sealed record End(string? Where, DateOnly? FirstDay, DateOnly LastDay, string? Outcome)
    {
        public bool NeverBegan => LastDay < FirstDay;
    }
}
