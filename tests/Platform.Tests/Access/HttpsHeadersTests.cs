using Platform.Testing;

namespace Platform.Tests.Access;

/// <summary>Behind https, cookies carry the prefix that proves where they come from, and browsers are told to stay on https.</summary>
public sealed class HttpsHeadersTests(HttpsHeadersTests.Https platform) : IClassFixture<HttpsHeadersTests.Https>
{
    [Fact]
    public async Task Cookies_are_host_cookies_and_hsts_is_set()
    {
        var answer = await platform.Anonymous().GetAsync("/sign-in");
        Assert.StartsWith("max-age=31536000", answer.Headers["Strict-Transport-Security"], StringComparison.Ordinal);
        Assert.NotEmpty(answer.Cookies);
        Assert.All(answer.Cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    public sealed class Https : PlatformFixture
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["PublicAddress"] = "https://insteg.example" };
    }
}
