using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Platform.Sdk;

/// <summary>
/// Seals and opens form stamps. The seal shows that the form came from us and for whom, so that what is typed can be kept for
/// that account alone even when the form arrives after its session has ended.
/// </summary>
internal sealed class FormStamps(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Field = "__form";

    private const int Length = 16 + 16 + 8;
    private readonly IDataProtector protector = protection.CreateProtector("Platform.FormStamp");

    public string New(Guid account)
    {
        var bytes = new byte[Length];
        // Not one of our ids: nobody may be able to guess it.
        RandomNumberGenerator.Fill(bytes.AsSpan(0, 16));
        account.TryWriteBytes(bytes.AsSpan(16));
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(32), clock.GetUtcNow().ToUnixTimeMilliseconds());
        return Base64Url.EncodeToString(protector.Protect(bytes));
    }

    /// <summary>Opens a stamp; null for anything that we did not seal.</summary>
    public FormStamp? Open(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 1000) return null;
        try
        {
            var bytes = protector.Unprotect(Base64Url.DecodeFromChars(text)).AsSpan();
            return bytes.Length != Length ? null : new(new(bytes[..16]), new(bytes.Slice(16, 16)),
                DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(bytes[32..])));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
