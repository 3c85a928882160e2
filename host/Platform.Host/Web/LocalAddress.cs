namespace Platform.Host.Web;

/// <summary>An address to return to that came from outside: followed only when it stays here.</summary>
internal static class LocalAddress
{
    private const int Longest = 2000;

    /// <returns>The address when it is a path on this site, otherwise <paramref name="otherwise"/>.</returns>
    public static string Or(string? address, string otherwise) => IsLocal(address) ? address! : otherwise;

    private static bool IsLocal(string? address) =>
        address is { Length: > 0 and <= Longest } && address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\'))
        && !address.Any(char.IsControl);
}
