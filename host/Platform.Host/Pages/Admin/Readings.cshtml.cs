using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Host.Database;
using Platform.Host.ReadLog;
using Platform.Host.Time;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Platform.Host.Pages.Admin;

/// <summary>
/// What others have read about participants, newest first, for the one who reviews it: who, by which right, what and why, and a mark of the case
/// instead of a name. A round is signed here, up to what stood on the page.
/// </summary>
[RequirePermission("host.readings")]
internal sealed class Readings(
    ReadingList list, ReadReviews reviews, ReadingWords words, OffHours off, HostDb db, IStaffDirectory staff, ICurrentUser user, TimeProvider clock,
    IStringLocalizer<HostTexts> texts) : PageModel
{
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    public ListQuery Query { get; private set; } = null!;

    public ReadingFilter Filter { get; private set; } = null!;

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public IReadOnlyList<ReadLogRecord> Rows { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>Whether there are more than can be reached by turning pages.</summary>
    public bool IsCut { get; private set; }

    public ReviewState Reviewed { get; private set; } = null!;

    /// <summary>How many readings nobody has gone through.</summary>
    public int New { get; private set; }

    /// <summary>The end of the log as it stands on the page: what is read meanwhile is not signed.</summary>
    public long Through { get; private set; }

    public IReadOnlyList<Choice> Readers { get; private set; } = [];

    public IReadOnlyList<Choice> Hours => [new("", texts["Readings.AllHours"]), new(ReadingFilter.Off, texts["Readings.OffHours"])];

    public ReadingWords Words => words;

    public string When(DateTimeOffset moment) => clock.Words(moment);

    public bool IsOffHours(ReadLogRecord row) => off.Holds(row.At);

    public string Who(Guid account) => names.GetValueOrDefault(account) ?? texts["Readings.Unknown"];

    public string Roles(ReadLogRecord row) => string.Join(", ", row.Roles.Select(role => texts["Role." + role]).Where(t => !t.ResourceNotFound).Select(t => t.Value));

    public async Task OnGetAsync(CancellationToken stop)
    {
        Query = ListQuery.From(Request);
        Filter = ReadingFilter.Of(Query);
        // The end first: what is written after it is not signed, even where it is shown.
        Through = await reviews.EndAsync(stop);
        Reviewed = await reviews.StateAsync(stop);
        New = await list.CountNewAsync(Reviewed, stop);
        var found = await list.CountAsync(Filter, stop);
        (IsCut, Total) = (found > ReadingList.Most, Math.Min(found, ReadingList.Most));
        Query = Query.Within(Total);
        Rows = await list.ReadAsync(Filter, Query.Skip, Query.PageSize, stop);
        names = await staff.NamesAsync([.. Rows.Select(r => r.StaffId).Append(Reviewed.Last?.ReviewerId ?? user.Id).Distinct()], stop);
        Readers = [new("", texts["Readings.AllReaders"]), .. (await db.Users.AsNoTracking().Where(a => a.Id != user.Id).OrderBy(a => a.Name).ThenBy(a => a.Id)
            .Select(a => new { a.Id, a.Name }).ToListAsync(stop)).Select(a => new Choice(a.Id.ToString(), a.Name))];
        Chips = [.. ChipsOf()];
        if (Request.Query.ContainsKey("_signed")) this.Say(texts["Readings.Signed", DateWords.Long(DateOnly.FromDateTime(clock.GetLocalNow().Date).AddDays(ReviewToday.DaysBetween))]);
    }

    public async Task<IActionResult> OnPostSignAsync(long through, CancellationToken stop) =>
        await reviews.SignAsync(user.Id, through, stop) ? LocalRedirect("/admin/readings?_signed=1") : BadRequest();

    private IEnumerable<FilterChip> ChipsOf()
    {
        if (Filter.Reader is { } reader) yield return Chip(ReadingFilter.ReaderName, Readers.FirstOrDefault(r => r.Value == reader.ToString())?.Text ?? texts["Readings.Unknown"]);
        if (Filter.From is { } from) yield return Chip(ReadingFilter.FromName, texts["Readings.FromChip", DateWords.Long(from)]);
        if (Filter.To is { } to) yield return Chip(ReadingFilter.ToName, texts["Readings.ToChip", DateWords.Long(to)]);
        if (Filter.OffHours) yield return Chip(ReadingFilter.HoursName, texts["Readings.OffHours"]);
    }

    private FilterChip Chip(string name, string text) => new(name, Query[name]!, text);
}
