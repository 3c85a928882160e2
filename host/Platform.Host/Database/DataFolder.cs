namespace Platform.Host.Database;

/// <summary>Where an installation keeps what is its own: embedded database, keys, mail sink, screenshots.</summary>
internal static class DataFolder
{
    /// <summary>Data:Path; else <c>.data</c> of the clone the program was built in; else <c>data</c> beside the program's folder.</summary>
    /// <param name="configured">Data:Path, or null.</param>
    public static string Locate(string? configured) => Path.GetFullPath(configured
        ?? (RepositoryRoot() is { } root ? Path.Combine(root, ".data") : Path.Combine(AppContext.BaseDirectory, "..", "data")));

    /// <summary>The clone this program was built in, or null for a published one.</summary>
    public static string? RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "global.json")) && Directory.Exists(Path.Combine(folder.FullName, "host", "Platform.Host")))
                return folder.FullName;
        return null;
    }
}
