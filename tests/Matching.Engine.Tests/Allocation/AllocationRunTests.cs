using Matching.Engine.Allocation;
using Matching.Engine.Fast;
using Matching.Engine.Files;

namespace Matching.Engine.Tests.Allocation;

public sealed class AllocationRunTests
{
    [Fact]
    public void Each_pair_is_a_line_with_why_and_what_it_costs_and_the_last_line_is_the_sum()
    {
        var written = Written(["near", "far"]);
        Assert.Equal(3, written.Length);
        Assert.Contains("\"participant\":\"near\",\"opening\":\"kitchen\",\"score\":", written[0], StringComparison.Ordinal);
        Assert.Contains("\"why\":[\"Wished for: 5120 (strength 1).\"", written[0], StringComparison.Ordinal);
        Assert.Contains("\"nextBest\":{\"opening\":\"other\",", written[0], StringComparison.Ordinal);
        Assert.Contains("\"cost\":", written[0], StringComparison.Ordinal);
        Assert.Matches("^\\{\"total\":[0-9]+\\.[0-9]{2},\"bound\":[0-9]+\\.[0-9]{2},\"gap\":0,\"placed\":2,\"unplaced\":\\[\\]\\}$", written[2]);
    }

    [Fact]
    public void Nobody_and_nothing_give_the_sum_alone() =>
        Assert.Equal(["{\"total\":0.00,\"bound\":0.00,\"gap\":0,\"placed\":0,\"unplaced\":[]}"], Written([]));

    private static string[] Written(string[] ids)
    {
        var people = ids.Select((id, i) => Elin.Person with { Id = id, MaxTravelKm = 15 + i }).ToList();
        var ranker = new FastRanker(people, [Elin.Kitchen with { Seats = 1 }, Elin.Kitchen with { Id = "other", Seats = 1, Goals = [] }]);
        var output = new StringWriter();
        AllocationRun.Write(ranker.Scorer, Allocator.Allocate(ranker, people, new AllocationOptions()), output);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
