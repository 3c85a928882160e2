using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Platform.Host.Accounts;
using Platform.Host.Forms;
using Platform.Host.Keys;
using Platform.Host.ReadLog;
using Platform.Host.Records;
using Platform.Sdk;

namespace Platform.Host.Database;

/// <summary>The host's own schema: accounts, sessions and the key ring of Data Protection.</summary>
internal sealed class HostDb(DbContextOptions<HostDb> options) : IdentityUserContext<StaffAccount, Guid>(options)
{
    public const string Schema = "platform";

    public DbSet<StaffSession> Sessions => Set<StaffSession>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<OneTimeAddress> OneTimeAddresses => Set<OneTimeAddress>();

    public DbSet<InstallationMark> Marks => Set<InstallationMark>();

    public DbSet<ReadReview> ReadReviews => Set<ReadReview>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    // What is counted up to a limit is counted in any order; an order would make the database sort what nobody sees.
    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.ConfigureWarnings(w => w.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));

    // The framework's own mapping is left out on purpose: it brings tables for claims, logins and tokens that nobody here writes.
    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.HasDefaultSchema(Schema);
        builder.Ignore<IdentityUserClaim<Guid>>().Ignore<IdentityUserLogin<Guid>>().Ignore<IdentityUserToken<Guid>>().Ignore<IdentityUserPasskey<Guid>>();
        builder.Entity<StaffAccount>(account =>
        {
            account.ToTable("account");
            account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            account.Ignore(a => a.UserName).Ignore(a => a.NormalizedUserName).Ignore(a => a.EmailConfirmed).Ignore(a => a.PhoneNumber)
                .Ignore(a => a.PhoneNumberConfirmed).Ignore(a => a.TwoFactorEnabled).Ignore(a => a.LockoutEnabled);
        });
        builder.Entity<StaffSession>(session =>
        {
            session.ToTable("session").HasKey(s => s.IdHash);
            session.HasOne<StaffAccount>().WithMany().HasForeignKey(s => s.AccountId);
        });
        builder.Entity<RecoveryCode>(code =>
        {
            code.ToTable("recovery_code").HasKey(c => new { c.AccountId, c.Digest });
            code.HasOne<StaffAccount>().WithMany().HasForeignKey(c => c.AccountId);
        });
        builder.Entity<OneTimeAddress>(address =>
        {
            address.ToTable("one_time_address");
            address.HasOne<StaffAccount>().WithMany().HasForeignKey(a => a.AccountId);
        });
        builder.Entity<InstallationMark>().ToTable("installation_mark").HasKey(m => m.Name);
        builder.Entity<DataProtectionKey>().ToTable("data_protection_key");
        builder.Entity<DraftRow>().ToTable("draft");
        ReadLogMapping.Map(builder);
        HostColumns.Classify(builder);
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
            property.SetColumnName(SnakeCase.Of(property.GetColumnName()));
    }
}
