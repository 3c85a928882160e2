using Platform.Testing;
using Xunit.Abstractions;

namespace Faults.Tests;

/// <summary>Figures for people: with the test's output, and in <c>artifacts/faults/NAME.txt</c>, where a long run can be followed.</summary>
internal sealed class Figures(string name, ITestOutputHelper output)
{
    private readonly string file = Path.Combine(Directory.CreateDirectory(Path.Combine(Clone.Artifacts, "faults")).FullName, $"{name}.txt");
    private bool begun;

    public void Say(string line)
    {
        output.WriteLine(line);
        if (begun) File.AppendAllText(file, line + "\n");
        else File.WriteAllText(file, line + "\n");
        begun = true;
    }
}
