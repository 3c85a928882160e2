using Matching.Engine.Criteria;
using Matching.Engine.Input;
using Matching.Engine.Rules;

namespace Matching.Engine.Fast;

/// <summary>Small numbers for the codes that people bear. Immutable: a person who bears a code that came later is scored by the oracle
/// until the columns are built anew.</summary>
internal sealed class CodeBook
{
    internal const int MostForms = 14;

    private readonly Dictionary<IReadOnlyList<HeldLanguage>, int> _languages = new(new LanguageLists());
    private readonly List<Participant> _speakers = [new Participant { Id = "" }];
    private readonly Dictionary<Veto, int> _vetoes = [];
    private readonly List<Veto> _vetoList = [];

    internal CodeBook(IReadOnlyList<Participant> people, Vocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        Frame = Frame.Of(people);
        AxisAt = vocabulary.Axes.Index().ToDictionary(each => each.Item.Id, each => each.Index, StringComparer.Ordinal);
        var (licences, certificates, access, needs, goals, forms) = (new Tally(), new Tally(), new Tally(), new Tally(), new Tally(), new Tally());
        var (occupations, skills, employers) = (new Tally(), new Tally(), new Tally());
        for (var i = 0; i < people.Count; i++)
        {
            var person = people[i];
            licences.Add(person.Licences);
            certificates.Add(person.Certificates);
            access.Add(person.Access);
            needs.Add(person.Needs);
            goals.Add(person.Goal);
            forms.Add(person.Forms);
            foreach (var form in person.FormDaysLeft?.Keys ?? [])
                forms.Add(form);
            employers.Add(person.FormerEmployers);
            for (var k = 0; k < person.Wishes?.Count; k++)
                occupations.Add(person.Wishes[k].Occupation);
            for (var k = 0; k < person.Experience?.Count; k++)
                occupations.Add(person.Experience[k].Occupation);
            for (var k = 0; k < person.Skills?.Count; k++)
                skills.Add(person.Skills[k].Skill);
            for (var k = 0; k < person.Vetoes?.Count; k++)
                Add(person.Vetoes[k]);
            Add(person.Languages);
        }

        Licences = licences.Numbered(0, 32);
        Certificates = certificates.Numbered(0, 32);
        Access = access.Numbered(0, 32);
        Needs = needs.Numbered(0, 63);
        Goals = goals.Numbered(1, 62);
        Forms = forms.Numbered(1, MostForms);
        Employers = employers.Numbered(0, int.MaxValue);
        Occupations = occupations.Numbered(1, ushort.MaxValue - 4);
        Skills = skills.Numbered(1, ushort.MaxValue - 1);
        OccupationCodes = Reversed(Occupations);
        SkillCodes = Reversed(Skills);
        VetoViews =
        [
            .. _vetoList.Select(veto => new VetoView(
                veto.Kind, veto.Kind == VetoKind.Demand ? AxisAt.GetValueOrDefault(veto.Code, -1) : -1, veto.Above ?? 0)),
        ];
    }

    internal Vocabulary Vocabulary { get; }

    internal Frame Frame { get; }

    /// <summary>Known from when the rows are made: <see cref="Learn"/>.</summary>
    internal QuickCodes Quick { get; private set; } = null!;

    internal Dictionary<string, int> AxisAt { get; }

    internal Dictionary<string, int> Licences { get; }

    internal Dictionary<string, int> Certificates { get; }

    internal Dictionary<string, int> Access { get; }

    internal Dictionary<string, int> Needs { get; }

    internal Dictionary<string, int> Goals { get; }

    /// <summary>1 and up; 0 stands for every form that nobody names.</summary>
    internal Dictionary<string, int> Forms { get; }

    internal Dictionary<string, int> Employers { get; }

    /// <summary>1 and up; 0 stands for an occupation that is not known.</summary>
    internal Dictionary<string, int> Occupations { get; }

    internal string[] OccupationCodes { get; }

    /// <summary>1 and up; 0 stands for a skill that is not known.</summary>
    internal Dictionary<string, int> Skills { get; }

    internal string[] SkillCodes { get; }

    internal IReadOnlyList<Veto> Vetoes => _vetoList;

    /// <summary>By veto number: what is asked of it again and again.</summary>
    internal VetoView[] VetoViews { get; }

    /// <summary>One person for each list of languages; 0 is the unknown one.</summary>
    internal IReadOnlyList<Participant> Speakers => _speakers;

    internal int FormSlots => Forms.Count + 1;

    /// <summary>Makes the quick codes from everyone's rows, once, before the first row is put into columns.</summary>
    internal void Learn(List<PersonRow> rows) => Quick = new QuickCodes(rows, this);

    internal int Veto(Veto veto) => _vetoes.GetValueOrDefault(veto, -1);

    internal int Languages(IReadOnlyList<HeldLanguage>? list) => list is null ? 0 : _languages.GetValueOrDefault(list, -1);

    private static string[] Reversed(Dictionary<string, int> numbers)
    {
        var codes = new string[numbers.Count + 1];
        codes[0] = "";
        foreach (var (code, number) in numbers)
            codes[number] = code;
        return codes;
    }

    private void Add(Veto veto)
    {
        if (_vetoList.Count < ushort.MaxValue && _vetoes.TryAdd(veto, _vetoList.Count))
            _vetoList.Add(veto);
    }

    private void Add(IReadOnlyList<HeldLanguage>? list)
    {
        if (list is null || _speakers.Count >= ushort.MaxValue || !_languages.TryAdd(list, _speakers.Count))
            return;
        _speakers.Add(new Participant { Id = "", Languages = list });
    }
}
