using Platform.Sdk;

namespace Platform.Host.Database;

/// <summary>Registers the host's own context like a module's, so that the same migrator brings its schema up to date.</summary>
internal static class HostDbRegistration
{
    public static void AddHostDb(this IServiceCollection services) => services.AddSchemaDb<HostDb>(HostDb.Schema);
}
