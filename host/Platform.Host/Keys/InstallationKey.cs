namespace Platform.Host.Keys;

/// <summary>One secret of an installation. Everything secret is derived from it, never taken from it directly.</summary>
/// <param name="Id">Its name, stored beside what it protects.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Secret">32 random bytes.</param>
internal sealed record InstallationKey(string Id, DateTimeOffset Created, byte[] Secret);
