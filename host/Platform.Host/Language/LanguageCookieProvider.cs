using Microsoft.AspNetCore.Localization;
using Platform.Host.Startup;
using Platform.Host.Web;

namespace Platform.Host.Language;

/// <summary>The language a reader has chosen. Without a choice the installation's own language is served, whatever the browser prefers.</summary>
internal sealed class LanguageCookieProvider : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var chosen = httpContext.Request.Cookies[ChoiceEndpoints.LanguageCookie];
        var culture = HostServices.Languages.FirstOrDefault(l => l.TwoLetterISOLanguageName == chosen);
        return Task.FromResult(culture is null ? null : new ProviderCultureResult(culture.Name));
    }
}
