using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Events;
using Platform.Host.Time;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Platform.Host.Pages.Admin.Events;

/// <summary>
/// Which events wait, which are parked and why; lets them be delivered again. An address that names no state shows the first that holds
/// something, what needs somebody before the rest.
/// </summary>
[RequirePermission("host.events")]
internal sealed class Index(DeliveryList list, IEnumerable<RegisteredReaction> reactions, WakeUps wakeUps, TimeProvider clock) : PageModel
{
    private static readonly string[] States = ["parked", "waiting", "done"];

    public ListQuery Query { get; private set; } = null!;

    public string State { get; private set; } = "parked";

    public DeliveryCounts Counts { get; private set; } = new(0, 0, 0);

    public IReadOnlyList<DeliveryLine> Lines { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<(string Subscriber, long Waiting)> Strangers { get; private set; } = [];

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public string When(DateTimeOffset? moment) => clock.Words(moment);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Query = ListQuery.From(Request, DeliveryList.PageSize);
        var subject = Guid.TryParse(Query["subject"], out var id) ? id : (Guid?)null;
        if (Query["subject"] is { } typed) Chips = [new("subject", typed, typed)];
        Counts = await list.CountAsync(stop);
        State = States.Contains(Query["state"]) ? Query["state"]! : Counts switch { { Parked: > 0 } => "parked", { Waiting: > 0 } => "waiting", { Done: > 0 } => "done", _ => "parked" };
        // What was typed as an id and is none has no hits; it must not silently show everything.
        if (subject is not null || Query["subject"] is null)
        {
            (Lines, var total) = await list.ReadAsync(State, subject, Query.Page, stop);
            Total = (int)total;
        }
        Strangers = await list.StrangersAsync([.. reactions.Select(r => r.Subscriber)], stop);
    }

    public async Task<IActionResult> OnPostReleaseAsync(Guid e, string subscriber, CancellationToken stop)
    {
        await list.ReleaseAsync(e, subscriber, stop);
        return Again();
    }

    public async Task<IActionResult> OnPostReleaseSubjectAsync(Guid subject, string subscriber, CancellationToken stop)
    {
        await list.ReleaseSubjectAsync(subject, subscriber, stop);
        return Again();
    }

    public async Task<IActionResult> OnPostForgetAsync(string subscriber, CancellationToken stop)
    {
        // A subscriber of this node would only come back, without what it had waiting.
        if (reactions.All(r => r.Subscriber != subscriber)) await list.ForgetAsync(subscriber, stop);
        return Again();
    }

    private LocalRedirectResult Again()
    {
        wakeUps.Events.Ring();
        return LocalRedirect(ListQuery.From(Request, DeliveryList.PageSize).PageLink(1));
    }
}
