using System.Net;
using Platform.Host.Web;
using Platform.Testing;

namespace Platform.Tests.Access;

/// <summary>The exact headers, on pages, refusals and error pages.</summary>
public sealed class HeadersTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/sign-in", HttpStatusCode.OK)]
    [InlineData("/employers", HttpStatusCode.Redirect)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    public async Task Every_answer_carries_them(string path, HttpStatusCode expected)
    {
        var answer = await platform.Anonymous().GetAsync(path);
        Assert.Equal(expected, answer.Status);
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, answer.Headers["Content-Security-Policy"]);
        Assert.DoesNotContain("unsafe", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.Equal("DENY", answer.Headers["X-Frame-Options"]);
        Assert.Equal("no-referrer", answer.Headers["Referrer-Policy"]);
        Assert.Contains("no-store", answer.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.False(answer.Headers.ContainsKey("Server"));
        Assert.False(answer.Headers.ContainsKey("Strict-Transport-Security"), "HSTS has no place on plain http.");
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_swedish_with_a_reference()
    {
        var answer = await platform.Anonymous().GetAsync("/no-such-page");
        Assert.Equal("Sidan finns inte", answer.Heading);
        Assert.Matches("[2-9A-HJ-NP-Z]{10}", answer.Text);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var visitor = await platform.SignInAs("consultant");
        var answer = await visitor.PostAsync("/employers/register", ("Form.Name", "Björkens café"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Vi förstod inte det som skickades", answer.Heading);
    }
}
