namespace Platform.Host.Keys;

/// <summary>What keys are derived for. A purpose's text is part of the derivation: changing one makes what it protected unreadable.</summary>
internal static class KeyPurpose
{
    /// <summary>AES-GCM of fields.</summary>
    public const string FieldEncryption = "field-encryption";

    /// <summary>HMAC by which an encrypted field is looked up.</summary>
    public const string FieldLookup = "field-lookup";

    /// <summary>Encryption of the Data Protection keys that lie in the database.</summary>
    public const string DataProtection = "data-protection";

    /// <summary>Signature of standing links in mail.</summary>
    public const string StandingLinks = "standing-links";

    /// <summary>Seal of a backup's manifest.</summary>
    public const string Backup = "backup";

    /// <summary>The password of one database role.</summary>
    public static string DatabaseRole(string role) => $"database-role:{role}";
}
