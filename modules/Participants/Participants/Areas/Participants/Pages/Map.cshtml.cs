using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Data;
using Participants.Domain;
using Participants.Integration;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Participants.Pages;

/// <summary>The mapping as a list of what to ask: what is done, what is missing to place, and what to ask when there are five minutes.</summary>
[RequirePermission("participants.map")]
[ShowsPerson("id", PersonDetail.Case, "case.map", Requires = PersonDetail.Name | PersonDetail.Plan | PersonDetail.Needs)]
internal sealed class Map(
    ParticipantsDb db, SectionQuestions asked, WishOrNo wishOrNo, IStaffDirectory staff, IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    private const int FiveMinutes = 3;

    public Guid Id { get; private set; }

    public string FirstName { get; private set; } = "";

    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];

    public int Done { get; private set; }

    /// <summary>What nobody has asked and a placement needs, the weightiest first.</summary>
    public IReadOnlyList<Question> Missing { get; private set; } = [];

    /// <summary>What was asked and is not known: worth asking again.</summary>
    public IReadOnlyList<Question> Unknown { get; private set; } = [];

    /// <summary>What stands both among the wishes and the noes; null when nothing does.</summary>
    public string? WishAndNo { get; private set; }

    public IEnumerable<Question> Quick => Missing.Concat(Unknown).Take(FiveMinutes);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        Id = id;
        FirstName = await db.Participants.Where(p => p.Id == id).Select(p => p.FirstName).SingleOrDefaultAsync(stop) ?? "";
        if (FirstName.Length == 0) return NotFound();
        var sections = await db.Sections.AsNoTracking().Where(s => s.ParticipantId == id).ToDictionaryAsync(s => s.Section, stop);
        WishAndNo = await wishOrNo.StandingAsync(id, stop);
        var names = await staff.NamesAsync([.. sections.Values.Select(s => s.SavedBy).OfType<Guid>().Distinct()], stop);
        Tasks = [.. Mapping.Sections.Select(s => RowOf(s, sections.GetValueOrDefault(s.Code), names))];
        Done = sections.Values.Count(s => s.State == SectionState.Done);
        var answers = new Answers(sections.Values.SelectMany(s => s.Answers));
        Missing = [.. Mapping.Essentials.Where(e => !answers.IsAsked(e.Question.Code)).Select(e => e.Question)];
        Unknown = [.. Mapping.Essentials.Where(e => answers.IsUnknown(e.Question.Code)).Select(e => e.Question)];
        var next = Missing.FirstOrDefault() is { } first ? SectionOf(first) : Mapping.Sections.FirstOrDefault(s => sections.GetValueOrDefault(s.Code)?.State != SectionState.Done);
        GoOn = next is null ? (Url.Page("Details", new { id })!, texts["Withdraw.ToCase"].Value)
            : (Url.Page("MapSection", new { id, section = next.Code })!, texts["Map.GoOn", texts[$"Section.{next.Code}"].Value].Value);
        if (Mapping.Sections.Any(s => s.Code == Request.Query["_saved"])) this.Say(texts["Map.Saved", texts[$"Section.{Request.Query["_saved"]}"].Value]);
        return Page();
    }

    /// <summary>The one thing to do: the weightiest question that is left, then any section that is, then back to the case.</summary>
    public (string Href, string Text) GoOn { get; private set; }

    public string Label(Question question) => asked.Label(question);

    public string Short(Question question) => texts[$"Short.{question.Code}"];

    public string? Href(Question question) => Url.Page("MapSection", new { id = Id, section = SectionOf(question).Code });

    private static Section SectionOf(Question question) => Mapping.Sections.First(s => s.Questions.Contains(question));

    private TaskRow RowOf(Section section, MappedSection? stored, IReadOnlyDictionary<Guid, string> names)
    {
        var state = stored?.State ?? SectionState.NotAsked;
        return new(texts[$"Section.{section.Code}"], Url.Page("MapSection", new { id = Id, section = section.Code }), state switch
        {
            SectionState.Done => TaskProgress.Done,
            SectionState.Started => TaskProgress.Started,
            _ => TaskProgress.NotStarted,
        })
        {
            StateText = texts[$"Section.State.{state}"],
            Note = stored?.Saved is { } saved
                ? texts["Section.SavedBy", DateWords.Long(DateOnly.FromDateTime(clock.ToLocal(saved).DateTime)), names.GetValueOrDefault(stored.SavedBy ?? Guid.Empty) ?? texts["Staff.Unknown"].Value].Value
                : null,
        };
    }
}
