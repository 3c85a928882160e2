using System.Globalization;
using System.Text.Json;
using Matching.Engine.Files;
using Matching.Engine.Fixes;
using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Tests;

/// <summary>The result lines and what they promise.</summary>
public sealed class MatchRunTests
{
    private static readonly bool Full = Environment.GetEnvironmentVariable("PLATFORM_FULL") == "1";

    [Fact]
    public void Keys_stand_in_the_published_order_and_numbers_have_two_decimals()
    {
        var line = Run([Elin.Person with { Needs = ["quiet-space"] }], [Elin.Kitchen], new MatchOptions { Explain = true });

        Assert.StartsWith(
            """{"opening":"kitchen","ranked":[{"participant":"elin","score":96.00,"confidence":1.00,"verdict":"conditional","factors":[{"factor":"wish","max":30.00,"points":30.00,"why":"Wished for: 5120 (strength 1)."},""",
            line);
        Assert.EndsWith(
            """],"stops":[],"conditions":["needs.missing: The adaptation quiet-space is needed and not offered."],"unknown":[],"fixes":[{"change":"adaptation:quiet-space","score":100.00}]}]}""" + "\n",
            line);
    }

    [Fact]
    public void Without_explain_an_entry_has_four_keys_and_by_participant_the_names_swap()
    {
        Assert.Equal("""{"opening":"kitchen","ranked":[{"participant":"elin","score":100.00,"confidence":1.00,"verdict":"fits"}]}""" + "\n",
            Run([Elin.Person], [Elin.Kitchen], new MatchOptions()));
        Assert.Equal("""{"participant":"elin","ranked":[{"opening":"kitchen","score":100.00,"confidence":1.00,"verdict":"fits"}]}""" + "\n",
            Run([Elin.Person], [Elin.Kitchen], new MatchOptions { ByParticipant = true }));
    }

    [Fact]
    public void Blocked_pairs_appear_only_when_asked_for_and_after_all_others()
    {
        List<Participant> people = [Elin.Person with { Id = "barred", Forms = [] }, Elin.Person with { Id = "free", Wishes = [] }];

        Assert.DoesNotContain("barred", Run(people, [Elin.Kitchen], new MatchOptions { Explain = true }));
        Assert.EndsWith(
            """,{"participant":"barred","score":0.00,"confidence":1.00,"verdict":"blocked"}]}""" + "\n",
            Run(people, [Elin.Kitchen], new MatchOptions { ExplainBlocked = true }));
        Assert.Contains("\"factors\":[],\"stops\":[\"form.not-open:", Run(people, [Elin.Kitchen], new MatchOptions { Explain = true, ExplainBlocked = true }));
        Assert.DoesNotContain("barred", Run(people, [Elin.Kitchen], new MatchOptions { ExplainBlocked = true, Top = 1 }));
    }

    [Fact]
    public void Nobody_gives_empty_rankings_and_no_opening_gives_no_line()
    {
        Assert.Equal("{\"opening\":\"kitchen\",\"ranked\":[]}\n", Run([], [Elin.Kitchen], new MatchOptions()));
        Assert.Equal("", Run([Elin.Person], [], new MatchOptions()));
        Assert.Throws<ArgumentOutOfRangeException>(() => Run([], [], new MatchOptions { Top = 0 }));
    }

    [Fact]
    public void Swedish_letters_stay_letters() => Assert.Contains("\"åsa\"", Run([Elin.Person with { Id = "åsa" }], [Elin.Kitchen], new MatchOptions()));

    [Fact]
    public void A_ranking_is_the_sorted_brute_force_whatever_the_order_of_input_the_size_and_the_ties()
    {
        var scorer = Scorer.Standard();
        foreach (var people in (int[])[0, 1, 2, 20, 21, 64, Full ? 2000 : 120])
        {
            var random = new Random(people);
            var (participants, openings) = new World(random).Worlds(people, 5);
            // Doubles differ in their id only, so that there are ties.
            participants.AddRange(participants.Take(people / 2).Select(each => each with { Id = each.Id + "-double" }).ToList());
            var shuffled = participants.ToArray();
            random.Shuffle(shuffled);
            foreach (var opening in openings)
            {
                var expected = participants.Select(each => new RankedPair(new Pair(each, opening), scorer.Score(new Pair(each, opening)))).Order().ToList();
                foreach (var top in (int[])[1, 7, 20, 10_000])
                {
                    Assert.Equal(
                        expected.Where(each => each.Score.Verdict != Verdict.Blocked).Take(top), new ScalarRanker(scorer, shuffled, openings).ForOpening(opening, top));
                    Assert.Equal(expected.Take(top), new ScalarRanker(scorer, participants, openings).ForOpening(opening, top, withBlocked: true));
                }
            }
        }
    }

