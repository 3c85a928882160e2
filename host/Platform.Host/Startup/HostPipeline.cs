using Microsoft.AspNetCore.Localization;
using Platform.Host.Accounts;
using Platform.Host.Language;
using Platform.Host.ReadLog;
using Platform.Host.Records;
using Platform.Host.Web;

namespace Platform.Host.Startup;

/// <summary>What every request passes, in order.</summary>
internal static class HostPipeline
{
    public static void UsePlatform(this WebApplication app)
    {
        // Who asks, behind a proxy: for limits and logs.
        app.UseForwardedHeaders(ProxyAddresses.From(app.Configuration));
        app.UseSecurityHeaders(app.Services.GetRequiredService<PublicAddress>().IsHttps);
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new(HostServices.Languages[0]),
            SupportedCultures = [.. HostServices.Languages],
            SupportedUICultures = [.. HostServices.Languages],
            RequestCultureProviders = [new LanguageCookieProvider()],
            FallBackToParentCultures = true,
            FallBackToParentUICultures = true,
        });
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseReadLogRefusal();
        app.UseDatabaseAway();
        app.UseStaticFiles(StaticFiles.Options);
        app.UseRouting();
        app.UseTypedForms();
        app.UseAccounts();
        app.MapRazorPages();
        app.MapAccounts();
        app.MapHealth();
        // Every other address: the page that says so, to everybody alike.
        app.MapFallback("{**path}", () => Results.NotFound()).WithMetadata(new Sdk.AnonymousPageAttribute());
        app.MapRecords();
    }
}
