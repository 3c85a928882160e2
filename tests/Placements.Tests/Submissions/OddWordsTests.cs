using System.Net;
using Npgsql;
using Platform.Testing;

namespace Placements.Tests.Submissions;

/// <summary>People write odd things. Nothing falls over, and everything is shown as it was written.</summary>
public sealed class OddWordsTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static readonly string[] Odd =
    [
        "Räksmörgås & Søn", "<script>alert(1)</script>", "<b>fet", "\"citat\" och 'apostrof'", "O'Brien", "😀👩‍👩‍👧‍👦🇸🇪", "مرحبا بكم", "שלום", "\u202Eomvänd", "a\u0301e\u0308", "日本語の仕事", "Ωμέγα", "ZWJ\u200Dord",
        "tab\tmitt i", "rad ett\nrad två", "rad\r\nmed retur", "50 % rabatt_100", "C:\\mapp\\fil", "\\u0041", "&amp; &lt;", "{0} {1}", "{{klammer}}", "$1 ${namn}", "@Model.Secret", "@@dubbel", "''; drop table x; --",
        "null", "undefined", "NaN", "true", "0", "-1", "1e308", "½ tjänst", "№ 5", "…", "—", "«citat»", "„deutsch“", "ﬁ ligatur", "İstanbul ı", "ß", "ÅÄÖåäö", "Å", "\uFEFFbom", "a\u00A0b", "a\u2003b",
        "http://exempel.se/?a=1&b=2", "mailto:x@y.z", "+46 (0)90-12 34", "=1+1", "=cmd|' /C calc'!A0", "%00", "%s%n", "../../etc/passwd", "\u0001styr", "nul\0tecken", "a\u2028b", "\u200Bnollbredd", "ａｂｃ", "𝕄𝕒𝕥𝕙", "❤️‍🔥",
        new string('x', 200),
    ];

    [Fact]
    public async Task Odd_words_in_every_field_of_an_offer_are_kept_and_shown_as_written()
    {
        Assert.True(Odd.Length >= 60, $"Only {Odd.Length} odd words.");
        var employer = platform.Anonymous();
        foreach (var odd in Odd)
        {
            var who = await employer.SubmitAsync("/erbjud-plats/vem", ("Form.Workplace", "x" + odd[..Math.Min(odd.Length, 199)]), ("Form.Contact", odd), ("Form.Number", odd), ("Form.BestTime", odd), ("Form.Phone", "0701234567"));
            Check(who, odd);
            if (who.Status == HttpStatusCode.OK)
            {
                // Too long for one of the fields: said so, and kept.
                await employer.SubmitAsync("/erbjud-plats/vem", ("Form.Workplace", "x" + odd[..Math.Min(odd.Length, 199)]), ("Form.Contact", "Kim"), ("Form.Phone", "0701234567"));
            }
            Check(await employer.SubmitAsync("/erbjud-plats/vem", ("Form.Email", odd), ("Form.Phone", odd)), odd);
            Check(await employer.SubmitAsync("/erbjud-plats/vad", "/erbjud-plats/vad?handler=Suggest", ("Form.OwnWords", odd), ("Form.Tasks", odd), ("Form.Asked", odd)), odd);
            Check(await employer.SubmitAsync("/erbjud-plats/vad", ("Form.Certainty", "maybe"), ("Form.OwnWords", odd), ("Form.Tasks", odd), ("Form.Noise", odd), ("Form.Beside", odd), ("Form.WhyNot", odd)), odd);
            Check(await employer.SubmitAsync("/erbjud-plats/nar", ("Form.Start", odd), ("Form.StartDay", odd), ("Form.Slots", odd), ("Form.HoursFrom", odd), ("Form.Seats", odd), ("Form.Length", odd)), odd);
            Check(await employer.SubmitAsync("/erbjud-plats/nar", ("Form.Seats", "1")), odd);
            var shown = await employer.GetAsync("/erbjud-plats/kontrollera");
            Check(shown, odd);
            if (!odd.Contains('\0', StringComparison.Ordinal))
                Assert.Contains(Spaced("x" + odd[..Math.Min(odd.Length, 199)]), Spaced(WebUtility.HtmlDecode(shown.Html)), StringComparison.Ordinal);
            foreach (var path in (string[])["/erbjud-plats/bekrafta/{0}/{0}", "/arende/{0}", "/case/{0}/withdraw", "/placements/openings?town={0}&q={0}&form={0}&from={0}&state={0}"])
                if (!odd.Contains('\0', StringComparison.Ordinal)) Check(await employer.GetAsync(path.Replace("{0}", Uri.EscapeDataString(odd), StringComparison.Ordinal)), odd);
            platform.Clock.Advance(TimeSpan.FromMinutes(11));
        }
    }

    [Fact]
    public async Task Odd_words_in_every_field_of_a_review_are_kept_and_shown_as_written()
    {
        var employer = platform.Anonymous();
        await employer.OfferOpening("Udda saker", null);
        await using var connection = await platform.OpenAs("placements");
        await using var read = new NpgsqlCommand("select id from placements.submission where workplace = 'Udda saker'", connection);
        var id = (Guid)(await read.ExecuteScalarAsync())!;
        var consultant = await platform.SignInAs("consultant");
        await consultant.SubmitAsync($"/placements/reviewopening/{id}", $"/placements/reviewopening/{id}?handler=Take");
        foreach (var odd in Odd)
        {
            Check(await consultant.SubmitAsync($"/placements/describe/employer/{id}", $"/placements/describe/employer/{id}?handler=Search", ("Form.Words", odd)), odd);
            Check(await consultant.SubmitAsync($"/placements/describe/employer/{id}", ("Form.Place", odd), ("Form.ContactName", odd), ("Form.ContactEmail", odd), ("Form.ContactPhone", odd)), odd);
            var title = "x" + odd[..Math.Min(odd.Length, 199)];
            Check(await consultant.SubmitAsync($"/placements/describe/work/{id}", ("Form.Title", title), ("Form.Description", odd), ("Form.Occupation", odd), ("Form.OccupationWords", odd), ("Form.NewSkill", odd), ("Form.Tasks", odd)), odd);
            Check(await consultant.SubmitAsync($"/placements/describe/work/{id}", $"/placements/describe/work/{id}?handler=SearchSkill", ("Form.Title", title), ("Form.SkillWords", odd)), odd);
            Check(await consultant.SubmitAsync($"/placements/describe/demands/{id}", ($"Form.Axes[{odd}]", odd), ("Form.Licences", odd), ("Form.MainLevel", odd), ("Form.OtherLanguage", odd)), odd);
            Check(await consultant.SubmitAsync($"/placements/describe/hours/{id}", ("Form.Seats", odd), ("Form.HoursMin", odd), ("Form.From", odd), ("Form.Days", odd)), odd);
            Check(await consultant.SubmitAsync($"/placements/declineopening/{id}", $"/placements/declineopening/{id}?handler=Preview", ("Form.Code", "declined-other"), ("Form.Words", odd)), odd);
            Check(await consultant.SubmitAsync("/placements/registeropening", ("Form.Title", title), ("Form.Seats", "1")), odd);
            Check(await consultant.GetAsync($"/placements/openings?town={Uri.EscapeDataString(odd)}&q={Uri.EscapeDataString(odd)}&form={Uri.EscapeDataString(odd)}&from={Uri.EscapeDataString(odd)}&state={Uri.EscapeDataString(odd)}"), odd);
            var shown = await consultant.GetAsync($"/placements/reviewopening/{id}");
            // A form with the sign NUL is refused as a whole.
            if (!odd.Contains('\0', StringComparison.Ordinal)) Assert.Contains(Spaced(title), Spaced(WebUtility.HtmlDecode(shown.Html)), StringComparison.Ordinal);
        }
    }

    private static void Check(Answer answer, string odd) => Assert.True((int)answer.Status < 500 && answer.Status != HttpStatusCode.TooManyRequests, $"«{odd}» gave {answer.Status}: {answer.Text}");

    /// <summary>Signs that cannot be stored are left out; line ends and spaces at the ends are the browser's.</summary>
    private static string Spaced(string text) => string.Join(' ', string.Concat(text.Where(c => !char.IsControl(c) || char.IsWhiteSpace(c))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
