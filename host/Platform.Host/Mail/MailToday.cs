using Microsoft.Extensions.Localization;
using Platform.Sdk;

namespace Platform.Host.Mail;

/// <summary>Mails of the last weeks that did not arrive: nobody else notices, least of all the one who waits for it.</summary>
internal sealed class MailToday(MailList list, IStringLocalizer<HostTexts> texts, TimeProvider clock) : ITodaySource
{
    private const int Days = 14;

    public async Task<TodayList> GetAsync(ICurrentUser user, DateOnly today, int limit, CancellationToken stop)
    {
        if (!user.May("host.mail")) return TodayList.Empty;
        var (failed, refused) = await list.CountLostAsync(clock.GetUtcNow().AddDays(-Days), stop);
        var lost = failed + refused;
        if (lost == 0) return TodayList.Empty;
        return new([new(today, texts["Today.LookAt"], texts[lost == 1 ? "Today.Mail.One" : "Today.Mail.Many", lost], $"/admin/mail?state={(failed > 0 ? "failed" : "refused")}",
            null, null, null, texts["Today.Mail.Rule", Days])], 1);
    }
}
