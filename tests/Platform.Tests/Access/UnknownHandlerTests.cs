using System.Net;
using Platform.Testing;

namespace Platform.Tests.Access;

public sealed class UnknownHandlerTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Theory]
    [InlineData("/admin/modules")]
    [InlineData("/admin/modules?handler=nothing")]
    public async Task What_is_sent_to_a_page_that_takes_nothing_is_refused(string address)
    {
        var administrator = await platform.SignInAs("administrator");
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync(address)).Status);
        // With a true token, so that it is not that which is refused.
        var form = Visitor.Hidden((await administrator.GetAsync("/account")).Html, address).ToArray();
        Assert.Contains(form, f => f.Item1 == "__RequestVerificationToken");
        Assert.Equal(HttpStatusCode.BadRequest, (await administrator.PostAsync(address, form)).Status);
    }
}
