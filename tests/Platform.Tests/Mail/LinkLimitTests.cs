using System.Net;
using Platform.Testing;

namespace Platform.Tests.Mail;

/// <summary>Whoever asks for links for one case after the other is stopped, whatever the cases are.</summary>
public sealed class LinkLimitTests(LinkLimitTests.FewTries platform) : IClassFixture<LinkLimitTests.FewTries>
{
    [Fact]
    public async Task One_address_may_ask_for_so_many_links_and_is_then_asked_to_wait()
    {
        var visitor = platform.Anonymous();
        foreach (var reference in (string[])["AAAA234567", "BBBB234567", "CCCC234567"])
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync($"/arende/{reference}/lank")).Status);
        var refused = await visitor.SubmitAsync("/arende/DDDD234567/lank");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("600", refused.Headers["Retry-After"]);
        Assert.Contains("Det har kommit för många försök på kort tid. ", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Vänta tio minuter och försök igen.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("finns kvar", refused.Text, StringComparison.Ordinal);
        // Looking is not asking.
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/arende/DDDD234567/lank")).Status);
    }

    [Fact]
    public async Task Public_forms_are_counted_by_themselves_and_what_was_typed_is_kept()
    {
        var employer = platform.Anonymous();
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.OK, (await employer.SubmitAsync("/erbjud-plats/vem", ("Form.Workplace", "Björkens café"))).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await employer.SubmitAsync("/erbjud-plats/vem", ("Form.Workplace", "Björkens café"))).Status);
        // Staff who sit behind the same address still sign in.
        await platform.SignInAs("coach");
    }

    public sealed class FewTries : PlatformFixture
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Links:TriesPerAddress"] = "3", ["PublicForms:TriesPerAddress"] = "2" };
    }
}
