using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Platform.Host.Database;
using Platform.Host.Web;
using Platform.Sdk;

namespace Platform.Host.Accounts;

/// <summary>Makes, finds and uses up one-time addresses. The address itself is given out once and kept nowhere.</summary>
internal sealed class OneTimeAddresses(HostDb db, IIds ids, TimeProvider clock, PublicAddress address)
{
    private const int TokenBytes = 32;

    /// <summary>Makes an address and takes back every unused one for the same purpose and account.</summary>
    public async Task<string> CreateAsync(string purpose, Guid? account, TimeSpan lasts, Guid? by, CancellationToken stop)
    {
        await TakeBackAsync(purpose, account, stop);
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var now = clock.GetUtcNow();
        db.OneTimeAddresses.Add(new()
        {
            Id = ids.New(), TokenHash = Hash(token), Purpose = purpose, AccountId = account, CreatedAt = now, CreatedBy = by, ExpiresAt = now + lasts,
        });
        await db.SaveChangesAsync(stop);
        var page = purpose == OneTimeAddress.FirstAdministrator ? "first-administrator" : "one-time";
        return new Uri(address.Uri, $"/{page}/{token}").ToString();
    }

    /// <summary>The address a token belongs to, as long as it still works. Uses nothing up.</summary>
    public Task<OneTimeAddress?> FindAsync(string token, string purpose, CancellationToken stop)
    {
        var (hash, now) = (Hash(token), clock.GetUtcNow());
        return db.OneTimeAddresses.AsNoTracking()
            .SingleOrDefaultAsync(a => a.TokenHash == hash && a.Purpose == purpose && a.UsedAt == null && a.ExpiresAt > now, stop);
    }

    /// <summary>Uses the address up; false when somebody was first. Call it inside the transaction that does what the address allows.</summary>
    public async Task<bool> UseAsync(string token, string purpose, CancellationToken stop)
    {
        var (hash, now) = (Hash(token), clock.GetUtcNow());
        return await db.OneTimeAddresses.Where(a => a.TokenHash == hash && a.Purpose == purpose && a.UsedAt == null && a.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.UsedAt, now), stop) == 1;
    }

    public Task TakeBackAsync(string purpose, Guid? account, CancellationToken stop) =>
        db.OneTimeAddresses.Where(a => a.Purpose == purpose && a.AccountId == account && a.UsedAt == null).ExecuteDeleteAsync(stop);

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
