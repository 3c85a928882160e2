using Microsoft.Extensions.DependencyInjection;

namespace Platform.Sdk;

/// <summary>Registers who is asked before a module's mail goes out, and whose records a link in mail can open.</summary>
public static class MailRegistration
{
    /// <summary>Asks this guard before each mail of the named templates.</summary>
    /// <typeparam name="TGuard">The guard; made in a scope of its own.</typeparam>
    /// <param name="services">The collection that <see cref="IModule.AddServices"/> got.</param>
    /// <param name="module">The module itself.</param>
    /// <param name="templates">The module's templates that it answers for.</param>
    public static void AddMailGuard<TGuard>(this IServiceCollection services, IModule module, params ReadOnlySpan<string> templates) where TGuard : class, IMailGuard
    {
        services.AddScoped<TGuard>();
        foreach (var template in templates) services.AddSingleton(new RegisteredMailGuard(module.Name, template, typeof(TGuard)));
    }

    /// <summary>Lets links in mail open a kind of record of this module.</summary>
    /// <typeparam name="TOwner">Who knows the records' addresses.</typeparam>
    /// <param name="services">The collection that <see cref="IModule.AddServices"/> got.</param>
    public static void AddRecordLinks<TOwner>(this IServiceCollection services) where TOwner : class, IRecordLinkOwner =>
        services.AddScoped<IRecordLinkOwner, TOwner>();
}

/// <summary>One template's guard.</summary>
internal sealed record RegisteredMailGuard(string Module, string Template, Type Guard);
