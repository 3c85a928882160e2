namespace Platform.Sdk.Tables;

/// <summary>
/// <c>FILE.rejected.csv</c>: the lines that an import left out, beside the file they came from. It appears whole with <see cref="Finish"/>;
/// where nothing was rejected, what an earlier run left is taken away. Its owner alone may read it.
/// </summary>
public sealed class RejectedLines : IDisposable
{
    /// <summary>How its name ends.</summary>
    public const string Ending = ".rejected.csv";

    private readonly StreamWriter text;
    private readonly string unfinished;

    private RejectedLines(string path, IReadOnlyList<string> head)
    {
        Path = System.IO.Path.TrimEndingDirectorySeparator(path) + Ending;
        unfinished = Path + ".unfinished";
        text = PrivateText.Begin(unfinished);
        text.NewLine = "\n";
        text.WriteLine(CsvText.Line(head));
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>How many lines it has, the header left out.</summary>
    public int Count { get; private set; }

    /// <summary>Begins it beside a file or folder.</summary>
    /// <param name="path">What is imported.</param>
    /// <param name="head">The columns' names.</param>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    public static RejectedLines Begin(string path, params IReadOnlyList<string> head) => new(path, head);

    /// <summary>One rejected line.</summary>
    /// <param name="cells">As many as the header has.</param>
    public void Add(params IReadOnlyList<string?> cells)
    {
        text.WriteLine(CsvText.Line(cells));
        Count++;
    }

    /// <summary>All lines are known.</summary>
    public void Finish()
    {
        text.Dispose();
        if (Count > 0) File.Move(unfinished, Path, overwrite: true);
        else File.Delete(Path);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        text.Dispose();
        File.Delete(unfinished);
    }
}
