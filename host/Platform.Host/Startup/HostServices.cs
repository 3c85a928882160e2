using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Host.Access;
using Platform.Host.Accounts;
using Platform.Host.Events;
using Platform.Host.Jobs;
using Platform.Host.Mail;
using Platform.Host.Modules;
using Platform.Host.ReadLog;
using Platform.Host.Records;
using Platform.Host.Shell;
using Platform.Host.Time;
using Platform.Host.Web;
using Platform.Sdk;

namespace Platform.Host.Startup;

/// <summary>What the host gives to every page, whichever modules there are.</summary>
internal static class HostServices
{
    public static void AddPlatform(this WebApplicationBuilder builder, ModuleCatalog modules)
    {
        var services = builder.Services;
        services.AddSingleton(modules);
        services.AddSingleton<PermissionCatalog>();
        services.AddSingleton<ModulesSeen>();
        services.AddSingleton(AnonymousPages.Read(
            builder.Configuration["AnonymousPages"] ?? Path.Combine(builder.Environment.ContentRootPath, "anonymous-pages.txt")));
        services.AddSingleton(PublicAddress.From(builder.Configuration));
        services.TryAddSingleton<TimeProvider, InstallationTime>();
        services.AddSingleton<IIds, SequentialIds>();
        // Swedish letters stay letters: the encoder would otherwise write each as a number.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddScoped<ICurrentUser, CurrentUser>();
        services.AddScoped<ActingStaff>().AddScoped<IActingStaff>(p => p.GetRequiredService<ActingStaff>());
        services.AddTransient<EndpointAccessCheck>();
        services.AddScoped<IShell, Shell.Shell>();
        services.AddSingleton(UnitProfile.From(builder.Configuration));
        services.AddAccounts(builder.Configuration);
        services.AddEvents();
        services.AddJobs();
        services.AddMail();
        services.AddRecords();
        services.AddReadLog();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddAuthorization();
        services.AddLocalization(o => o.ResourcesPath = "Resources");
        AddPages(services, modules);
        foreach (var module in modules.Loaded)
            module.Instance.AddServices(services, builder.Configuration.GetSection("Modules:" + module.Name));
    }

    private static void AddPages(IServiceCollection services, ModuleCatalog modules)
    {
        services.AddRouting(o => { o.LowercaseUrls = true; o.LowercaseQueryStrings = false; });
        var mvc = services.AddRazorPages(AddEnglishAddresses).AddViewLocalization(LanguageViewLocationExpanderFormat.Suffix)
            .AddMvcOptions(mvc => mvc.Filters.Add<UnknownHandlerFilter>());
        mvc.ConfigureApplicationPartManager(parts =>
        {
            foreach (var module in modules.Loaded)
            {
                parts.ApplicationParts.Add(new AssemblyPart(module.Assembly));
                parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(module.Assembly));
            }
        });
    }

    private static void AddEnglishAddresses(RazorPagesOptions pages)
    {
        foreach (var (page, address) in LinkAddresses.English) pages.Conventions.AddPageRoute(page, address);
    }

    /// <summary>The languages people can choose; the first one is what is served unasked.</summary>
    public static IReadOnlyList<CultureInfo> Languages { get; } = [CultureInfo.GetCultureInfo("sv-SE"), CultureInfo.GetCultureInfo("en-GB")];
}
