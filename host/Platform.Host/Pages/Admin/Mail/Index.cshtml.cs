using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Mail;
using Platform.Host.Time;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Platform.Host.Pages.Admin.Mail;

/// <summary>
/// Mail that waits, was stopped, refused or given up, and why. Never to whom. An address that names no state shows the first that holds
/// something, what needs somebody before the rest.
/// </summary>
[RequirePermission("host.mail")]
internal sealed class Index(MailList list, MailTexts words, MailOptions options, WakeUps wakeUps, TimeProvider clock) : PageModel
{
    public static readonly string[] States = ["waiting", "failed", "refused", "stopped", "sent"];

    private static readonly string[] ByNeed = ["failed", "refused", "waiting", "stopped", "sent"];

    public ListQuery Query { get; private set; } = null!;

    public string State { get; private set; } = "waiting";

    public IReadOnlyDictionary<string, long> Counts { get; private set; } = new Dictionary<string, long>();

    public IReadOnlyList<MailLine> Lines { get; private set; } = [];

    public int Total => (int)Counts.GetValueOrDefault(State);

    public bool ShowsSink => options.ShowSink;

    public MailTexts Words => words;

    public string When(DateTimeOffset? moment) => clock.Words(moment);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Query = ListQuery.From(Request, MailList.PageSize);
        Counts = await list.CountAsync(stop);
        State = States.Contains(Query["state"]) ? Query["state"]! : ByNeed.FirstOrDefault(s => Counts.GetValueOrDefault(s) > 0, "waiting");
        Lines = await list.ReadAsync(State, Query.Page, stop);
    }

    public async Task<IActionResult> OnPostTryAsync(string schema, Guid id, CancellationToken stop)
    {
        await list.TryNowAsync(schema, id, stop);
        wakeUps.Mail.Ring();
        return RedirectToPage(new { state = "waiting" });
    }
}
