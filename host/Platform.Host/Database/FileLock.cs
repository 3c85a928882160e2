namespace Platform.Host.Database;

/// <summary>A lock between processes of one machine. The system lets go of it when its holder dies, however it dies.</summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>The lock for this process alone, or null while anybody holds it.</summary>
    public static FileLock? TryAlone(string path) => TryOpen(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    /// <summary>The lock together with others who share it, or null while somebody holds it alone.</summary>
    public static FileLock? TryShared(string path)
    {
        if (!File.Exists(path)) using (TryOpen(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite)) { }
        return TryOpen(path, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    /// <summary>Waits for the lock.</summary>
    /// <exception cref="DatabaseProblem">Somebody held it for the whole of <paramref name="patience"/>.</exception>
    public static async Task<FileLock> AloneAsync(string path, TimeSpan patience, CancellationToken cancellation)
    {
        for (var since = Environment.TickCount64; ;)
        {
            if (TryAlone(path) is { } taken) return taken;
            if (Environment.TickCount64 - since > patience.TotalMilliseconds)
                throw new DatabaseProblem($"{path} has been locked for {patience.TotalSeconds:0} s. Maybe another start hangs: end it, then try again.");
            await Task.Delay(25, cancellation);
        }
    }

    public void Dispose() => _file.Dispose();

    private static FileLock? TryOpen(string path, FileMode mode, FileAccess access, FileShare share)
    {
        try
        {
            return new FileLock(new FileStream(path, mode, access, share, bufferSize: 0));
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return null;
        }
    }
}
