using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Platform.Host.Access;
using Platform.Host.Database;
using Platform.Host.Keys;
using Platform.Host.Language;
using Platform.Host.Mail;
using Platform.Host.Web;

namespace Platform.Host.Accounts;

/// <summary>Everything that has to do with who is signed in, in three lines for the host's start.</summary>
internal static class AccountsRegistration
{
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SignInSettings>().Bind(configuration.GetSection("SignIn"));
        services.AddHostDb();
        services.AddKeys();
        services.AddSingleton<HostCookies>();
        services.AddSingleton<HostCookiesSealed>();
        services.AddSingleton<ShownOnce>();
        services.AddSingleton<AddressTokens>();
        services.AddFrameworkTexts();
        AddIdentity(services);
        AddSessions(services);
        AddAntiforgery(services);
    }

    /// <summary>After routing, before the pages: limits, who asks, what they may.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>Addresses that take a form and show no page.</summary>
    public static void MapAccounts(this WebApplication app)
    {
        app.MapPost("/account/sign-out", SignOutEndpoint.HandleAsync).WithMetadata(new Sdk.RequirePermissionAttribute("host.account"));
        app.MapPost("/language", ChoiceEndpoints.LanguageAsync).WithMetadata(new Sdk.AnonymousPageAttribute());
        app.MapPost("/colour-scheme", ChoiceEndpoints.ColourSchemeAsync).WithMetadata(new Sdk.AnonymousPageAttribute());
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddScoped<AccountErrors>();
        services.AddScoped<IUserValidator<StaffAccount>, StaffAccountRules>();
        services.AddScoped<IPasswordValidator<StaffAccount>, PasswordRule>();
        services.AddIdentityCore<StaffAccount>().AddErrorDescriber<AccountErrors>().AddUserStore<StaffAccountStore>();
        services.AddScoped<StaffAccountStore>();
        services.AddSingleton<IPasswordHasher<StaffAccount>, PasswordHasher<StaffAccount>>();
        services.AddOptions<PasswordHasherOptions>().Configure<IOptions<SignInSettings>>((hasher, own) => hasher.IterationCount = own.Value.PasswordRounds);
        services.AddSingleton<AbsentPassword>();
        services.AddScoped<SignInTries>();
        services.AddScoped<SignInCheck>();
        services.AddScoped<SignInSteps>();
        services.AddScoped<OneTimeAddresses>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<AccountSetUp>();
        services.AddScoped<AccountChanges>();
        services.AddScoped<DemoAccounts>();
        services.AddScoped<Sdk.ITodaySource, AccountsToday>();
    }

    private static void AddSessions(IServiceCollection services)
    {
        services.AddScoped<Sessions>();
        services.AddAuthentication(SessionHandler.Scheme).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Scheme, null);
        services.AddSingleton<SignInLimits>();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy<string, SignInLimits>(SignInLimits.Policy);
        });
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((limits, settings) =>
        {
            limits.AddPolicy(AddressLimits.Links, new AddressLimits(Math.Max(1, settings.GetValue("Links:TriesPerAddress", 30))));
            limits.AddPolicy(AddressLimits.PublicForms, new AddressLimits(Math.Max(1, settings.GetValue("PublicForms:TriesPerAddress", 120))));
        });
    }

    private static void AddAntiforgery(IServiceCollection services)
    {
        services.AddAntiforgery();
        // It warns on every page with a form that it adds no-cache to our no-store.
        services.AddLogging(log => log.AddFilter("Microsoft.AspNetCore.Antiforgery.DefaultAntiforgery", LogLevel.Error));
        services.AddOptions<Microsoft.AspNetCore.Antiforgery.AntiforgeryOptions>().Configure<PublicAddress>((antiforgery, address) =>
        {
            antiforgery.Cookie.Name = address.CookieName("antiforgery");
            antiforgery.Cookie.SecurePolicy = address.CookieSecurity;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.Cookie.Path = "/";
            // Our own header says DENY for every page already.
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddOptions<CookieTempDataProviderOptions>().Configure<PublicAddress>((carried, address) =>
        {
            carried.Cookie.Name = address.CookieName("carried");
            carried.Cookie.SecurePolicy = address.CookieSecurity;
            carried.Cookie.SameSite = SameSiteMode.Lax;
            carried.Cookie.Path = "/";
        });
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()));
    }
}
