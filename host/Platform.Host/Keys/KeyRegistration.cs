using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Platform.Sdk;

namespace Platform.Host.Keys;

/// <summary>Field encryption and Data Protection. Two things on purpose: revoking the latter must not destroy data.</summary>
internal static class KeyRegistration
{
    /// <summary>The words of the command line alone.</summary>
    public static void AddKeyCommands(this IServiceCollection services) => services.AddScoped<IPlatformCommand, KeyRotationCommand>();

    public static void AddKeys(this IServiceCollection services)
    {
        services.AddKeyCommands();
        services.AddSingleton<IFieldCipher, FieldCipher>();
        services.AddDataProtection().SetApplicationName("insteg");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(ring =>
        {
            ring.XmlRepository = ActivatorUtilities.CreateInstance<DataProtectionKeys>(provider);
            ring.XmlEncryptor = ActivatorUtilities.CreateInstance<KeyRingEncryptor>(provider);
        }));
    }
}
