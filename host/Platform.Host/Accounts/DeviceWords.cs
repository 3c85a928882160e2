namespace Platform.Host.Accounts;

/// <summary>A browser and system in two words out of what the browser says of itself, for the list of one's own sessions.</summary>
internal static class DeviceWords
{
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS X", "Mac"), ("Linux", "Linux")];

    /// <returns>For example «Firefox, Windows»; empty when it says nothing we know.</returns>
    public static string From(string userAgent) =>
        string.Join(", ", new[] { First(Browsers, userAgent), First(Systems, userAgent) }.Where(word => word is not null));

    private static string? First((string Sign, string Name)[] known, string text) =>
        known.FirstOrDefault(k => text.Contains(k.Sign, StringComparison.Ordinal)).Name;
}
