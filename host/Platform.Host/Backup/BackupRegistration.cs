using Platform.Sdk;

namespace Platform.Host.Backup;

/// <summary>The two words of the command line.</summary>
internal static class BackupRegistration
{
    public static void AddBackupCommands(this IServiceCollection services)
    {
        services.AddScoped<IPlatformCommand, BackupCommand>();
        services.AddScoped<IPlatformCommand, RestoreCommand>();
    }
}
