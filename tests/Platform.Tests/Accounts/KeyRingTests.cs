using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Database;
using Platform.Sdk;
using Platform.Testing;

namespace Platform.Tests.Accounts;

public sealed class KeyRingTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task What_one_node_protects_the_other_opens()
    {
        await using var other = new HostUnderTest(await TestServer.GetAsync(), platform.Database, platform.Clock);
        await other.StartAsync();
        var text = Protector(platform.Host.Services).Protect("samma");
        Assert.Equal("samma", Protector(other.Services).Unprotect(text));
    }

    [Fact]
    public async Task The_database_holds_no_readable_key()
    {
        Protector(platform.Host.Services).Protect("något");
        var keys = await platform.InHostAsync(s => s.GetRequiredService<HostDb>().DataProtectionKeys.Select(k => k.Xml).ToListAsync());
        Assert.NotEmpty(keys);
        Assert.All(keys, xml => Assert.Contains("<encryptedKey", xml));
        Assert.All(keys, xml => Assert.DoesNotContain("<masterKey", xml));
    }

    [Fact]
    public async Task Revoking_every_key_voids_cookies_and_leaves_encrypted_fields_readable()
    {
        var cipher = platform.Host.Services.GetRequiredService<IFieldCipher>();
        var record = Guid.CreateVersion7();
        var (text, field) = (Protector(platform.Host.Services).Protect("kaka"), cipher.Encrypt("fält", record, "account.totp"));
        platform.Host.Services.GetRequiredService<IKeyManager>().RevokeAllKeys(DateTimeOffset.UtcNow.AddMinutes(1), "prov");
        await using var restarted = new HostUnderTest(await TestServer.GetAsync(), platform.Database, platform.Clock);
        await restarted.StartAsync();
        Assert.ThrowsAny<CryptographicException>(() => Protector(restarted.Services).Unprotect(text));
        Assert.Equal("fält", restarted.Services.GetRequiredService<IFieldCipher>().Decrypt(field, record, "account.totp"));
    }

    private static IDataProtector Protector(IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("prov");
}
