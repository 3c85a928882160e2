namespace Platform.Host.Database;

/// <summary>Who may read the files of an installation.</summary>
internal static class FileModes
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Readable = Private | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Passable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Writes a new file that its owner alone may read, and has it on disk when it returns.</summary>
    /// <exception cref="IOException">The file exists.</exception>
    public static void WritePrivately(string path, string text)
    {
        if (OperatingSystem.IsWindows()) throw LinuxOnly();
        using var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = Private });
        file.Write(System.Text.Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Shuts a folder for everybody but its owner.</summary>
    public static void Close(string folder)
    {
        if (OperatingSystem.IsWindows()) throw LinuxOnly();
        File.SetUnixFileMode(folder, Private | UnixFileMode.UserExecute);
    }

    /// <summary>Lets everybody read a folder with all that is in it, and run its programs.</summary>
    public static void OpenToEverybody(string folder)
    {
        if (OperatingSystem.IsWindows()) throw LinuxOnly();
        File.SetUnixFileMode(folder, Passable);
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Where(entry => entry.LinkTarget is null))
            entry.UnixFileMode = entry is DirectoryInfo || entry.UnixFileMode.HasFlag(UnixFileMode.UserExecute) ? Passable : Readable;
    }

    /// <summary>Whether nobody but the owner may read the file.</summary>
    public static bool IsPrivate(string path)
    {
        if (OperatingSystem.IsWindows()) throw LinuxOnly();
        return (File.GetUnixFileMode(path) & ~(Private | UnixFileMode.UserExecute)) == UnixFileMode.None;
    }

    private static PlatformNotSupportedException LinuxOnly() => new("The platform runs on Linux.");
}
