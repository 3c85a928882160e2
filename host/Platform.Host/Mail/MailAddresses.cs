using Platform.Sdk;

namespace Platform.Host.Mail;

/// <summary>Finding an address without storing it.</summary>
internal static class MailAddresses
{
    public static byte[] LookUp(IFieldCipher cipher, string address) => cipher.LookUp(address.Trim().ToLowerInvariant(), MailRow.AddressField);
}
