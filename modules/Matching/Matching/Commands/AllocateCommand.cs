using Matching.Engine.Allocation;
using Matching.Engine.Fast;
using Matching.Engine.Files;
using Platform.Sdk;
using Taxonomy.Contracts;

namespace Matching.Commands;

/// <summary>Who could get which seat, on files: no server, no database.</summary>
internal sealed class AllocateCommand(INearnessSource taxonomies) : IPlatformCommand
{
    public string Name => "allocate";

    public string Usage => "./platform allocate --participants P.jsonl --openings O.jsonl [--taxonomy T] [--floor 40] [--out A.jsonl]";

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        var (asked, wrong) = AllocateArguments.Read(arguments);
        if (asked is null) return await MatchFileRun.RefuseAsync(errors, $"{wrong} Usage: {Usage}");
        return await new MatchFileRun(taxonomies).RunAsync(asked.Files, input =>
        {
            if (!Console.IsErrorRedirected) errors.WriteLine($"Putting {input.Participants.Count} people and {input.Openings.Count} openings together …");
            var ranker = new FastRanker(input.Participants, input.Openings, input.Nearness);
            var result = Allocator.Allocate(ranker, input.Participants, asked.Options);
            return to => AllocationRun.Write(ranker.Scorer, result, to, stop);
        }, output, errors, stop);
    }
}
