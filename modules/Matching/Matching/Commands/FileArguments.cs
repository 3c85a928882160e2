namespace Matching.Commands;

/// <summary>Which files a command on match files was given. Filled in word by word.</summary>
internal sealed class FileArguments
{
    public string? Participants { get; private set; }

    public string? Openings { get; private set; }

    /// <summary>A taxonomy file, or a folder of them; null = codes are equal only to themselves.</summary>
    public string? Taxonomy { get; private set; }

    /// <summary>Where the result goes; null = standard output.</summary>
    public string? Out { get; private set; }

    /// <summary>Whether both files are named.</summary>
    public bool IsWhole => Participants is not null && Openings is not null;

    /// <summary>Takes a word over when it names a file.</summary>
    /// <returns>False when it names something else.</returns>
    public bool Takes(string name, string value)
    {
        switch (name)
        {
            case "--participants": Participants = value; return true;
            case "--openings": Openings = value; return true;
            case "--taxonomy": Taxonomy = value; return true;
            case "--out": Out = value; return true;
            default: return false;
        }
    }
}
