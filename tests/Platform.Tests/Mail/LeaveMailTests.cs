using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Mail;
using Platform.Sdk;
using Platform.Testing;

namespace Platform.Tests.Mail;

/// <summary>The page at the foot of a mail: opening it changes nothing, pressing does, and it can be taken back.</summary>
public sealed class LeaveMailTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private byte[] Mailbox => MailAddresses.LookUp(platform.Host.Services.GetRequiredService<IFieldCipher>(), "maria@bjorkens.example");

    [Fact]
    public async Task Opening_changes_nothing_pressing_leaves_and_pressing_again_returns()
    {
        var path = platform.Host.Services.GetRequiredService<OptOutLinks>().PathFor(Mailbox);
        var reader = platform.Anonymous();
        Assert.Equal("Vill du slippa våra mejl?", (await reader.GetAsync(path)).Heading);
        Assert.False(await HasLeftAsync());

        await reader.SubmitAsync(path);
        Assert.True(await HasLeftAsync());
        Assert.Equal("Vi mejlar dig inte mer", (await reader.GetAsync(path)).Heading);

        await reader.SubmitAsync(path, path + "?handler=Return");
        Assert.False(await HasLeftAsync());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_made_up_address_leaves_nobody_out(string token)
    {
        var answer = await platform.Anonymous().GetAsync("/mejl/avsta/" + token);
        Assert.Equal((HttpStatusCode.OK, "Länken gäller inte"), (answer.Status, answer.Heading));
    }

    private Task<bool> HasLeftAsync() => platform.Host.Services.GetRequiredService<MailOptOuts>().HoldsAsync(Mailbox, CancellationToken.None);
}
