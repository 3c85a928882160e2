using System.Globalization;

namespace Platform.Host.Database;

/// <summary>What a running server writes about itself into its data folder (<c>postmaster.pid</c>).</summary>
/// <param name="Process">Its process id.</param>
/// <param name="SocketFolder">The folder of its socket; empty while it starts.</param>
/// <param name="State"><c>starting</c>, <c>ready</c>, <c>stopping</c>, or empty.</param>
internal sealed record PostmasterFile(int Process, string SocketFolder, string State)
{
    public bool IsReady => State == "ready" && SocketFolder.Length > 0;

    public static string PathIn(string data) => Path.Combine(data, "postmaster.pid");

    /// <summary>The file, or null where there is none or it is half written.</summary>
    public static PostmasterFile? Read(string data)
    {
        try
        {
            var lines = File.ReadAllLines(PathIn(data));
            string Line(int number) => lines.Length > number ? lines[number].Trim() : "";
            return int.TryParse(Line(0), CultureInfo.InvariantCulture, out var process) ? new PostmasterFile(process, Line(4), Line(7)) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether the process is PostgreSQL at work on this folder. After a crash the file names a process that is gone, or one that got
    /// the same number since: then name or folder differ.
    /// </summary>
    public bool IsAlive(string data)
    {
        try
        {
            if (File.ReadAllText($"/proc/{Process}/comm").Trim() != "postgres") return false;
            var words = File.ReadAllText($"/proc/{Process}/cmdline").Split('\0');
            return words.Contains(data) || Directory.ResolveLinkTarget($"/proc/{Process}/cwd", returnFinalTarget: false)?.FullName == data;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
