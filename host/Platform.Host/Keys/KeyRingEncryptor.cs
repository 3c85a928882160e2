using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Platform.Host.Keys;

/// <summary>Encrypts a Data Protection key before it is written to the database, with a key derived from the key file.</summary>
internal sealed class KeyRingEncryptor(InstallationKeys keys) : IXmlEncryptor
{
    internal const int NonceBytes = 12;
    internal const int TagBytes = 16;
    internal static readonly XName ElementName = "encryptedKey";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var sealedKey = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(sealedKey.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(keys.Derive(KeyPurpose.DataProtection, keys.CurrentId), TagBytes);
        aes.Encrypt(sealedKey.AsSpan(0, NonceBytes), plain, sealedKey.AsSpan(NonceBytes + TagBytes), sealedKey.AsSpan(NonceBytes, TagBytes),
            Encoding.ASCII.GetBytes(keys.CurrentId));
        CryptographicOperations.ZeroMemory(plain);
        // The decryptor's type name is written into the database: moving or renaming that type needs a forwarding type.
        return new(new XElement(ElementName, new XAttribute("key", keys.CurrentId), Convert.ToBase64String(sealedKey)), typeof(KeyRingDecryptor));
    }
}
