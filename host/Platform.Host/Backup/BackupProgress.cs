using System.Globalization;

namespace Platform.Host.Backup;

/// <summary>A line a table, for whoever sits before a terminal; nothing for a file or a pipe.</summary>
internal sealed class BackupProgress(TextWriter errors)
{
    private readonly bool shown = !Console.IsErrorRedirected;

    public void Tell(string what, long rows)
    {
        if (shown) errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: {rows:N0} rows"));
    }
}
