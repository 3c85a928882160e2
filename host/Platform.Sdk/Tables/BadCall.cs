namespace Platform.Sdk.Tables;

/// <summary>How a command says that it does not do what was asked: one line on stderr.</summary>
public static class BadCall
{
    /// <summary>Writes the sentence on one line.</summary>
    /// <param name="errors">Standard error.</param>
    /// <param name="sentence">What is wrong.</param>
    /// <param name="code">The exit code; 2 is bad use or unreadable, with nothing written.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RefuseAsync(TextWriter errors, string sentence, int code = 2)
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(sentence);
        await errors.WriteLineAsync(sentence.ReplaceLineEndings(" "));
        return code;
    }
}
