using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Platform.Sdk;

namespace Platform.Host.Keys;

/// <summary>
/// AES-GCM with a key per group of fields. Layout: version, length of key id, key id, nonce, tag, cipher. The record's id, the
/// field's name and everything in front of the nonce are bound in, so a value moved to another row or column does not open.
/// </summary>
internal sealed class FieldCipher(InstallationKeys keys) : IFieldCipher
{
    private const byte Version = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int LongestText = 100_000;

    public byte[] Encrypt(string text, Guid record, string field)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, LongestText);
        var keyId = Encoding.ASCII.GetBytes(keys.CurrentId);
        var plain = Encoding.UTF8.GetBytes(text);
        var head = 2 + keyId.Length;
        var result = new byte[head + NonceBytes + TagBytes + plain.Length];
        result[0] = Version;
        result[1] = (byte)keyId.Length;
        keyId.CopyTo(result, 2);
        var nonce = result.AsSpan(head, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(Key(field, keys.CurrentId), TagBytes);
        aes.Encrypt(nonce, plain, result.AsSpan(head + NonceBytes + TagBytes), result.AsSpan(head + NonceBytes, TagBytes),
            Bound(result.AsSpan(0, head), record, field));
        return result;
    }

    public string Decrypt(byte[] cipher, Guid record, string field)
    {
        ArgumentNullException.ThrowIfNull(cipher);
        if (cipher.Length < 2 || cipher[0] != Version || cipher.Length < 2 + cipher[1] + NonceBytes + TagBytes)
            throw new CryptographicException($"The field {field} of {record} is not a cipher of version {Version}. Maybe the column was written by something else.");
        var head = 2 + cipher[1];
        var keyId = Encoding.ASCII.GetString(cipher, 2, cipher[1]);
        if (!keys.Holds(keyId))
            throw new CryptographicException($"The field {field} of {record} was encrypted with the key {keyId}, which the key file does not hold. Maybe it is an older copy: restore the key file.");
        var plain = new byte[cipher.Length - head - NonceBytes - TagBytes];
        using var aes = new AesGcm(Key(field, keyId), TagBytes);
        aes.Decrypt(cipher.AsSpan(head, NonceBytes), cipher.AsSpan(head + NonceBytes + TagBytes), cipher.AsSpan(head + NonceBytes, TagBytes), plain,
            Bound(cipher.AsSpan(0, head), record, field));
        return Encoding.UTF8.GetString(plain);
    }

    /// <remarks>Always with the oldest key: a digest that changed when keys rotate would no longer find what was written before.</remarks>
    public byte[] LookUp(string text, string field)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        var key = keys.Derive($"{KeyPurpose.FieldLookup}:{field}", keys.All[0].Id);
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Fields share a key within their group, the part of the name before the first point.</summary>
    private byte[] Key(string field, string keyId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        return keys.Derive($"{KeyPurpose.FieldEncryption}:{field.Split('.')[0]}", keyId);
    }

    private static byte[] Bound(ReadOnlySpan<byte> head, Guid record, string field)
    {
        var name = Encoding.UTF8.GetBytes(field);
        var bound = new byte[4 + head.Length + 16 + name.Length];
        BinaryPrimitives.WriteInt32BigEndian(bound, head.Length);
        head.CopyTo(bound.AsSpan(4));
        record.TryWriteBytes(bound.AsSpan(4 + head.Length), bigEndian: true, out _);
        name.CopyTo(bound, 4 + head.Length + 16);
        return bound;
    }
}
