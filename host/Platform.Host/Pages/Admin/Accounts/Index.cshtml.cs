using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Host.Access;
using Platform.Host.Accounts;
using Platform.Host.Database;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Platform.Host.Pages.Admin.Accounts;

/// <summary>All accounts of the installation: who may sign in, as what, and who has not begun.</summary>
[RequirePermission("host.accounts")]
internal sealed class Index(HostDb db, TimeProvider clock, IStringLocalizer<HostTexts> texts) : PageModel
{
    private static readonly string[] States = [AccountState.Active, AccountState.Waiting, AccountState.Locked, AccountState.Disabled];

    public ListQuery Query { get; private set; } = null!;

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public IReadOnlyList<StaffAccount> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public IEnumerable<Choice> RoleChoices => Roles.All.Select(role => new Choice(role, texts["Role." + role])).Prepend(new("", texts["Accounts.AllRoles"]));

    public IEnumerable<Choice> StateChoices => States.Select(state => new Choice(state, texts["Accounts.State." + state])).Prepend(new("", texts["Accounts.AllStates"]));

    public async Task OnGetAsync(CancellationToken stop)
    {
        Query = ListQuery.From(Request);
        var found = Filtered();
        Total = await found.CountAsync(stop);
        Query = Query.Within(Total);
        Rows = await Sorted(found).ThenBy(a => a.Id).Skip(Query.Skip).Take(Query.PageSize).ToListAsync(stop);
        Chips = [.. ChipsOf()];
    }

    public string State(StaffAccount account) => AccountState.Of(account, clock.GetUtcNow());

    public Tone Tone(StaffAccount account) => State(account) switch
    {
        AccountState.Active => Platform.Sdk.Components.Tone.Neutral,
        AccountState.Waiting => Platform.Sdk.Components.Tone.Info,
        _ => Platform.Sdk.Components.Tone.Warning,
    };

    public DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone).DateTime);

    /// <summary>To the account and back to this very list.</summary>
    public string Link(StaffAccount account) => $"/admin/accounts/{account.Id}" + QueryString.Create("from", Request.QueryString.Value ?? "");

    private IQueryable<StaffAccount> Filtered()
    {
        var found = db.Users.AsNoTracking();
        if (Query["q"] is { } words)
        {
            var like = $"%{words.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
            found = found.Where(a => EF.Functions.ILike(a.Name, like) || EF.Functions.ILike(a.Email!, like));
        }
        if (Query["role"] is { } role) found = found.Where(a => a.Roles.Contains(role));
        return AccountState.In(found, Query["state"], clock.GetUtcNow());
    }

    private IOrderedQueryable<StaffAccount> Sorted(IQueryable<StaffAccount> found) => (Query.Sort, Query.Descending) switch
    {
        ("email", false) => found.OrderBy(a => a.NormalizedEmail),
        ("email", true) => found.OrderByDescending(a => a.NormalizedEmail),
        ("created", false) => found.OrderBy(a => a.CreatedAt),
        ("created", true) => found.OrderByDescending(a => a.CreatedAt),
        ("name", true) => found.OrderByDescending(a => a.Name),
        _ => found.OrderBy(a => a.Name),
    };

    private IEnumerable<FilterChip> ChipsOf()
    {
        if (Query["q"] is { } words) yield return new("q", words, words);
        if (Query["role"] is { } role && Roles.All.Contains(role)) yield return new("role", role, texts["Role." + role]);
        if (Query["state"] is { } state && States.Contains(state)) yield return new("state", state, texts["Accounts.State." + state]);
    }
}
