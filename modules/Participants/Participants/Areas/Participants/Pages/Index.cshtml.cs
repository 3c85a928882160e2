using Matching.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Data;
using Participants.Domain;
using Participants.Integration;
using Placements.Contracts;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Participants.Pages;

/// <summary>The signed-in coach's own participants, whoever needs something first on top; protected people are reached by their case number alone.</summary>
[RequirePermission("participants.read")]
[ShowsPeople(PersonDetail.Name, "case.list")]
internal sealed class Index(
    ParticipantsDb db, IPersonAccess access, IEnumerable<IRequestDirectory> requests, CaseOrder order, ICurrentUser user, IInstallationClock clock, Deadlines deadlines,
    IStringLocalizer<Texts> texts) : PageModel
{
    private const string StageFilter = "stage";

    public ListQuery Query { get; private set; } = null!;

    public IReadOnlyList<TabLink> Tabs { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public string Lead { get; private set; } = "";

    public DateOnly Today => clock.Today;

    public bool MayEnrol => user.May("participants.enrol");

    /// <summary>Whether the list is empty because of the chosen tab.</summary>
    public bool IsFiltered => Stage is not null;

    private CaseStage? Stage => Enum.TryParse<CaseStage>(Query[StageFilter], ignoreCase: true, out var stage) && Enum.IsDefined(stage) ? stage : null;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Query = ListQuery.From(Request).OrderedBy("due");
        var mine = db.KnownTo(user.Id, Today).AsNoTracking().Facts(Today, deadlines);
        var counts = new Dictionary<CaseStage, int>();
        foreach (var stage in Enum.GetValues<CaseStage>()) counts[stage] = await At(mine, stage).CountAsync(stop);
        var all = counts.Values.Sum();
        var placed = await order.PlacedAsync(mine, stop);
        var late = await order.LateAsync(mine, placed, Today, stop);
        Lead = texts["Index.Lead", texts[all == 1 ? "Index.Case" : "Index.Cases", all].Value, texts[late switch { 0 => "Index.NoneLate", 1 => "Index.OneLate", _ => "Index.Late" }, late].Value];
        Tabs =
        [
            new(texts["Stage.All"], Query.WithLink(StageFilter, null), all, Stage is null),
            .. counts.Select(c => new TabLink(texts[$"Stage.{c.Key}"], Query.WithLink(StageFilter, $"{c.Key}".ToLowerInvariant()), c.Value, Stage == c.Key)),
        ];
        Total = Stage is { } chosen ? counts[chosen] : all;
        Query = Query.Within(Total);
        var found = await order.PageAsync(Stage is { } only ? At(mine, only) : mine, placed, Query, stop);
        var shown = await access.FilterAsync([.. found.Select(r => r.Id)], PersonDetail.Name, stop);
        var open = await SearchesAsync([.. found.Where(r => shown.Contains(r.Id) && r.Stage == CaseStage.Seeking).Select(r => r.Id)], stop);
        var talked = await order.ContactsAsync([.. shown], stop);
        Rows = [.. found.Where(r => shown.Contains(r.Id)).Select(r => RowOf(r, open, placed.GetValueOrDefault(r.Id), talked is not null && talked.TryGetValue(r.Id, out var at) ? at : null))];
    }

    /// <summary>The search that is open for each; null where nothing in this installation looks for places, or not for this reader.</summary>
    private async Task<ILookup<Guid, Guid>?> SearchesAsync(Guid[] seeking, CancellationToken stop) =>
        requests.FirstOrDefault() is { } directory && user.May("matching.request")
            ? (await directory.OpenForAsync(seeking, stop)).ToLookup(r => r.Participant, r => r.Id) : null;

    private static IQueryable<CaseFacts> At(IQueryable<CaseFacts> mine, CaseStage stage) => stage switch
    {
        CaseStage.Placed => mine.Where(f => f.IsPlaced),
        CaseStage.Seeking => mine.Where(f => !f.IsPlaced && f.IsReady),
        _ => mine.Where(f => !f.IsPlaced && !f.IsReady),
    };

    private Row RowOf(CaseFacts facts, ILookup<Guid, Guid>? open, PlacedPerson? place, DateTimeOffset? talked)
    {
        var next = StepWords.Of(facts, Today, deadlines, texts);
        var since = facts.StageSince(DayOf);
        var row = new Row(facts.Id, $"{facts.FirstName} {facts.LastName}", texts[$"Stage.{facts.Stage}"], next, next.Text, next.Href(Url, facts.Id))
        {
            // At a place they meet at the follow-ups, which another module keeps; without its word an older day would say that nobody has been there.
            LastMet = (talked > facts.LastMet || facts.LastMet is null ? talked : facts.LastMet) is { } met
                && (place is not null || talked is not null || !(facts.PlacedFrom <= Today)) ? DayOf(met) : null,
            DaysInStage = since <= Today ? Today.DayNumber - since.Value.DayNumber : null,
            Begins = since > Today ? since : null,
        };
        if (place is { FollowUp: { } followUp, Due: { } due } && user.May("placements.follow-up") && (next.Step == NextStep.None || due < next.Due))
            return row with { Next = next with { Step = NextStep.FollowUp, Due = due }, Do = texts["Next.FollowUp"], Href = StepWords.FollowUpHref(followUp, facts.Id) };
        if (next.Step != NextStep.None || facts.Stage != CaseStage.Seeking) return row;
        // Nothing is due, and there is no place: whether somebody looks for one is what matters.
        if (open is null) return row with { IsIdle = true };
        return open[facts.Id].ToList() is [.., var latest]
            ? row with { Do = texts["Next.Found"], Href = StepWords.FoundHref(facts.Id, latest) }
            : row with { Do = texts["Next.Search"], Href = StepWords.SearchHref(facts.Id), IsIdle = true };
    }

    private DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(clock.ToLocal(at).DateTime);

    /// <param name="Do">The link to what is next.</param>
    internal sealed record Row(Guid Id, string Name, string StageText, StepWords Next, string Do, string? Href)
    {
        public DateOnly? LastMet { get; init; }

        public int? DaysInStage { get; init; }

        /// <summary>The first day of a placement that lies ahead.</summary>
        public DateOnly? Begins { get; init; }

        /// <summary>Nothing is planned, and that is to be seen as loudly as what is late.</summary>
        public bool IsIdle { get; init; }
    }
}
