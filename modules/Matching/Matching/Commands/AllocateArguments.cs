using System.Globalization;
using Matching.Engine.Allocation;

namespace Matching.Commands;

/// <summary>What stands after <c>./platform allocate</c>.</summary>
internal sealed record AllocateArguments(FileArguments Files, AllocationOptions Options)
{
    /// <returns>The arguments, or one sentence that says what is wrong with them.</returns>
    public static (AllocateArguments? Arguments, string? Wrong) Read(IReadOnlyList<string> words)
    {
        var files = new FileArguments();
        var options = new AllocationOptions { Threads = Environment.ProcessorCount };
        for (var i = 0; i < words.Count; i++)
        {
            var name = words[i];
            if (name is not ("--participants" or "--openings" or "--out" or "--floor" or "--taxonomy")) return (null, $"allocate does not know «{name}».");
            if (++i == words.Count) return (null, $"{name} wants a value.");
            if (files.Takes(name, words[i])) continue;
            if (decimal.TryParse(words[i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var floor) && floor is >= 0.01m and <= 100)
                options = options with { Floor = (int)(floor * 100) };
            else return (null, $"--floor cannot be «{words[i]}»: a score above 0 up to 100.");
        }
        return files.IsWhole ? (new(files, options), null) : (null, "allocate wants --participants and --openings.");
    }
}
