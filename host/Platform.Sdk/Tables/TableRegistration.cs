using Microsoft.Extensions.DependencyInjection;

namespace Platform.Sdk.Tables;

/// <summary>Adds the commands of a kind of records that are imported and exported as a table.</summary>
public static class TableRegistration
{
    /// <summary>Adds <c>./platform import KIND</c>.</summary>
    /// <typeparam name="TImport">How the file becomes records.</typeparam>
    /// <param name="services">The module's services.</param>
    public static IServiceCollection AddTableImport<TImport>(this IServiceCollection services) where TImport : class, ITableImport =>
        services.AddScoped<IPlatformCommand, ImportCommand<TImport>>();

    /// <summary>Adds <c>./platform export KIND</c>.</summary>
    /// <typeparam name="TExport">How records become the file.</typeparam>
    /// <param name="services">The module's services.</param>
    public static IServiceCollection AddTableExport<TExport>(this IServiceCollection services) where TExport : class, ITableExport =>
        services.AddScoped<IPlatformCommand, ExportCommand<TExport>>();
}
