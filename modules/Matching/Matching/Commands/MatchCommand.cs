using Matching.Engine.Fast;
using Matching.Engine.Files;
using Matching.Engine.Scoring;
using Platform.Sdk;
using Taxonomy.Contracts;

namespace Matching.Commands;

/// <summary>The matching engine on files: no server, no database, the very code the web uses.</summary>
internal sealed class MatchCommand(INearnessSource taxonomies) : IPlatformCommand
{
    /// <summary>From so many pairs on, columns are built first: the same lines, sooner.</summary>
    private const long PairsForColumns = 100_000;

    public string Name => "match";

    public string Usage => "./platform match --participants P.jsonl --openings O.jsonl [--taxonomy T] [--by opening|participant] [--top 20] [--explain] [--explain-blocked] [--out R.jsonl]";

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        var (asked, wrong) = MatchArguments.Read(arguments);
        if (asked is null) return await MatchFileRun.RefuseAsync(errors, $"{wrong} Usage: {Usage}");
        return await new MatchFileRun(taxonomies).RunAsync(asked.Files, input =>
        {
            var (people, openings) = (input.Participants, input.Openings);
            var lines = asked.Options.ByParticipant ? people.Count : openings.Count;
            Action<int>? tell = Console.IsErrorRedirected ? null : done => errors.Write($"\r{done} of {lines}{(done == lines ? "\n" : "")}");
            var scorer = Scorer.Standard(input.Nearness);
            IRanker ranker = (long)people.Count * openings.Count >= PairsForColumns
                ? new FastRanker(people, openings, input.Nearness) : new ScalarRanker(scorer, people, openings);
            return to => new MatchRun(scorer, ranker, asked.Options).WriteTo(to, people, openings, tell, stop);
        }, output, errors, stop);
    }
}
