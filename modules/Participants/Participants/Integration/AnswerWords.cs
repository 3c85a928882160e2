using System.Globalization;
using Microsoft.Extensions.Localization;
using Participants.Domain;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Participants.Integration;

/// <summary>Answers in words, in the reader's language. Codes are labelled by the taxonomy in one question for all of them.</summary>
internal sealed class AnswerWords(ITaxonomy taxonomy, IGeography geography, IStringLocalizer<Texts> texts)
{
    private const int Most = 1000;

    private static readonly Dictionary<string, Question> Questions = Mapping.Sections.SelectMany(s => s.Questions).ToDictionary(q => q.Code);

    /// <summary>One label for each question and token.</summary>
    public async Task<IReadOnlyDictionary<(string Question, string Token), string>> LabelsAsync(
        IEnumerable<(string Question, string Token)> answers, CancellationToken stop)
    {
        var asked = answers.Distinct().ToList();
        var codes = asked.Where(a => Questions[a.Question].Concept is not null).Select(a => Question.CodeOf(a.Token)).Distinct().Take(Most).ToList();
        var concepts = codes.Count == 0 ? new Dictionary<string, Concept>() : await taxonomy.GetManyAsync(codes, stop);
        var homes = asked.Where(a => a.Question == "home").Select(a => a.Token).Distinct().ToList();
        var places = homes.Count == 0 ? new Dictionary<string, GeoPlace>() : await geography.GetManyAsync(homes, stop);
        return asked.ToDictionary(a => a, a => Label(Questions[a.Question], a.Token, code => concepts.GetValueOrDefault(code)?.Label ?? code,
            place => places.GetValueOrDefault(place)?.Name ?? Home(place)));
    }

    /// <summary>A file may name a postal code that the places of this installation lack, or only coordinates.</summary>
    private string Home(string place) => place == Mapping.OnlyPoint ? texts["Home.Point"]
        : place.StartsWith(Mapping.Postal, StringComparison.Ordinal) ? place[Mapping.Postal.Length..] : place;

    /// <summary>The choice that a number of years belongs to: a file may say two or seven.</summary>
    private static string Band(decimal years) => years switch { < 1 => "0.5", < 3 => "1", < 6 => "3", < 11 => "6", _ => "11" };

    private string Label(Question question, string token, Func<string, string> concept, Func<string, string> place) => token switch
    {
        Question.Unknown or Question.Declined => texts["Answer." + token],
        Question.None when question.MayBeNone => texts["Answer." + token],
        // Typed and shown again because it is wrong: as it was typed.
        _ when question.Read([token]) is null => token,
        _ => question switch
        {
            { Code: "home" } => place(token),
            { Code: "veto-demands" } => texts["Veto.Demand", texts["Axis." + Question.CodeOf(token)].Value, texts["Scale." + Question.LevelOf(token)].Value],
            { Code: "wishes" } => concept(Question.CodeOf(token)),
            { Code: "experience" } => $"{concept(Question.CodeOf(token))} ({texts["experience." + Band(Question.NumberOf(token))].Value})",
            { Code: "skills" } => $"{concept(Question.CodeOf(token))} ({texts[$"{question.Code}.{Question.LevelOf(token)}"].Value})",
            { Type: AnswerType.Scale } => texts["Scale." + token],
            { Type: AnswerType.Number } => texts[question.Code != "km" && Question.NumberOf(token) == 1 ? "Unit.hour" : $"Unit.{question.Code}", Question.NumberOf(token).ToString("0.##", CultureInfo.CurrentCulture)],
            { Type: AnswerType.Day } => DateWords.Long(DateOnly.ParseExact(token, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            { Type: AnswerType.Levels } => Question.LevelOf(token),
            { Codes: not null } => texts[$"{question.Code}.{token}"],
            _ => concept(token),
        },
    };
}
