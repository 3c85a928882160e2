using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Platform.Host.Startup;

namespace Platform.Host.Web;

/// <summary>
/// Whose <c>X-Forwarded-For</c> is believed: the limits against guessing count by it. A proxy on this machine always; any other only when
/// <c>Proxy:Addresses</c> names it, since otherwise everybody could name an address of their own.
/// </summary>
internal static class ProxyAddresses
{
    /// <exception cref="StartProblem">Something in the list is neither an address nor a network.</exception>
    public static ForwardedHeadersOptions From(IConfiguration configuration)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor };
        foreach (var text in (configuration["Proxy:Addresses"] ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(text, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(text, out var network)) options.KnownIPNetworks.Add(network);
            else throw new StartProblem($"Proxy:Addresses names «{text}», which is neither an address nor a network. Maybe 10.0.0.5 or 10.0.0.0/24 was meant, with a comma between several.");
        }
        return options;
    }
}
