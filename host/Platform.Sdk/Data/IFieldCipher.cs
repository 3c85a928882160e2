namespace Platform.Sdk;

/// <summary>
/// Encrypts single fields (identity numbers, health-related needs, secrets) with keys that are kept outside the database.
/// Revoking sign-in keys does not touch these.
/// </summary>
public interface IFieldCipher
{
    /// <summary>Encrypts a text so that it opens only for the same record and field.</summary>
    /// <param name="text">What to hide, at most 100,000 characters.</param>
    /// <param name="record">The record's id; bound into the cipher.</param>
    /// <param name="field">The field's name, for example <c>participant.identityNumber</c>; bound in, and chooses the key.</param>
    byte[] Encrypt(string text, Guid record, string field);

    /// <summary>Opens what <see cref="Encrypt"/> gave, also after a rotation of keys.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Altered, another record or field, or a key that is not in the key file.</exception>
    string Decrypt(byte[] cipher, Guid record, string field);

    /// <summary>A keyed digest for finding a record by the exact text; the same text and field give the same digest.</summary>
    byte[] LookUp(string text, string field);
}
