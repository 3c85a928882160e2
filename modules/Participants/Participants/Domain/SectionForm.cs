using Platform.Sdk;

namespace Participants.Domain;

/// <summary>
/// A section's answers with a place for each question, so that two editors are shown question by question where they differ. Which question
/// has which place says the section.
/// </summary>
internal sealed class SectionForm : IEditForm
{
    public List<string>? Answer0 { get; set; }

    public List<string>? Answer1 { get; set; }

    public List<string>? Answer2 { get; set; }

    public List<string>? Answer3 { get; set; }

    public List<string>? Answer4 { get; set; }

    public List<string>? Answer5 { get; set; }

    public List<string>? Answer6 { get; set; }

    public string? OwnWords { get; set; }

    public uint Version { get; set; }

    public static SectionForm Of(MappedSection section) =>
        From(Mapping.Of(section.Section), question => section.Tokens(question), section.OwnWords, section.Version);

    public static SectionForm From(Section section, Func<string, List<string>> tokens, string? ownWords, uint version)
    {
        var form = new SectionForm { OwnWords = ownWords, Version = version };
        for (var i = 0; i < section.Questions.Count; i++) Place(i).SetValue(form, tokens(section.Questions[i].Code));
        return form;
    }

    /// <summary>The question that a place holds; null for the person's own words.</summary>
    public static Question? QuestionOf(Section section, string place) =>
        place == nameof(OwnWords) ? null : section.Questions[int.Parse(place["Answer".Length..], System.Globalization.CultureInfo.InvariantCulture)];

    public Dictionary<string, IReadOnlyList<string>> Answers(Section section) =>
        section.Questions.Select((q, i) => (q.Code, Tokens: (List<string>?)Place(i).GetValue(this))).ToDictionary(x => x.Code, x => (IReadOnlyList<string>)(x.Tokens ?? []));

    private static System.Reflection.PropertyInfo Place(int index) => typeof(SectionForm).GetProperty($"Answer{index}")
        ?? throw new InvalidOperationException($"A section asks more than {index} questions. Maybe SectionForm needs another place.");
}
