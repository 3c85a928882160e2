using System.Globalization;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Participants.Domain;
using Platform.Sdk.Components;

namespace Participants.Integration;

/// <summary>What a participant approved, as lines in the reader's language.</summary>
internal sealed class SheetWords(AnswerWords words, IStringLocalizer<Texts> texts)
{
    public async Task<IReadOnlyList<ReleasedLine>> LinesAsync(IReadOnlyCollection<SheetItem> items, CancellationToken stop)
    {
        var labels = await words.LabelsAsync(items.Where(i => i.Token is not null).Select(i => (i.Question, i.Token!)), stop);
        return [.. items.GroupBy(i => i.Field).OrderBy(f => Place(f.Key)).Select(f => new ReleasedLine(texts["Sheet." + f.Key], Text(f.Key, [.. f], labels)))];
    }

    private static int Place(string field) => SheetField.All.TakeWhile(f => f.Code != field).Count();

    private string Text(string field, IReadOnlyList<SheetItem> items, IReadOnlyDictionary<(string, string), string> labels)
    {
        string Label(SheetItem item) => labels[(item.Question, item.Token!)];
        string All(string question) => string.Join(", ", items.Where(i => i.Question == question).Select(Label));
        return field switch
        {
            "hours" => string.Join(" ", new[] { ("Sheet.HoursNow", "hours-now"), ("Sheet.HoursMax", "hours-max") }
                .Where(x => items.Any(i => i.Question == x.Item2)).Select(x => texts[x.Item1, All(x.Item2)].Value)),
            "days" => string.Join("\n", new[] { "days", "times" }.Select(All).Where(t => t.Length > 0)),
            "languages" => Languages(items, labels),
            _ => string.Join("\n", items.Select(i => i.Text ?? Label(i))),
        };
    }

    private string Languages(IReadOnlyList<SheetItem> items, IReadOnlyDictionary<(string, string), string> labels) =>
        string.Join("\n", items.Where(i => i.Question == "languages").Select(language =>
        {
            var levels = new[] { "speak", "read", "write" }.Select(q => items.FirstOrDefault(i => i.Question == q && Question.CodeOf(i.Token!) == language.Token))
                .OfType<SheetItem>().Select(i => texts["Sheet.Level." + i.Question, Question.LevelOf(i.Token!)].Value).ToList();
            return levels.Count == 0 ? labels[("languages", language.Token!)] : $"{labels[("languages", language.Token!)]}: {string.Join(", ", levels)}";
        }));
}
