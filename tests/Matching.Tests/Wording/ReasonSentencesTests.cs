using Matching.Domain;
using Matching.Engine.Criteria;
using Matching.Engine.Fixes;
using Matching.Engine.Input;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;
using Matching.Shortlists;
using Matching.Wording;

namespace Matching.Tests.Wording;

/// <summary>Everything the engine can say has plain words in both languages.</summary>
public sealed class ReasonSentencesTests
{
    private static readonly Labels Known = new(new Dictionary<string,
        string> { ["9412"] = "Köksbiträde", ["noise"] = "Buller", ["sv"] = "Svenska", ["quiet-space"] = "Lugn plats" }, "något");

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void Every_reason_of_the_engine_has_a_sentence(string language)
    {
        Assert.Equal(ReasonWords.Keys, ReasonArguments.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(Words.Missing(language, ReasonWords.Keys.Select(k => "Reason." + k)));
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void No_sentence_shows_its_key_or_a_brace_or_asks_for_more_than_it_gets(string language) => Words.In(language, () =>
    {
        foreach (var key in ReasonWords.Keys)
        {
            var reason = new Reason(key, [.. ReasonArguments.Of(new(key, ["x", "x", "x", "x"])).Select(a => Sample(a.Kind))]);
            var sentence = new ReasonSentences(Words.Texts, Known).Of(reason);
            Assert.DoesNotContain(key + ".", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("{", sentence, StringComparison.Ordinal);
            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        }
        return true;
    });

    [Theory]
    [InlineData(10, "Inte det som önskas: önskan är köksbiträde, här är det köksbiträde.")]
    [InlineData(2400, "Ligger nära önskan om köksbiträde; här är det köksbiträde.")]
    public void What_gave_next_to_nothing_is_not_called_near(int points, string sentence) => Words.In("sv", () =>
    {
        Assert.Equal(sentence, new ReasonSentences(Words.Texts, Known).Of(new FactorScore("wish", 3000, points, true, new("wish.near", ["9412", "9412", "1"]))));
        return true;
    });

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void Every_change_factor_group_stop_and_state_has_words(string language)
    {
        var keys = Enum.GetNames<ChangeKind>().Select(k => "Fix." + k)
            .Concat(AllCriteria.For(StandardVocabulary.Instance, IdentityNearness.Instance).Select(c => ShortlistReader.StopKey(c.Factor))
                .Except(["StopBy.wish", "StopBy.goal", "StopBy.skill.required", "StopBy.skill.merit", "StopBy.experience", "StopBy.start",
                    "StopBy.hours.growth", "StopBy.needs"]))
            .Concat(OutsideStop.All.Select(s => "StopBy." + s)).Concat(OutsideStop.All.Select(s => CardReasons.Key(s!)))
            .Concat(StandardWeights.Instance.Points.Keys.Where(f => !f.StartsWith("tolerance.", StringComparison.Ordinal)).Select(f => "Factor." + f))
            .Concat(ScoreBars.AllGroups.Select(g => "Group." + g))
            .Concat(Enum.GetNames<Verdict>().Select(v => "Verdict." + v))
            .Concat(Enum.GetNames<RequestState>().Select(s => "State." + s))
            .Concat(Enum.GetNames<Urgency>().Select(u => "Urgency." + u))
            .Concat(Enum.GetNames<ProposalState>().Select(s => "Proposal." + s))
            .Concat(Enum.GetNames<AcquisitionState>().Select(s => "Acquisition." + s))
            .Concat(Enum.GetNames<CardState>().Except([nameof(CardState.Offered), nameof(CardState.Near)]).SelectMany(s => new[] { $"Card.{s}.Hint" }))
            .Concat(Focus.Codes.Select(f => "Focus." + f)).Concat(EnoughKnown.Sections.Select(s => "Known." + s));
        Assert.Empty(Words.Missing(language, keys));
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void Every_field_that_may_be_unknown_has_words(string language)
    {
        var someone = new Participant { Id = "p" };
        var languages = new AskedLanguage[] { new("sv", LanguageLevel.A2) };
        var pairs = new Pair[]
        {
            new(someone, new() { Id = "o" }),
            new(someone with { Vetoes = [new(VetoKind.Occupation, "1"), new(VetoKind.Sector, "1"), new(VetoKind.Employer, "1"),
                new(VetoKind.Demand, "noise")] }, new() { Id = "o" }),
            new(someone with { Languages = [new("sv")], Skills = [new("a", null)], FormDaysLeft = new Dictionary<string, int>() },
                new() { Id = "o", Languages = languages, Skills = [new("a", true, 2)], Form = "f", RegisterExtract = true,
                    Demands = new([new("own-axis", 2)]) }),
            new(someone with { Languages = [new("sv", LanguageLevel.A1)], RegisterExtractUntil = new(2026, 1, 1), Tolerances = AxisLevels.Empty },
                new() { Id = "o", Languages = languages, RegisterExtract = true, Demands = new([new("own-axis", 2)]) }),
        };
        var fields = pairs.SelectMany(p => Scorer.Standard().Explain(p).Unknown).Distinct().ToList();
        Assert.True(fields.Count > 60, $"Only {fields.Count} fields were met.");
        Assert.Empty(Words.Missing(language, fields.Select(UnknownWords.KeyOf)));
    }

    [Fact]
    public void A_sentence_is_plain_Swedish() => Words.In("sv", () =>
    {
        var sentences = new ReasonSentences(Words.Texts, Known);
        Assert.Equal("Önskar just det här: köksbiträde.", sentences.Of(Reason.Of("wish.same", "9412", "0.8")));
        Assert.Equal("1,5 km dit; upp till 10 km går bra.", sentences.Of(Reason.Of("travel.within", "1.5", "10")));
        Assert.Equal("Ligger i samma ort som resan börjar.", sentences.Of(Reason.Of("travel.within", "0", "10")));
        Assert.Equal("Buller: en del här, men klarar inget.", sentences.Of(Reason.Of("tolerance.above", "noise", "2", "0")));
        Assert.Equal("Ingen gemensam dag. Kan: måndag, tisdag. Arbetet görs: ingen dag.", sentences.Of(Reason.Of("days.none-common", "mon, tue", "")));
        Assert.Equal("Når inte språknivån: Svenska (tala B1, läsa A2).", sentences.Of(Reason.Of("language.too-low", "sv:B1:A2:")));
        Assert.Equal("Har sagt nej till yrket något.", sentences.Of(Reason.Of("veto.occupation", "no-such-code")));
        return true;
    });

    private static string Sample(ArgumentKind kind) => kind switch
    {
        ArgumentKind.Number => "1.5",
        ArgumentKind.Date => "2026-03-03",
        ArgumentKind.Days => "mon, tue",
        ArgumentKind.Times => "morning",
        ArgumentKind.Level => "2",
        ArgumentKind.Language => "sv:B1::",
        ArgumentKind.Codes => "9412, noise",
        _ => "9412",
    };
}
