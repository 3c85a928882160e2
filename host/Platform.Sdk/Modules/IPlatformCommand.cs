namespace Platform.Sdk;

/// <summary>
/// A word of the command line: <c>./platform &lt;Name&gt; …</c>. Register it with <c>services.AddScoped&lt;IPlatformCommand, …&gt;()</c>.
/// Results go to the given writer, progress to a terminal only, and bad use to one line on stderr.
/// </summary>
public interface IPlatformCommand
{
    /// <summary>The word, or two for a kind that the module owns (<c>import taxonomy</c>); lower case, unique among all modules.</summary>
    string Name { get; }

    /// <summary>One line that says how to call it, shown by <c>./platform help</c> and on bad use.</summary>
    string Usage { get; }

    /// <summary>False for commands on files only: the host then starts neither database nor web server.</summary>
    bool NeedsDatabase { get; }

    /// <summary>Runs it.</summary>
    /// <param name="arguments">What follows the word.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="errors">Standard error.</param>
    /// <param name="stop">Ctrl-C.</param>
    /// <returns>The exit code: 0 done, 2 bad use or unreadable input with nothing written, 3 partly done.</returns>
    Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop);
}
