using System.Net;
using Platform.Testing;

namespace Employers.Tests.Pages;

/// <summary>PostgreSQL keeps no text with the sign NUL in it: whoever sends one is answered as if it were not there.</summary>
public sealed class NulTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    /// <summary>The framework refuses such a form before anybody reads it.</summary>
    [Fact]
    public async Task A_nul_in_a_form_is_refused_and_in_a_form_of_parts_left_out()
    {
        var visitor = await platform.SignInAs("consultant");
        var page = await visitor.GetAsync("/employers/register");
        var refused = await visitor.PostAsync("/employers/register", [.. Visitor.Hidden(page.Html, "/employers/register"), ("Form.Name", "Noll\0ans AB"), ("Form.Country", "SE")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);

        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.Hidden(page.Html, "/employers/register").Append(("Form.Name", "Noll\0ans AB")).Append(("Form.Country", "SE")).Append(("Form.City", "\0")))
            parts.Add(new StringContent(value), name);
        using var saved = await visitor.Client.PostAsync("/employers/register", parts);
        Assert.Equal("Nollans AB", (await visitor.GetAsync(saved.Headers.Location!.ToString())).Heading);
    }

    [Theory]
    [InlineData("/employers?q=%00")]
    [InlineData("/employers?q=a%00b&city=%00x&responsible=%00")]
    [InlineData("/employers?p=%00&sort=%00")]
    public async Task A_nul_in_an_address_is_left_out(string address) =>
        Assert.Equal(HttpStatusCode.OK, (await (await platform.SignInAs("consultant")).GetAsync(address)).Status);
}
