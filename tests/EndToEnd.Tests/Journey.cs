using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Platform.Host.Mail;

namespace EndToEnd.Tests;

/// <summary>
/// The main job from the employer's offer to the outcome, step by step, each by the person who does it, in a browser window of the given kind.
/// Every page is looked at.
/// </summary>
internal sealed partial class Journey(BrowserFixture platform, int width, ColorScheme colours, bool scripts, bool english) : IAsyncDisposable
{
    private readonly string look = $"{width}-{colours}-{(scripts ? "script" : "plain")}-{(english ? "en" : "sv")}".ToLowerInvariant();
    private readonly List<Reader> open = [];
    private int step;
    private string reference = "";

    /// <summary>PLATFORM_PICTURES=1: one window, ordinary names, and the README's picture is made anew.</summary>
    public static bool ForReadme { get; } = Environment.GetEnvironmentVariable("PLATFORM_PICTURES") == "1";

    private string Workplace => ForReadme ? "Björkens café" : $"Björkens café {look}";

    private string Work => ForReadme ? "Diskare" : $"Diskare {look}";

    private string Mailbox => $"disk-{look}@example.org";

    private string FirstName => ForReadme ? "Elin" : "Elin" + look.Replace("-", "", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        foreach (var reader in open) await reader.DisposeAsync();
    }

    /// <summary>What a browser complained of on the way.</summary>
    public IEnumerable<string> Complaints => open.SelectMany(r => r.Complaints);

    private DateOnly Today => DateOnly.FromDateTime(platform.Clock.GetLocalNow().Date);

    private DateOnly NextMonday => Today.AddDays(8 - (Today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)Today.DayOfWeek));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<Reader> WindowAsync()
    {
        var reader = await platform.OpenAsync(width, colours, scripts);
        open.Add(reader);
        return reader;
    }

    private async Task<Reader> StaffAsync(string roleInSwedish)
    {
        var reader = await WindowAsync();
        await reader.SignInAsync(roleInSwedish);
        if (english) await reader.Page.Locator("header button[name=language]").ClickAsync();
        await Assertions.Expect(reader.Page.Locator("html")).ToHaveAttributeAsync("lang", new Regex(english ? "^en" : "^sv"));
        return reader;
    }

    private Task LookAsync(Reader reader, string what) => reader.LookAsync($"journey-{look}-{++step:00}-{what}");

    /// <summary>Sends what waits, and gives the path of the newest link that was mailed to the employer.</summary>
    private async Task<string> MailedPathAsync()
    {
        var services = platform.Host.Services;
        await services.GetRequiredService<RecordLinks>().AnswerAllAsync(CancellationToken.None);
        await services.GetRequiredService<MailSender>().SendAllAsync(CancellationToken.None);
        var mail = services.GetRequiredService<MailSink>().Newest().First(m => m.To.Contains(Mailbox, StringComparison.Ordinal));
        Assert.DoesNotContain(FirstName, mail.Text + mail.Subject, StringComparison.Ordinal);
        return new Uri(Regex.Matches(mail.Text, @"https?://\S+").Select(m => m.Value).First(a => !a.Contains("/mejl/", StringComparison.Ordinal))).PathAndQuery;
    }
}
