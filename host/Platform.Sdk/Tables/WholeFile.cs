namespace Platform.Sdk.Tables;

/// <summary>What a command writes to a file that its user named, or to standard output where none was named.</summary>
public static class WholeFile
{
    /// <summary>Writes it, UTF-8 without a byte order mark. A file appears whole or not at all, and its owner alone may read it.</summary>
    /// <param name="path">The file; null for standard output.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="write">Writes the content.</param>
    public static async Task WriteAsync(string? path, TextWriter output, Func<TextWriter, Task> write)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(write);
        if (path is null)
        {
            await write(output);
            await output.FlushAsync();
            return;
        }
        var unfinished = path + ".unfinished";
        try
        {
            await using (var to = PrivateText.Begin(unfinished)) await write(to);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
