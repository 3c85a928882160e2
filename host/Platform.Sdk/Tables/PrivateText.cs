using System.Text;

namespace Platform.Sdk.Tables;

/// <summary>Text files that their owner alone may read: what is written out of an installation, or left out of one, may be about people.</summary>
internal static class PrivateText
{
    /// <summary>Begins a new file, UTF-8 without a byte order mark, in place of one that was there.</summary>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    public static StreamWriter Begin(string path)
    {
        // One that is there keeps its own mode when it is only written over.
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, new UTF8Encoding(false), options);
    }
}
