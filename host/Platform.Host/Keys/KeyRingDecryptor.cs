using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Platform.Host.Keys;

/// <summary>Opens what <see cref="KeyRingEncryptor"/> wrote, also with a key that is no longer the current one. Made by the framework.</summary>
internal sealed class KeyRingDecryptor(IServiceProvider services) : IXmlDecryptor
{
    private readonly InstallationKeys _keys = services.GetRequiredService<InstallationKeys>();

    public XElement Decrypt(XElement encryptedElement)
    {
        var keyId = encryptedElement.Attribute("key")?.Value
            ?? throw new CryptographicException("A Data Protection key does not name the key it is encrypted with. Maybe the row was altered.");
        var sealedKey = Convert.FromBase64String(encryptedElement.Value);
        const int head = KeyRingEncryptor.NonceBytes + KeyRingEncryptor.TagBytes;
        var plain = new byte[sealedKey.Length - head];
        using var aes = new AesGcm(_keys.Derive(KeyPurpose.DataProtection, keyId), KeyRingEncryptor.TagBytes);
        aes.Decrypt(sealedKey.AsSpan(0, KeyRingEncryptor.NonceBytes), sealedKey.AsSpan(head),
            sealedKey.AsSpan(KeyRingEncryptor.NonceBytes, KeyRingEncryptor.TagBytes), plain, Encoding.ASCII.GetBytes(keyId));
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
