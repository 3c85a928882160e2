using Matching.Data;
using Matching.Domain;
using Matching.Engine.Fixes;
using Matching.Shortlists;
using Matching.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Placements.Contracts;
using Platform.Sdk;

namespace Matching.Pages;

/// <summary>What consultants answered about a request: changes of workplaces, and the search for a place.</summary>
[RequirePermission("matching.request")]
[ShowsPerson("id", Shows.Match, "match.decide", Requires = Shows.Match)]
internal sealed class Answers(
    MatchingDb db, IFormOnce forms, ShortlistReader shortlists, IOpeningDirectory openings, LabelReader labelReader, IStaffDirectory staff,
    TimeProvider clock,
    IStringLocalizer<Texts> texts) : PageModel
{
    private const int Most = 50;

    public Guid Id { get; private set; }

    public Guid? RequestId { get; private set; }

    public string FirstName { get; private set; } = "";

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool IsUnread { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? request, CancellationToken stop)
    {
        Id = id;
        if (await shortlists.PersonAsync(id, stop) is not { } person) return NotFound();
        FirstName = person.FirstName;
        if (await db.RequestAsync(id, request, stop) is not { } found) return request is null ? Page() : NotFound();
        RequestId = found.Id;
        var wishes = await db.ChangeWishes.AsNoTracking().Where(w => w.RequestId == found.Id).OrderByDescending(w => w.At).Take(Most).ToListAsync(stop);
        var acquired = await db.Acquisitions.AsNoTracking().Where(a => a.RequestId == found.Id).OrderByDescending(a => a.At).Take(Most).ToListAsync(stop);
        var changes = wishes.ToDictionary(w => w.Id, w => w.Change.Split(" + ").Select(t => Change.TryParse(t, out var c) ? c : null).OfType<Change>()
            .ToList());
        var sentences = new ReasonSentences(texts, await labelReader.ReadAsync(changes.Values.SelectMany(c => c).SelectMany(CodesIn.Of), stop));
        var titles = wishes.Count == 0 ? new Dictionary<Guid, OpeningSummary>()
            : await openings.GetManyAsync([.. wishes.Select(w => w.OpeningId).Distinct()], stop);
        var names = await staff.NamesAsync([.. wishes.Select(w => w.AnsweredBy).Concat(acquired.Select(a => a.TakenBy)).OfType<Guid>().Distinct()], stop);
        IsUnread = wishes.Any(w => w is { Answered: not null, Read: null }) || acquired.Any(a => a is { Answered: not null, Read: null });
        Rows =
        [
            .. acquired.Select(a => new Row(texts["Answers.Acquired"], null, texts["Acquisition." + a.State], a.Note, Name(names, a.TakenBy))),
            .. wishes.Select(w => new Row(titles.GetValueOrDefault(w.OpeningId)?.Title ?? texts["Acquire.Gone"],
                Labels.Upper(sentences.Changes(changes[w.Id])),
                texts[w.Possible switch { true => "AnswerChange.Yes", false => "AnswerChange.No", null => "Answers.Waits" }], w.Note,
                    Name(names, w.AnsweredBy))),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid request, CancellationToken stop)
    {
        if (await db.RequestAsync(id, request, stop) is not { } found) return NotFound();
        return await forms.OnceAsync(this, db, async () =>
        {
            foreach (var wish in await db.ChangeWishes.Where(w => w.RequestId == found.Id && w.Answered != null)
                .ToListAsync(stop)) wish.MarkRead(clock.GetUtcNow());
            foreach (var acquisition in await db.Acquisitions.Where(a => a.RequestId == found.Id && a.Answered != null)
                .ToListAsync(stop)) acquisition.MarkRead(clock.GetUtcNow());
            await db.SaveChangesAsync(stop);
            return Url.Page("Shortlist", new { id, request });
        }, stop);
    }

    private static string? Name(IReadOnlyDictionary<Guid, string> names, Guid? staff) => staff is { } id ? names.GetValueOrDefault(id) : null;

    internal sealed record Row(string Title, string? What, string Answer, string? Note, string? By);
}
