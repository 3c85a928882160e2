using System.Globalization;
using Matching.Engine.Allocation;

namespace Matching.Commands;

/// <summary>What stands after <c>./platform allocate</c>.</summary>
internal sealed record AllocateArguments(string Participants, string Openings, string? Out, AllocationOptions Options)
{
    /// <returns>The arguments, or one sentence that says what is wrong with them.</returns>
    public static (AllocateArguments? Arguments, string? Wrong) Read(IReadOnlyList<string> words)
    {
        string? participants = null, openings = null, to = null;
        var options = new AllocationOptions { Threads = Environment.ProcessorCount };
        for (var i = 0; i < words.Count; i++)
        {
            var name = words[i];
            if (name is not ("--participants" or "--openings" or "--out" or "--floor" or "--taxonomy")) return (null, $"allocate does not know «{name}».");
            if (++i == words.Count) return (null, $"{name} wants a value.");
            if (name == "--participants") participants = words[i];
            else if (name == "--openings") openings = words[i];
            else if (name == "--out") to = words[i];
            else if (name == "--taxonomy") return (null, "allocate reads no taxonomy yet: codes are equal only to themselves. Leave --taxonomy out.");
            else if (decimal.TryParse(words[i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var floor) && floor is >= 0.01m and <= 100)
                options = options with { Floor = (int)(floor * 100) };
            else return (null, $"--floor cannot be «{words[i]}»: a score above 0 up to 100.");
        }
        return participants is null || openings is null
            ? (null, "allocate wants --participants and --openings.")
            : (new(participants, openings, to, options), null);
    }
}
