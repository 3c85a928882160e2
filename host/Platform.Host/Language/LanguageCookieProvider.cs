using Microsoft.AspNetCore.Localization;
using Platform.Host.Mail;
using Platform.Host.Startup;
using Platform.Host.Web;

namespace Platform.Host.Language;

/// <summary>
/// The language a reader has chosen, otherwise that of a public address with a language of its own. Without either the installation's own
/// language is served, whatever the browser prefers.
/// </summary>
internal sealed class LanguageCookieProvider : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var chosen = httpContext.Request.Cookies[ChoiceEndpoints.LanguageCookie] ?? (LinkAddresses.IsEnglish(httpContext.Request.Path) ? "en" : null);
        var culture = HostServices.Languages.FirstOrDefault(l => l.TwoLetterISOLanguageName == chosen);
        return Task.FromResult(culture is null ? null : new ProviderCultureResult(culture.Name));
    }
}
