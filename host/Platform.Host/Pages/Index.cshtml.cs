using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Platform.Host.Shell;
using Platform.Host.Web;
using Platform.Sdk;

namespace Platform.Host.Pages;

/// <summary>Signed out: the public front page. Signed in: what this person must do now, oldest first.</summary>
[AnonymousPage]
[ShowsPeople(PersonDetail.Name, "today")]
internal sealed class Index(
    IEnumerable<ITodaySource> sources, ICurrentUser user, UnitProfile unit, TimeProvider clock, IStringLocalizer<HostTexts> texts, ILogger<Index> log) : PageModel
{
    private const int RowsOfSection = 10;
    private const int MostRows = 200;

    private readonly List<TodayItem> items = [];
    private int beyond;

    /// <summary>The one section to show whole; null shows the first rows of each.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public bool IsSignedIn => user.IsSignedIn;

    public UnitProfile Unit => unit;

    public DateOnly Today { get; private set; }

    public string Sentence { get; private set; } = "";

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    /// <summary>Sources that failed: each says so by itself, the rest stands.</summary>
    public List<(string Module, string Reference)> Failed { get; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (!IsSignedIn) return;
        Today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        foreach (var source in sources) await ReadAsync(source, stop);
        Sections = [.. Split().Where(s => s.Items.Count > 0 && (Show is null || Show == s.Key))
            .Select(s => new Section(s.Key, s.Heading, [.. s.Items.Take(Show is null ? RowsOfSection : MostRows)], s.Items.Count))];
        var (late, due) = (items.Count(i => i.Due < Today), items.Count(i => i.Due == Today || i.IsUrgent && i.Due > Today));
        Sentence = items.Count == 0 && Failed.Count == 0 ? texts["Today.Nothing"]
            : texts[(late, due) switch { (0, 0) => "Today.NothingDue", (0, _) => "Today.NothingLate", (_, 0) => "Today.NothingToday", _ => "Today.Sentence" },
                texts[late == 1 ? "Today.OneLate" : "Today.ManyLate", late].Value, due] + (beyond > 0 ? " " + texts["Today.Beyond", beyond] : "");
    }

    private async Task ReadAsync(ITodaySource source, CancellationToken stop)
    {
        try
        {
            var list = await source.GetAsync(user, Today, MostRows, stop);
            items.AddRange(list.Items);
            beyond += list.Total - list.Items.Count;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var module = source.GetType().Assembly.GetName().Name!;
            log.LogError(e, "Today: {Module} failed with reference {Reference}", module, ErrorReference.Of(HttpContext));
            Failed.Add((module, ErrorReference.Of(HttpContext)));
        }
    }

    private IEnumerable<(string Key, string Heading, List<TodayItem> Items)> Split()
    {
        var sunday = Today.AddDays((7 - (int)Today.DayOfWeek) % 7);
        var mine = items.Where(i => !i.WaitsOnOthers && !i.IsUrgent).OrderBy(i => i.Due ?? DateOnly.MaxValue).ToList();
        yield return Named("First", items.Where(i => i.IsUrgent).OrderBy(i => i.Due ?? DateOnly.MaxValue));
        yield return Named("Late", mine.Where(i => i.Due < Today));
        yield return Named("Now", mine.Where(i => i.Due == Today));
        var rest = mine.Where(i => i.Due is null || i.Due > Today).ToList();
        foreach (var kind in rest.Where(i => i.Heading is not null).GroupBy(i => i.Heading!)) yield return (kind.Key.Key, kind.Key.Words, [.. kind]);
        var plain = rest.Where(i => i.Heading is null).ToList();
        yield return Named("Week", plain.Where(i => i.Due <= sunday));
        yield return Named("Later", plain.Where(i => i.Due is null || i.Due > sunday));
        yield return Named("Waiting", items.Where(i => i.WaitsOnOthers && !i.IsUrgent).OrderBy(i => i.Due ?? DateOnly.MaxValue));
    }

    private (string, string, List<TodayItem>) Named(string key, IEnumerable<TodayItem> rows) => (key, texts["Today." + key], [.. rows]);

    internal sealed record Section(string Key, string Heading, IReadOnlyList<TodayItem> Items, int Total);
}
