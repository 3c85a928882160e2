using Participants.Domain;

namespace Participants.Tests.Domain;

/// <summary>Answers with three values, on random posts: what is read back is what was meant, or the whole post is refused.</summary>
public sealed class QuestionTests
{
    private const int Rounds = 20_000;

    private static readonly string[] Apart = [Question.None, Question.Unknown, Question.Declined];

    [Fact]
    public void A_post_is_read_as_one_kind_of_answer_or_refused()
    {
        var random = new Random(20260303);
        var questions = Mapping.Sections.SelectMany(s => s.Questions).ToList();
        var (read, refused) = (0, 0);
        for (var i = 0; i < Rounds; i++)
        {
            var question = questions[random.Next(questions.Count)];
            var posted = Enumerable.Range(0, random.Next(4)).Select(_ => Token(random, question)).ToList();
            if (question.Read(posted) is not { } tokens)
            {
                refused++;
                continue;
            }
            read++;
            Assert.True(tokens.Count == 0 || tokens.Count == 1 || !tokens.Any(Apart.Contains), $"{question.Code}: {string.Join(' ', tokens)} mixes answers.");
            Assert.Equal(posted.All(string.IsNullOrWhiteSpace), tokens.Count == 0);
            // Reading what was read changes nothing.
            Assert.Equal(tokens, question.Read(tokens));
            Assert.All(tokens, t => Assert.Contains(t, posted.Select(p => p?.Trim())));
        }
        Assert.True(read > Rounds / 10 && refused > Rounds / 10, $"{read} read, {refused} refused.");
    }

    [Theory]
    [InlineData("noise", "4")]
    [InlineData("noise", "-1")]
    [InlineData("noise", "none")]
    [InlineData("hours-now", "61")]
    [InlineData("hours-now", "1e3")]
    [InlineData("hours-now", "10;drop")]
    [InlineData("from", "2026-02-30")]
    [InlineData("days", "someday")]
    [InlineData("wishes", "9412")]
    [InlineData("wishes", "9412|2")]
    [InlineData("speak", "sv|D1")]
    [InlineData("veto-demands", "noise|3")]
    [InlineData("needs", "<script>")]
    public void What_cannot_be_an_answer_is_refused(string question, string token) =>
        Assert.Null(Mapping.Sections.SelectMany(s => s.Questions).Single(q => q.Code == question).Read([token]));

    [Fact]
    public void The_same_thing_twice_with_different_weight_is_refused_and_a_real_answer_beside_vet_inte_too()
    {
        var wishes = Mapping.Of(Mapping.Wish).Question("wishes");
        Assert.Null(wishes.Read(["9412|1", "9412|0.5"]));
        Assert.Null(wishes.Read(["9412|1", Question.Unknown]));
        Assert.Null(wishes.Read([Question.Unknown, Question.None]));
        Assert.Equal(["9412|1"], wishes.Read(["9412|1", "", null, "9412|1"])!);
    }

    [Fact]
    public void A_section_is_done_when_each_question_has_some_answer_and_ready_when_the_essential_ones_have()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var plan = Mapping.Sections[random.Next(Mapping.Sections.Count)];
            var section = MappedSection.Empty(Guid.CreateVersion7(), Guid.CreateVersion7(), plan.Code);
            var answered = plan.Questions.Where(_ => random.Next(3) > 0).Select(q => q.Code).ToHashSet();
            var given = answered.ToDictionary(q => q, _ => (IReadOnlyList<string>)[random.Next(2) == 0 ? Question.Unknown : Question.Declined]);
            Assert.True(section.Take(given, random.Next(2) == 0 ? " " : null, Guid.CreateVersion7(), DateTimeOffset.UnixEpoch));
            var asked = plan.Asked.Count(q => answered.Contains(q.Code));
            Assert.Equal(asked == plan.Asked.Count() ? SectionState.Done : asked == 0 ? SectionState.NotAsked : SectionState.Started, section.State);
            Assert.Equal(plan.Questions.Where(q => q.IsEssential).All(q => answered.Contains(q.Code)), section.IsReady);
            Assert.Null(section.OwnWords);
        }
    }

    [Fact]
    public void A_wrong_answer_changes_nothing()
    {
        var section = MappedSection.Empty(Guid.CreateVersion7(), Guid.CreateVersion7(), Mapping.Time);
        Assert.True(section.Take(new Dictionary<string, IReadOnlyList<string>> { ["hours-now"] = ["20"] }, "Gärna morgnar", Guid.NewGuid(), DateTimeOffset.UnixEpoch));
        Assert.False(section.Take(new Dictionary<string, IReadOnlyList<string>> { ["hours-now"] = ["200"] }, null, Guid.NewGuid(), DateTimeOffset.UnixEpoch));
        Assert.Equal(("20", "Gärna morgnar"), (section.Token("hours-now"), section.OwnWords));
    }

    [Fact]
    public void No_section_asks_more_than_the_form_has_places_for_and_no_question_stands_twice()
    {
        foreach (var section in Mapping.Sections) Assert.Equal(section.Questions.Count, SectionForm.From(section, _ => [], null, 0).Answers(section).Count);
        Assert.Equal(12, Mapping.Sections.Count);
        Assert.Equal(24, Mapping.Axes.Values.Sum(a => a.Length));
        var codes = Mapping.Sections.SelectMany(s => s.Questions).Select(q => q.Code).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(Mapping.Essentials, e => Assert.True(e.Question.IsEssential));
    }

    private static string? Token(Random random, Question question) => random.Next(8) switch
    {
        0 => null,
        1 => Apart[random.Next(3)],
        2 => "9412|0.5",
        3 => random.Next(70).ToString(System.Globalization.CultureInfo.InvariantCulture),
        4 => "2026-03-0" + random.Next(9),
        5 => question.Codes is { } codes ? codes[random.Next(codes.Count)] : "quiet-space",
        6 => "sv|" + Question.Levels[random.Next(6)],
        _ => new string([.. Enumerable.Range(0, random.Next(6)).Select(_ => (char)random.Next(1, 0x3000))]),
    };
}
