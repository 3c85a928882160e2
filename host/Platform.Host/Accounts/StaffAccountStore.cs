using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Accounts;

/// <summary>
/// The framework's store with two differences: the code app's secret is encrypted and recovery codes are keyed digests, each with
/// a key outside the database. A copy of the tables signs nobody in.
/// </summary>
internal sealed class StaffAccountStore(HostDb db, IFieldCipher cipher, IdentityErrorDescriber errors)
    : UserOnlyStore<StaffAccount, HostDb, Guid>(db, errors)
{
    public override Task<string?> GetUserNameAsync(StaffAccount user, CancellationToken cancellationToken = default) => Task.FromResult(user.Email);

    public override Task<StaffAccount?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken = default) =>
        FindByEmailAsync(normalizedUserName, cancellationToken);

    public override Task SetAuthenticatorKeyAsync(StaffAccount user, string key, CancellationToken cancellationToken)
    {
        user.TotpSecret = cipher.Encrypt(key, user.Id, StaffAccount.TotpField);
        return Task.CompletedTask;
    }

    public override Task<string?> GetAuthenticatorKeyAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.TotpSecret is { } secret ? cipher.Decrypt(secret, user.Id, StaffAccount.TotpField) : null);

    public override async Task ReplaceCodesAsync(StaffAccount user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        await Context.RecoveryCodes.Where(c => c.AccountId == user.Id).ExecuteDeleteAsync(cancellationToken);
        Context.RecoveryCodes.AddRange(recoveryCodes.Select(code => new RecoveryCode { AccountId = user.Id, Digest = Digest(user, code) }));
    }

    /// <remarks>The delete decides: of two at once only one finds the row.</remarks>
    public override async Task<bool> RedeemCodeAsync(StaffAccount user, string code, CancellationToken cancellationToken)
    {
        var digest = Digest(user, code);
        return await Context.RecoveryCodes.Where(c => c.AccountId == user.Id && c.Digest == digest).ExecuteDeleteAsync(cancellationToken) == 1;
    }

    public override Task<int> CountCodesAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Context.RecoveryCodes.CountAsync(c => c.AccountId == user.Id, cancellationToken);

    private byte[] Digest(StaffAccount user, string code) => cipher.LookUp($"{user.Id:N}:{code}", RecoveryCode.Field);
}
