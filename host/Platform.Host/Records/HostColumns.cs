using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Platform.Host.Accounts;
using Platform.Host.Forms;
using Platform.Host.Keys;
using Platform.Sdk;

namespace Platform.Host.Records;

/// <summary>Classifies the host's own columns, as every module does in its mappings.</summary>
internal static class HostColumns
{
    public static void Classify(ModelBuilder model)
    {
        model.Entity<StaffAccount>()
            .Keeps("Who may sign in, as what", "platform.account")
            .Are(DataCategory.Staff, a => a.Id, a => a.Name, a => a.Email, a => a.NormalizedEmail, a => a.Roles, a => a.DisabledAt, a => a.CreatedAt, a => a.CreatedBy)
            .Are(DataCategory.Secret, a => a.PasswordHash, a => a.SecurityStamp, a => a.TotpSecret)
            .Are(DataCategory.Technical, a => a.ConcurrencyStamp, a => a.AccessFailedCount, a => a.LockoutEnd, a => a.TotpLastStep, a => a.Demo);
        model.Entity<StaffSession>()
            .Keeps("Who is signed in where, so that it can be ended", "platform.session")
            .Are(DataCategory.Secret, s => s.IdHash)
            .Are(DataCategory.Staff, s => s.AccountId, s => s.Device, s => s.CreatedAt, s => s.LastSeenAt, s => s.EndedAt, s => s.EndReason)
            .Are(DataCategory.Technical, s => s.Id);
        model.Entity<RecoveryCode>()
            .Keeps("A way in without the code app", "platform.account")
            .Are(DataCategory.Staff, c => c.AccountId)
            .Are(DataCategory.Secret, c => c.Digest);
        model.Entity<OneTimeAddress>()
            .Keeps("Lets somebody set up an account", "platform.account")
            .Are(DataCategory.Secret, a => a.TokenHash)
            .Are(DataCategory.Staff, a => a.AccountId, a => a.CreatedBy, a => a.UsedAt)
            .Are(DataCategory.Technical, a => a.Id, a => a.Purpose, a => a.CreatedAt, a => a.ExpiresAt);
        model.Entity<InstallationMark>()
            .Keeps("What kind of installation this is", "platform.always")
            .Are(DataCategory.Technical, m => m.Name, m => m.SetAt);
        model.Entity<DataProtectionKey>()
            .Keeps("Keys of cookies and forms, encrypted with the installation key", "platform.keys")
            .Are(DataCategory.Secret, k => k.Xml)
            .Are(DataCategory.Technical, k => k.Id, k => k.Name, k => k.CreatedAt);
        model.Entity<DraftRow>()
            .Keeps("What somebody typed and has not yet saved", "platform.week")
            .Are(DataCategory.Technical, d => d.Id)
            .Are(DataCategory.Staff, d => d.AccountId, d => d.SavedAt)
            .Are(DataCategory.Health, d => d.Content);
    }
}
