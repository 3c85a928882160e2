using System.Net;
using Platform.Testing;

namespace Platform.Tests.Mail;

/// <summary>The pages that links in mail lead to, for somebody whose link or case is not known.</summary>
public sealed class LinkPagesTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task The_standing_link_offers_one_button_and_says_the_same_whatever_the_case()
    {
        var visitor = platform.Anonymous();
        var page = await visitor.GetAsync("/arende/ABCD234567/lank");
        Assert.Equal((HttpStatusCode.OK, "Vill du öppna ditt ärende?"), (page.Status, page.Heading));

        foreach (var reference in (string[])["ABCD234567", "ZZZZ999999", "x"])
        {
            var sent = await visitor.SubmitAsync($"/arende/{reference}/lank");
            Assert.Equal(HttpStatusCode.Redirect, sent.Status);
            Assert.Equal($"/arende/{reference}/lank?handler=Asked", sent.Location, ignoreCase: true);
            Assert.Contains("Om ärendet finns hos oss har vi nu skickat en länk", (await visitor.GetAsync(sent.Location!)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_token_leaves_the_address_at_once_and_a_dead_link_has_the_way_to_a_new_one()
    {
        var visitor = platform.Anonymous();
        var taken = await visitor.GetAsync("/lank/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");
        Assert.Equal((HttpStatusCode.Redirect, "/lank"), (taken.Status, taken.Location));
        var cookie = Assert.Single(taken.Cookies);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("max-age=600", cookie, StringComparison.OrdinalIgnoreCase);

        Assert.Equal("Länken gäller inte längre", (await visitor.GetAsync("/lank")).Heading);
        var again = await visitor.SubmitAsync("/lank", "/lank?handler=Again");
        Assert.Equal("/lank?handler=Asked", again.Location);
        Assert.Equal("Titta i din e-post", (await visitor.GetAsync(again.Location!)).Heading);
    }
}
