using Matching.Data;
using Matching.Shortlists;
using Matching.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Matching.Pages;

/// <summary>What was left out of a shortlist, and what stops each.</summary>
[RequirePermission("matching.request")]
[ShowsPerson("id", Shows.Match, "match.shortlist", Requires = Shows.Match)]
internal sealed class Stopped(MatchingDb db, ShortlistReader shortlists, OpeningReader openings, LabelReader labelReader, IStringLocalizer<Texts> texts)
    : PageModel
{
    public Guid Id { get; private set; }

    public Guid? RequestId { get; private set; }

    public string FirstName { get; private set; } = "";

    public ListQuery Query { get; private set; } = null!;

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? request, CancellationToken stop)
    {
        Query = ListQuery.From(Request, 25);
        if (await shortlists.PersonAsync(id, stop) is not { } person) return NotFound();
        (Id, FirstName) = (id, person.FirstName);
        if (await db.RequestAsync(id, request, stop) is not { } found) return request is null ? Page() : NotFound();
        RequestId = found.Id;
        var (ranking, _) = await shortlists.RankAsync(person.Profile, found.Wanted(), [], stop);
        Total = ranking.Stopped.Count;
        Query = Query.Within(Total);
        var shown = ranking.Stopped.OrderBy(j => j.StoppedBy, StringComparer.Ordinal).ThenBy(j => j.Ranked.Tie).Skip(Query.Skip).Take(Query.PageSize)
            .Select(j => (Judged: j, Why: ranking.Explain(j))).ToList();
        var employers = await openings.EmployersAsync(shown.Select(s => s.Judged.Candidate), stop);
        var labels = await labelReader.ReadAsync(shown.SelectMany(s => CodesIn.Of(s.Why)), stop, employers);
        var writer = new CardWriter(texts, labels, employers, FirstName, person.Profile.IsProtected);
        Rows = [.. shown.Select(s => new Row(s.Judged.Candidate.Profile.Title, writer.Where(s.Judged.Candidate), writer.StopReason(s.Judged, s.Why)))];
        return Page();
    }

    internal sealed record Row(string Title, string Where, string Why);
}
