using Platform.Sdk;

namespace Placements.Data;

/// <summary>Free text about how it goes: encrypted in the tables, because nobody knows what people write.</summary>
internal sealed class PlacementWords(IFieldCipher cipher)
{
    public byte[]? Seal(string? text, Guid record, string field) => text is null ? null : cipher.Encrypt(text, record, field);

    public string? Open(byte[]? sealedText, Guid record, string field) => sealedText is null ? null : cipher.Decrypt(sealedText, record, field);
}
