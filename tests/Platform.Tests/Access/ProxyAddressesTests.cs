using System.Net;
using Microsoft.Extensions.Configuration;
using Platform.Host.Startup;
using Platform.Host.Web;

namespace Platform.Tests.Access;

/// <summary>Which proxies are believed.</summary>
public sealed class ProxyAddressesTests
{
    [Fact]
    public void Only_this_machine_and_what_is_named_is_believed()
    {
        var none = ProxyAddresses.From(With(null));
        var named = ProxyAddresses.From(With("10.0.0.5, 10.1.0.0/16 fd00::7"));
        Assert.DoesNotContain(none.KnownProxies, p => !IPAddress.IsLoopback(p));
        Assert.DoesNotContain(none.KnownIPNetworks, n => n.Contains(IPAddress.Parse("10.1.2.3")));
        Assert.Contains(IPAddress.Parse("10.0.0.5"), named.KnownProxies);
        Assert.Contains(IPAddress.Parse("fd00::7"), named.KnownProxies);
        Assert.Contains(named.KnownIPNetworks, n => n.Contains(IPAddress.Parse("10.1.2.3")));
    }

    [Fact]
    public void A_wrong_word_stops_the_start() =>
        Assert.Contains("«proxy.local», which is neither", Assert.Throws<StartProblem>(() => ProxyAddresses.From(With("10.0.0.5,proxy.local"))).Message, StringComparison.Ordinal);

    private static IConfiguration With(string? addresses) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Proxy:Addresses", addresses)]).Build();
}
