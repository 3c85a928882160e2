using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Platform.Host.Accounts;

/// <summary>
/// A hash to check against when there is no account, so that the time of the answer does not tell. No password fits it: it is written as
/// Identity writes its version 3 (mark, function, rounds, salt, key; each number big-endian), with chance where the key stands. Hashing a password
/// for it would cost each start as much as a sign-in.
/// </summary>
internal sealed class AbsentPassword(IOptions<PasswordHasherOptions> options)
{
    private const int HmacSha512 = 2, SaltBytes = 16, KeyBytes = 32, HeaderBytes = 13;

    public StaffAccount Account { get; } = new();

    public string Hash { get; } = Write(options.Value.IterationCount);

    private static string Write(int rounds)
    {
        var bytes = RandomNumberGenerator.GetBytes(HeaderBytes + SaltBytes + KeyBytes);
        bytes[0] = 1;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), HmacSha512);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(5), rounds);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(9), SaltBytes);
        return Convert.ToBase64String(bytes);
    }
}
