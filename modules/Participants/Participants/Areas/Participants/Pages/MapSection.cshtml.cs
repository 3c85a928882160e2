using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Participants.Data;
using Participants.Domain;
using Participants.Integration;
using Platform.Sdk;
using Platform.Sdk.Components;
using Platform.Sdk.Forms;

namespace Participants.Pages;

/// <summary>One section of the mapping: plain questions, asked together with the participant. Any part may be left for another day.</summary>
[RequirePermission("participants.map")]
[ShowsPerson("id", PersonDetail.Case, "case.map", Requires = PersonDetail.Name | PersonDetail.Plan | PersonDetail.Needs)]
[KeepsDraft]
internal sealed class MapSection(
    ParticipantsDb db, IEdits edits, SectionQuestions asked, AnswerWords words, WishOrNo wishOrNo, ICurrentUser user, IIds ids, IInstallationClock clock,
    IStringLocalizer<Texts> texts) : PageModel
{
    private string? searched;
    private IReadOnlyList<Choice>? hits;
    private Guid? record;

    [BindProperty]
    public Input Form { get; set; } = new();

    public Guid Id { get; private set; }

    public string FirstName { get; private set; } = "";

    public bool IsProtected { get; private set; }

    public Section Section { get; private set; } = null!;

    public IReadOnlyList<QuestionView> Questions { get; private set; } = [];

    public IReadOnlyList<(string Language, string Question, AnswerRow Row)> Levels { get; private set; } = [];

    public HealthQuestion Health { get; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, string section, CancellationToken stop)
    {
        if (!await FindAsync(id, section, stop)) return NotFound();
        var stored = await db.Sections.AsNoTracking().SingleOrDefaultAsync(s => s.ParticipantId == id && s.Section == section, stop);
        record = stored?.Id;
        (Form.OwnWords, Form.Version) = (stored?.OwnWords, stored?.Version ?? 0);
        foreach (var question in Section.Questions)
        {
            var tokens = stored?.Tokens(question.Code) ?? [];
            Form.Else[question.Code] = [.. tokens.Where(Question.IsApart)];
            Form.Answers[question.Code] = tokens;
            Form.Pick[question.Code] = question.Code == "home" && Form.Else["home"].Count == 0 ? tokens.FirstOrDefault() : null;
        }
        if (Request.Query.ContainsKey("_added")) this.Say(texts["Section.Saved"]);
        return await ShowAsync(stop);
    }

    /// <summary>Finds what was typed among the concepts; nothing is saved and nothing typed is lost.</summary>
    public async Task<IActionResult> OnPostSearchAsync(Guid id, string section, string? question, CancellationToken stop)
    {
        if (!await FindAsync(id, section, stop)
            || Section.Questions.FirstOrDefault(q => q.Code == question && SectionQuestions.IsSearched(q)) is not { } about) return NotFound();
        ReadTyped(tidy: false);
        ModelState.Clear();
        (searched, hits) = (about.Code, await asked.SearchAsync(about, Form.Words[about.Code], stop));
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string section, bool stay, CancellationToken stop)
    {
        if (!await FindAsync(id, section, stop)) return NotFound();
        var stored = await db.Sections.AsNoTracking().SingleOrDefaultAsync(s => s.ParticipantId == id && s.Section == section, stop);
        record = stored?.Id;
        ReadTyped(tidy: true, stored);
        await CheckAsync(stop);
        if (!ModelState.IsValid) return await ShowAsync(stop);
        var current = await db.SectionAsync(ids.New(), id, section, stop);
        // An empty row that nobody has saved is no other version than no row.
        if (Form.Version == 0 && current is { Saved: null, BehindCipher: null }) Form.Version = current.Version;
        var answers = SectionForm.From(Section, question => Form.Answers[question], Form.OwnWords, Form.Version);
        var labels = await words.LabelsAsync(Section.Questions.SelectMany(q => current.Tokens(q.Code).Concat(Form.Answers[q.Code]).Select(t => (q.Code, t))), stop);
        var told = false;
        return await edits.SaveAsync(new EditedForm<MappedSection, SectionForm>(this, db, current, answers, nameof(Form))
        {
            Read = SectionForm.Of,
            Write = () =>
            {
                if (!current.Take(answers.Answers(Section), answers.OwnWords, user.Id, clock.Now))
                    throw new InvalidOperationException($"The answers to {section} were not checked.");
                if (!told) db.Publish(new ProfileChanged(id));
                told = true;
                return stay ? Url.Page("MapSection", new { id, section, _added = 1 }) : Url.Page("Map", new { id, _saved = section });
            },
            Label = place => SectionForm.QuestionOf(Section, place) is { } question ? asked.Label(question) : texts["Q.OwnWords"],
            Show = (place, value) => SectionForm.QuestionOf(Section, place) is { } question && value is List<string> { Count: > 0 } tokens
                ? string.Join(", ", tokens.Select(t => labels.GetValueOrDefault((question.Code, t)) ?? t)) : null,
        }, stop);
    }

    private async Task<bool> FindAsync(Guid id, string section, CancellationToken stop)
    {
        if (Mapping.Sections.FirstOrDefault(s => s.Code == section) is not { } found) return false;
        (Id, Section) = (id, found);
        var person = await db.Participants.Where(p => p.Id == id).Select(p => new { p.FirstName, p.Protection }).SingleOrDefaultAsync(stop);
        (FirstName, IsProtected) = (person?.FirstName ?? "", person is { Protection: not Protection.No });
        foreach (var code in found.Questions.Select(q => q.Code)) (Form.Answers[code], Form.Else[code], Form.Pick[code], Form.Words[code]) = ([], [], null, "");
        return FirstName.Length > 0;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        // Beside a field of their own, «vet inte» and the like are no text to stand in it.
        foreach (var question in Section.Questions.Where(SectionQuestions.StandsBeside))
            Form.Answers[question.Code] = [.. Form.Answers[question.Code].Where(t => !Question.IsApart(t)).Select(t => question.Type == AnswerType.Number
                ? t.Replace(".", CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal) : t)];
        Questions = [.. (await asked.AskAsync(Section, Form.Answers, record, stop)).Select(q => q.Code == searched ? q with { Hits = hits } : q)];
        if (Section.Code == Mapping.Papers) Levels = await asked.LevelsAsync(Form.Answers, stop);
        return Page();
    }

    /// <summary>Brings the fields of each question together to its tokens: rows, what was picked, and «vet inte» beside them.</summary>
    private void ReadTyped(bool tidy, MappedSection? stored = null)
    {
        List<string> Posted(string field, string question) => [.. Request.Form[$"Form.{field}[{question}]"].Take(Question.MostTokens + 1)
            .Select(PlainText.Line).OfType<string>().Where(t => t.Length <= 200).Distinct()];
        foreach (var question in Section.Questions)
        {
            var (code, tokens) = (question.Code, Posted("Answers", question.Code));
            if (question.Type == AnswerType.Number) tokens = [.. tokens.Select(t => t.Replace(',', '.').Replace(" ", "").Replace("\u00a0", ""))];
            (Form.Else[code], Form.Words[code]) = (Posted("Else", code), Posted("Words", code).FirstOrDefault() ?? "");
            Form.Pick[code] = Posted("Pick", code).FirstOrDefault(t => !Question.IsApart(t));
            if (Form.Pick[code] is { } picked && (tidy || code == "home") && tokens.All(t => Question.CodeOf(t) != picked))
                tokens.Add(SectionQuestions.TokenOf(question, picked));
            // The place chosen earlier stands as text and cannot be emptied: beside «vet inte» the one of them that is new is meant.
            if (code == "home" && tokens.Count == 1 && Form.Else[code] is [var apart] && stored?.Token(code) is { Length: > 0 } before)
                if (before == tokens[0]) tokens.Clear(); else if (before == apart) Form.Else[code] = [];
            Form.Answers[code] = [.. tokens, .. Form.Else[code]];
        }
        if (!tidy) return;
        foreach (var levels in Section.Questions.Where(q => q.Type == AnswerType.Levels))
            Form.Answers[levels.Code] = [.. Form.Answers[levels.Code].Where(t => Form.Answers["languages"].Contains(Question.CodeOf(t)))];
    }

    private async Task CheckAsync(CancellationToken stop)
    {
        foreach (var question in Section.Questions)
            if (question.Read(Form.Answers[question.Code]) is null) ModelState.AddModelError(FieldOf(question), Wrong(question));
        if (!ModelState.IsValid) return;
        var unknown = await asked.UnknownAsync(Section.Questions.SelectMany(q => Form.Answers[q.Code].Select(t => (q, t))), stop);
        foreach (var question in Section.Questions.Where(q => Form.Answers[q.Code].Any(t => unknown.Contains(Question.CodeOf(t)))))
            ModelState.AddModelError(FieldOf(question), texts["Section.ChooseListed"]);
        if (await wishOrNo.BothAsync(Id, Section, q => Form.Answers[q], stop) is var (both, said)) ModelState.AddModelError(FieldOf(both), said);
        Health.Ask(ModelState, Form.NotAboutHealth, ("Form.OwnWords", Form.OwnWords));
        // Words that nobody has searched with would be lost: they are looked up now, and one of the hits is chosen or the field emptied.
        if (Section.Questions.FirstOrDefault(q => SectionQuestions.IsSearched(q) && Form.Words[q.Code].Length > 0 && string.IsNullOrEmpty(Form.Pick[q.Code])) is not { } left) return;
        ModelState.AddModelError($"Form.Words[{left.Code}]", texts["Section.WordsLeft"]);
        (searched, hits) = (left.Code, await asked.SearchAsync(left, Form.Words[left.Code], stop));
    }

    private static string FieldOf(Question question) => SectionQuestions.IsSearched(question) ? $"Form.Words[{question.Code}]"
        : question.Type == AnswerType.Weighted ? $"Form.Else[{question.Code}]" : $"Form.Answers[{question.Code}]";

    private string Wrong(Question question) => (question.Type, Form.Answers[question.Code].FirstOrDefault(Question.IsApart)) switch
    {
        (_, { } apart) => texts[Form.Answers[question.Code].All(Question.IsApart) ? "Section.OneOfThem" : "Section.OneOrTheOther", texts[$"Answer.{apart}"].Value],
        (AnswerType.Number, _) => texts["Section.NumberWrong", question.Min, question.Max],
        (AnswerType.Day, _) => texts["Section.DayWrong"],
        _ => texts["Section.ChooseListed"],
    };

    internal sealed class Input
    {
        /// <summary>By question. Read from the form by the questions there are, never by the names that were sent.</summary>
        [BindNever, ValidateNever]
        public Dictionary<string, List<string>> Answers { get; } = [];

        [BindNever, ValidateNever]
        public Dictionary<string, List<string>> Else { get; } = [];

        [BindNever, ValidateNever]
        public Dictionary<string, string?> Pick { get; } = [];

        [BindNever, ValidateNever]
        public Dictionary<string, string> Words { get; } = [];

        [StringLength(MappedSection.WordsLength, ErrorMessage = "Words.Long")]
        public string? OwnWords { get; set => field = PlainText.Of(value); }

        public bool NotAboutHealth { get; set; }

        public uint Version { get; set; }
    }
}
