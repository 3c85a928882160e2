using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Platform.Host.Modules;
using Platform.Host.Web;
using Platform.Sdk;

namespace Platform.Host.Mail;

internal static class MailServices
{
    /// <summary>Mail and links in mail. Needs <see cref="HostCookies"/> and <see cref="IFieldCipher"/>. Configuration: see <see cref="MailOptions.Read"/>.</summary>
    public static void AddMail(this IServiceCollection services)
    {
        services.TryAddSingleton<WakeUps>();
        services.AddSingleton(p => MailOptions.Read(p.GetRequiredService<IConfiguration>(), p.GetRequiredService<PublicAddress>()));
        services.TryAddSingleton(p => MailTexts.Of(p.GetRequiredService<ModuleCatalog>(), p.GetRequiredService<IStringLocalizerFactory>()));
        services.TryAddSingleton<IMailTransport>(p => p.GetRequiredService<MailOptions>() is { Host: null } local ? new SinkTransport(local)
            : new SmtpTransport(p.GetRequiredService<MailOptions>()));
        services.AddSingleton<MailQueue>();
        services.AddSingleton<IMailQueue>(p => p.GetRequiredService<MailQueue>());
        services.AddSingleton<MailRows>();
        services.AddSingleton<MailList>();
        services.AddSingleton<MailSink>();
        services.AddSingleton<MailOptOuts>();
        services.AddDataProtection();
        services.AddSingleton<OptOutLinks>();
        services.AddSingleton<MailWriter>();
        services.AddSingleton<MailSender>();
        services.AddSingleton<RecordLinks>();
        services.AddScoped<IRecordSession, RecordSession>();
        services.AddScoped<ITodaySource, MailToday>();
        services.AddHostedService<MailLoop>();
    }
}
