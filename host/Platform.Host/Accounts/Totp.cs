using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Platform.Host.Accounts;

/// <summary>Six digits every 30 seconds (RFC 6238 with SHA-1, which is what every code app supports). One step early or late is taken.</summary>
/// <remarks>Our own rather than the framework's, because that one does not say which step a code belonged to, and a code must work only once.</remarks>
internal static class Totp
{
    private const int Seconds = 30;
    private const int SecretBytes = 20;

    public static string NewSecret() => Base32.Write(RandomNumberGenerator.GetBytes(SecretBytes));

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / Seconds;

    public static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // CA5350: the algorithm is the standard's; an HMAC does not depend on collision resistance.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(Base32.Read(secret), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, or null when it is none of now, before and after.</summary>
    public static long? StepOf(string secret, string code, DateTimeOffset now)
    {
        long? found = null;
        var typed = System.Text.Encoding.UTF8.GetBytes(code);
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(typed, System.Text.Encoding.UTF8.GetBytes(Code(secret, step)))) found = step;
        return found;
    }

    /// <summary>The digits of what was typed: people write «123 456».</summary>
    public static string Digits(string typed) => new([.. typed.Where(char.IsAsciiDigit)]);

    /// <summary>What a code app reads from the link and the picture.</summary>
    public static string Link(string issuer, string email, string secret) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(email)}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}&digits=6&period={Seconds}";

    /// <summary>The secret in groups of four, to type by hand.</summary>
    public static string Grouped(string secret) => string.Join(' ', secret.Chunk(4).Select(group => new string(group)));
}
