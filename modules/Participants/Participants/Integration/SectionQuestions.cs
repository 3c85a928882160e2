using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using Participants.Data;
using Participants.Domain;
using Participants.Import;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Participants.Integration;

/// <summary>Puts a section's questions, with what can be answered and what has been, into the reader's language.</summary>
internal sealed class SectionQuestions(
    ParticipantsDb db, ITaxonomy taxonomy, IGeography geography, AnswerWords words, IHistoryReader history, IInstallationClock clock,
    IStringLocalizer<Texts> texts)
{
    private const int Hits = 10;

    /// <summary>A group of occupations, which a file may name by its SSYK code.</summary>
    private const string Group = "group";

    private static readonly Dictionary<string, string[]> Steps = new()
    {
        ["wishes"] = ["1", "0.5"],
        ["experience"] = ["0.5", "1", "3", "6", "11"],
        ["skills"] = ["1", "2", "3", "4"],
        ["veto-demands"] = ["0", "1", "2"],
    };

    /// <summary>What is taken to be meant when something is added and nobody has said how much.</summary>
    private static readonly Dictionary<string, string> Usual = new() { ["wishes"] = "0.5", ["experience"] = "1", ["skills"] = "3", ["veto-demands"] = "0" };

    public static bool IsSearched(Question question) =>
        question.Concept is ConceptType.Occupation or ConceptType.Skill or ConceptType.Sector || question.Code == "home";

    /// <summary>Whether «vet inte» and the like stand in a field of their own beside it.</summary>
    public static bool StandsBeside(Question question) => IsSearched(question) || question.Type is AnswerType.Weighted or AnswerType.Number or AnswerType.Day;

    /// <summary>A token for something newly chosen.</summary>
    public static string TokenOf(Question question, string code) => Usual.TryGetValue(question.Code, out var step) ? $"{code}|{step}" : code;

    /// <summary>The codes among them that mean nothing for this question.</summary>
    public async Task<IReadOnlySet<string>> UnknownAsync(IEnumerable<(Question Question, string Token)> answers, CancellationToken stop)
    {
        var coded = answers.Where(a => a.Token is not (Question.Unknown or Question.Declined or Question.None))
            .Select(a => (a.Question, Code: Question.CodeOf(a.Token))).Distinct().ToList();
        var concepts = coded.Where(a => a.Question.Concept is not null).Select(a => a.Code).Distinct().ToList();
        var known = concepts.Count == 0 ? new Dictionary<string, Concept>() : await taxonomy.GetManyAsync(concepts, stop);
        var homes = coded.Where(a => a.Question.Code == "home").Select(a => a.Code).ToList();
        var places = homes.Count == 0 ? new Dictionary<string, GeoPlace>() : await geography.GetManyAsync(homes, stop);
        bool Fits(string type, string? met) => met == type || type == ConceptType.Occupation && met == Group;
        bool IsUnknown(Question question, string code) =>
            question.Concept is { } type && !Fits(type, known.GetValueOrDefault(code)?.Type)
            || question.Code == "home" && !places.ContainsKey(code) && !HomeAnswers.NeedsNoPlace(code);
        return coded.Where(a => IsUnknown(a.Question, a.Code)).Select(a => a.Code).ToHashSet();
    }

    /// <summary>What a search for words finds, as answers to the question.</summary>
    public async Task<IReadOnlyList<Choice>> SearchAsync(Question question, string typed, CancellationToken stop)
    {
        if (question.Code == "home")
            return [.. (await geography.SearchAsync(typed, Hits, stop)).Select(p => new Choice(p.Id, p.Name))];
        return [.. (await taxonomy.SearchAsync(question.Concept!, typed, Hits, stop)).Select(c => new Choice(c.Id, c.Label))];
    }

    /// <param name="section">The section.</param>
    /// <param name="given">The tokens to show, by question.</param>
    /// <param name="record">The stored section, for what was changed in it; null when there is none.</param>
    /// <param name="stop">Request aborted.</param>
    public async Task<IReadOnlyList<QuestionView>> AskAsync(
        Section section, IReadOnlyDictionary<string, List<string>> given, Guid? record, CancellationToken stop)
    {
        var before = record is { } id ? await BeforeAsync(section, id, stop) : [];
        var labels = await words.LabelsAsync([.. section.Questions.SelectMany(q => given[q.Code].Select(t => (q.Code, t))),
            .. before.SelectMany(b => b.Value.Tokens.Select(t => (b.Key, t)))], stop);
        var views = new List<QuestionView>();
        foreach (var question in section.Questions.Where(q => q.Type != AnswerType.Levels))
        {
            var isBeside = StandsBeside(question);
            views.Add(new(question, Label(question), Hint(question.Code))
            {
                IsSearched = IsSearched(question),
                Choices = isBeside && question.Code != "veto-demands" ? [] : await ChoicesAsync(question, stop),
                Apart = isBeside ? Apart(question) : [],
                Rows = isBeside && question.Type is AnswerType.Weighted or AnswerType.Many ? Rows(question, given[question.Code], labels) : [],
                Chosen = question.Code == "home" && given["home"] is [var home] ? labels[("home", home)] : null,
                Was = before.TryGetValue(question.Code, out var old)
                    ? (string.Join(", ", old.Tokens.Select(t => labels[(question.Code, t)])), old.Changed) : null,
            });
        }
        return views;
    }

    /// <summary>The levels of each known language, one row for each and skill.</summary>
    public async Task<IReadOnlyList<(string Language, string Question, AnswerRow Row)>> LevelsAsync(IReadOnlyDictionary<string, List<string>> given, CancellationToken stop)
    {
        var languages = given["languages"].Where(t => t is not (Question.Unknown or Question.Declined or Question.None)).ToList();
        var labels = await words.LabelsAsync(languages.Select(l => ("languages", l)), stop);
        return [.. from language in languages
                   from question in new[] { "speak", "read", "write" }
                   let name = labels[("languages", language)]
                   select (name, question, new AnswerRow($"{question}_{language}", texts[$"Q.{question}", name],
                       [new("", texts["Level.NotAsked"]), .. Question.Levels.Select(level => new Choice($"{language}|{level}", texts[$"Level.{level}"]))],
                       given[question].FirstOrDefault(t => Question.CodeOf(t) == language) ?? ""))];
    }

    private async Task<IReadOnlyList<Choice>> ChoicesAsync(Question question, CancellationToken stop)
    {
        List<Choice> choices = question switch
        {
            { Type: AnswerType.Scale } => [.. Enumerable.Range(0, 4).Select(level => new Choice($"{level}", texts[$"Scale.{level}"]))],
            { Code: "veto-demands" } => [new("", texts["Veto.AddNone"]), .. question.Codes!.Select(axis => new Choice(axis, texts[$"Axis.{axis}"]))],
            { Codes: { } codes } => [.. codes.Select(code => new Choice(code, texts[$"{question.Code}.{code}"]))],
            _ => [.. (await taxonomy.ListAsync(question.Concept!, stop)).Select(c => new Choice(c.Id, c.Label))],
        };
        if (question is { MayBeNone: true, Type: not AnswerType.Weighted }) choices.Add(new(Question.None, texts["Answer.none"]));
        return choices;
    }

    private List<Choice> Apart(Question question) =>
        [.. (question.MayBeNone ? [Question.None, Question.Unknown, Question.Declined] : new[] { Question.Unknown, Question.Declined })
            .Select(a => new Choice(a, texts[$"Answer.{a}"]))];

    private List<AnswerRow> Rows(Question question, List<string> tokens, IReadOnlyDictionary<(string, string), string> labels) =>
        [.. tokens.Where(t => t is not (Question.Unknown or Question.Declined or Question.None)).Select((token, i) =>
        {
            var code = Question.CodeOf(token);
            var of = question.Type == AnswerType.Weighted ? Steps[question.Code].Select(s => $"{code}|{s}").ToList() : [code];
            if (!of.Contains(token)) of.Insert(0, token);
            return new AnswerRow($"{question.Code}_{i}", Plain(question, token, labels[(question.Code, token)]),
                [.. of.Select(t => new Choice(t, question.Type == AnswerType.Weighted ? Step(question, t) : texts["Answer.Keep"])), new("", texts["Answer.Remove"])], token);
        })];

    private string Plain(Question question, string token, string label) => question.Code switch
    {
        "veto-demands" => texts[$"Axis.{Question.CodeOf(token)}"],
        "experience" or "skills" when label.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var end => label[..end],
        _ => label,
    };

    private string Step(Question question, string token)
    {
        var text = texts[question.Code == "veto-demands" ? $"Scale.{Question.LevelOf(token)}" : $"{question.Code}.{Question.LevelOf(token)}"];
        return !text.ResourceNotFound ? text : question.Read([token]) is null ? token : Question.NumberOf(token).ToString("0.##", CultureInfo.CurrentCulture);
    }

    public string Label(Question question) => texts[question.Type == AnswerType.Scale ? $"Axis.{question.Code}" : $"Q.{question.Code}"];

    private string? Hint(string question) => texts[$"Q.{question}.Hint"] is { ResourceNotFound: false } hint ? hint.Value : null;

    /// <summary>For each question that was changed: what was answered before the last change, from the section's history.</summary>
    private async Task<Dictionary<string, (List<string> Tokens, DateOnly Changed)>> BeforeAsync(Section section, Guid record, CancellationToken stop)
    {
        var before = new Dictionary<string, (List<string>, DateOnly)>();
        foreach (var entry in (await history.ReadAsync<MappedSection>(db, record, null, stop)).Entries)
        {
            if (entry.Changes.FirstOrDefault(c => c.Field == nameof(MappedSection.Answers)) is not { } change) continue;
            var (old, now) = (Tokens(change.Old), Tokens(change.New));
            foreach (var question in section.Questions.Where(q => q.Type != AnswerType.Levels && !before.ContainsKey(q.Code)))
            {
                var was = old[question.Code].ToList();
                if (was.Count > 0 && !was.SequenceEqual(now[question.Code]))
                    before[question.Code] = (was, DateOnly.FromDateTime(clock.ToLocal(entry.At).DateTime));
            }
        }
        return before;
    }

    private static ILookup<string, string> Tokens(string? json) =>
        (JsonSerializer.Deserialize<List<Answer>>(json ?? "[]") ?? []).ToLookup(a => a.Question, a => a.Token);
}
