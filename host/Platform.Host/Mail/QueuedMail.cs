namespace Platform.Host.Mail;

/// <summary>A mail that is due, locked by this sender.</summary>
internal sealed record QueuedMail(
    string Schema, Guid Id, string Template, string Language, byte[] AddressCipher, byte[] AddressLookUp, byte[] ArgumentsCipher, string? About,
    bool AskedFor, int Tries, DateTimeOffset Created);
