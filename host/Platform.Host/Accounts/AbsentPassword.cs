using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Platform.Host.Accounts;

/// <summary>A hash to check against when there is no account, so that the time of the answer does not tell. Nobody knows the password.</summary>
internal sealed class AbsentPassword(IPasswordHasher<StaffAccount> hasher)
{
    private readonly Lazy<string> _hash = new(() => hasher.HashPassword(new(), RandomNumberGenerator.GetHexString(32)));

    public StaffAccount Account { get; } = new();

    public string Hash => _hash.Value;
}