    [Fact]
    public void Ties_are_broken_by_the_ids_and_not_for_the_same_person_at_every_opening()
    {
        var people = Enumerable.Range(0, 20).Select(i => Elin.Person with { Id = $"p{i}" }).ToList();
        var first = Enumerable.Range(0, 200)
            .Select(i => new ScalarRanker(Scorer.Standard(), people, []).ForOpening(Elin.Kitchen with { Id = $"o{i}" }, 1)[0].Pair.Participant.Id)
            .CountBy(id => id).ToDictionary();
        Assert.Equal(20, first.Count);
        Assert.All(first.Values, times => Assert.InRange(times, 1, 30));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_also_when_written_and_read_again()
    {
        var (people, openings) = new World(new Random(3)).Worlds(40, 8);
        var options = new MatchOptions { Explain = true, ExplainBlocked = true };
        var (peopleText, openingsText) = (new StringWriter(), new StringWriter());
        MatchFiles.WriteParticipants(people, peopleText);
        MatchFiles.WriteOpenings(openings, openingsText);

        var again = Run(
            MatchFiles.ReadParticipants(new StringReader(peopleText.ToString()), "P").Rows, MatchFiles.ReadOpenings(new StringReader(openingsText.ToString()), "O").Rows, options);
        Assert.Equal(Run(people, openings, options), again);
    }

    [Fact]
    public void The_lines_themselves_keep_every_promise_of_the_format()
    {
        var (people, openings) = new World(new Random(4)).Worlds(Full ? 400 : 40, Full ? 50 : 12);
        var scorer = Scorer.Standard();
        var fixes = 0;
        foreach (var line in Run(people, openings, new MatchOptions { Explain = true, ExplainBlocked = true, Top = 1000 }).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var parsed = JsonDocument.Parse(line);
            var opening = openings.Single(each => each.Id == parsed.RootElement.GetProperty("opening").GetString());
            decimal? previous = null;
            foreach (var entry in parsed.RootElement.GetProperty("ranked").EnumerateArray())
            {
                var pair = new Pair(people.Single(each => each.Id == entry.GetProperty("participant").GetString()), opening);
                var score = entry.GetProperty("score").GetDecimal();
                Assert.Equal(score, entry.GetProperty("factors").EnumerateArray().Sum(each => each.GetProperty("points").GetDecimal()));
                Assert.True(score is >= 0 and <= 100 && score <= (previous ?? 100));
                Assert.Equal(entry.GetProperty("verdict").GetString() == "blocked", entry.GetProperty("stops").GetArrayLength() > 0);
                previous = score;
                foreach (var fix in entry.GetProperty("fixes").EnumerateArray())
                {
                    fixes++;
                    var applied = fix.GetProperty("change").GetString()!.Split(" + ").Aggregate(pair, (each, text) => Change.TryParse(text, out var change) ? change.ApplyTo(each) : each);
                    var outcome = scorer.Score(applied);
                    Assert.NotEqual(Verdict.Blocked, outcome.Verdict);
                    Assert.Equal(fix.GetProperty("score").GetRawText(), (outcome.Score / 100m).ToString("0.00", CultureInfo.InvariantCulture));
                }
            }
        }

        Assert.True(fixes > 40, $"only {fixes} fixes");
    }

    [Fact]
    public void Scoring_alone_allocates_nothing()
    {
        var scorer = Scorer.Standard();
        var pairs = Enumerable.Range(0, 200).Select(seed => new World(new Random(seed)).Pair()).ToList();
        var sum = 0;
        foreach (var pair in pairs)
            sum += scorer.Score(pair).Score;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < pairs.Count; i++)
            sum -= scorer.Score(pairs[i]).Score;
        Assert.Equal((0, 0L), (sum, GC.GetAllocatedBytesForCurrentThread() - before));
    }

    [Fact]
    public void A_run_that_is_cancelled_stops_between_two_lines()
    {
        using var source = new CancellationTokenSource();
        var output = new StringWriter();
        Assert.Throws<OperationCanceledException>(() => MatchRun.Write(
            Scorer.Standard(), [Elin.Person], [Elin.Kitchen, Elin.Kitchen with { Id = "second" }], new MatchOptions(), output, _ => source.Cancel(), source.Token));
        Assert.Equal(1, output.ToString().Count(letter => letter == '\n'));
    }

    private static string Run(IReadOnlyList<Participant> people, IReadOnlyList<Opening> openings, MatchOptions options)
    {
        var output = new StringWriter { NewLine = "\r\n" };
        MatchRun.Write(Scorer.Standard(), people, openings, options, output);
        return output.ToString();
    }
}
