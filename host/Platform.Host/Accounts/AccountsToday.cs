using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Accounts;

/// <summary>Colleagues who were given an account and have not begun: they wait for an address, or have lost it.</summary>
internal sealed class AccountsToday(HostDb db, TimeProvider clock, IOptions<SignInSettings> options, IStringLocalizer<HostTexts> texts) : ITodaySource
{
    public async Task<TodayList> GetAsync(ICurrentUser user, DateOnly today, int limit, CancellationToken stop)
    {
        if (!user.May("host.accounts")) return TodayList.Empty;
        var waiting = await AccountState.In(db.Users, AccountState.Waiting, clock.GetUtcNow()).CountAsync(stop);
        if (waiting == 0) return TodayList.Empty;
        return new([new(null, texts["Today.Remind"], texts[waiting == 1 ? "Today.Accounts.One" : "Today.Accounts.Many", waiting], $"/admin/accounts?state={AccountState.Waiting}",
            null, null, null, texts["Today.Accounts.Rule", options.Value.OneTimeAddress.TotalHours], WaitsOnOthers: true)], 1);
    }
}
