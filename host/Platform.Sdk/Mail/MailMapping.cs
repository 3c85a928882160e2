using Microsoft.EntityFrameworkCore;

namespace Platform.Sdk;

/// <summary>Maps the mail queue into every module's context.</summary>
internal static class MailMapping
{
    public static void Add(ModelBuilder model) => model.Entity<MailRow>().ToTable("mail_queue");
}
