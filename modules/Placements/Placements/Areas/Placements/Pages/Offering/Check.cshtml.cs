using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Placements.Data;
using Placements.Domain;
using Placements.Public;
using Platform.Sdk;
using Taxonomy.Contracts;

namespace Placements.Pages.Offering;

/// <summary>The employer reads it all once more and sends it.</summary>
[AnonymousPage, AddressLanguage("Check"), EnableRateLimiting(PublicLimits.Policy)]
internal sealed class Check(
    PlacementsDb db, OfferDrafts drafts, OfferDesk desk, IFormOnce forms, ExpectationGauge gauge, OfferTexts words, ITaxonomy taxonomy, IInstallationClock clock) : PageModel
{
    public OfferDraft Draft { get; private set; } = new();

    public IReadOnlyList<string> TaskNames { get; private set; } = [];

    public string Gauge { get; private set; } = "";

    public bool NumberIsDoubtful => Draft.By?.Number is { } number && !OrganisationNumberHint.LooksRight(number, clock.Country);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await drafts.SentAsync(stop) is not null) return LocalRedirect(OfferAddresses.Of("Thanks"));
        Draft = await drafts.LoadAsync(stop);
        if (Missing(Draft) is { } step) return LocalRedirect(OfferAddresses.Of(step));
        var tasks = await taxonomy.GetManyAsync(Draft.Work!.Tasks, stop);
        TaskNames = [.. Draft.Work.Tasks.Where(tasks.ContainsKey).Select(t => tasks[t].Label)];
        Gauge = words.Gauge(await gauge.ReadAsync(Draft.Work, Draft.Time, stop));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => forms.OnceAsync(this, db, async () =>
    {
        // Two windows with the same offer send one: the second waits here and finds it sent.
        await drafts.LockAsync(stop);
        if (await drafts.SentAsync(stop) is not null) return OfferAddresses.Of("Thanks");
        var draft = await drafts.LoadAsync(stop);
        if (Missing(draft) is { } step) return OfferAddresses.Of(step);
        var submission = desk.Send(draft, OfferAddresses.IsEnglish ? "en" : "sv");
        await drafts.BecameAsync(submission.Id, stop);
        await db.SaveChangesAsync(stop);
        return OfferAddresses.Of("Thanks");
    }, stop);

    private static string? Missing(OfferDraft draft) => draft.IsComplete ? null : draft.By is null ? "Who" : draft.Work is null ? "What" : "When";
}
