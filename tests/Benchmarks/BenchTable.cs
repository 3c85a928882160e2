namespace Benchmarks;

/// <summary>A table whose rows appear as they are measured.</summary>
internal sealed class BenchTable(TextWriter output)
{
    internal void Head()
    {
        Row("What", "Measured", "Ratio", "Bar");
        Row(new string('-', 56), new string('-', 22), new string('-', 24), new string('-', 12));
    }

    internal void Row(string what, string measured, string ratio = "", string bar = "")
    {
        output.WriteLine($"| {what,-56} | {measured,22} | {ratio,24} | {bar,12} |");
        output.Flush();
    }
}
