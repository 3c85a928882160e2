using System.ComponentModel.DataAnnotations;
using Matching.Data;
using Matching.Domain;
using Matching.Shortlists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Platform.Sdk;
using Platform.Sdk.Components;
using Platform.Sdk.Forms;
using Taxonomy.Contracts;

namespace Matching.Pages;

/// <summary>A coach says what to look for this time, for one participant.</summary>
[RequirePermission("matching.request")]
[ShowsPerson("id", Shows.Match, "match.request", Requires = Shows.Match)]
[KeepsDraft]
internal sealed class Request(
    MatchingDb db, IFormOnce forms, ShortlistReader shortlists, RunRecorder runs, ITaxonomy taxonomy, ICurrentUser user, IIds ids, IInstallationClock clock,
    IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>A first day farther away than this is a slip of the pen.</summary>
    private const int MostDaysAhead = 730;

    [BindProperty]
    public Input Form { get; set; } = new();

    public Guid Id { get; private set; }

    public string FirstName { get; private set; } = "";

    public MatchProfile Profile { get; private set; } = null!;

    public IReadOnlyList<string> Wishes { get; private set; } = [];

    public IReadOnlyList<string> Missing { get; private set; } = [];

    public int Minutes => EnoughKnown.Minutes(Missing.Count);

    /// <summary>An earlier request for the person that somebody still works on.</summary>
    public Guid? Live { get; private set; }

    public HealthQuestion Health { get; } = new();

    public IReadOnlyList<Choice> Focuses => [.. Focus.Codes.Select(c => new Choice(c, texts["Focus." + c]))];

    public IReadOnlyList<Choice> Forms { get; private set; } = [];

    public IReadOnlyList<Choice> Urgencies => [.. Enum.GetValues<Urgency>().Select(u => new Choice(u.ToString(), texts["Urgency." + u]))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        Check();
        if (!ModelState.IsValid) return Page();
        var asked = new Asked(Focus.Among(Form.Focus), Form.Form is "" ? null : Form.Form, Form.From, Form.Urgency, PlainText.Of(Form.UrgencyReason),
            PlainText.Of(Form.OwnWords));
        var (ranking, _) = await shortlists.RankAsync(Profile, asked, [], stop);
        return await forms.OnceAsync(this, db, async () =>
        {
            var request = MatchRequest.Ask(ids.New(), id, user.Id, clock.Now, asked);
            db.Add(request);
            runs.Add(request, ranking);
            await db.SaveChangesAsync(stop);
            return Url.Page("Shortlist", new { id, request = request.Id });
        }, stop);
    }

    private void Check()
    {
        if (Form.Focus.Count > Focus.Most) ModelState.AddModelError("Form.Focus", texts["Request.FocusMany"]);
        if (Form.Form is { Length: > 0 } form && Forms.All(f => f.Value != form)) ModelState.AddModelError("Form.Form", texts["Request.FormUnknown"]);
        if (Form.From is { } from && (from < clock.Today.AddDays(-MostDaysAhead) || from > clock.Today.AddDays(MostDaysAhead)))
            ModelState.AddModelError("Form.From", texts["Request.FromFar"]);
        if (!Enum.IsDefined(Form.Urgency)) ModelState.AddModelError("Form.Urgency", texts["Request.UrgencyMissing"]);
        else if (Form.Urgency != Urgency.Ordinary && PlainText.Of(Form.UrgencyReason) is null) ModelState.AddModelError("Form.UrgencyReason",
            texts["Request.UrgencyReasonMissing"]);
        Health.Ask(ModelState, Form.NotAboutHealth, ("Form.UrgencyReason", Form.UrgencyReason), ("Form.OwnWords", Form.OwnWords));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await shortlists.PersonAsync(id, stop) is not { } person) return false;
        (Id, Profile, FirstName) = (id, person.Profile, person.FirstName);
        Missing = EnoughKnown.Missing(Profile);
        Forms = [new("", texts["Request.FormAny"]), .. (await taxonomy.ListAsync(ConceptType.Form, stop)).Select(c => new Choice(c.Id, c.Label))];
        var wished = Profile.Wishes?.Select(w => w.Occupation).Distinct().ToList() ?? [];
        var labels = wished.Count == 0 ? new Dictionary<string, Concept>() : await taxonomy.GetManyAsync(wished, stop);
        Wishes = [.. wished.Where(labels.ContainsKey).Select(w => labels[w].Label)];
        RequestState[] live = [RequestState.Open, RequestState.Acquiring, RequestState.Proposed];
        Live = await db.Requests.Where(r => r.ParticipantId == id && live.Contains(r.State)).OrderByDescending(r => r.Asked).Select(r => (Guid?)r.Id)
            .FirstOrDefaultAsync(stop);
        return true;
    }

    internal sealed class Input
    {
        public List<string> Focus { get; set; } = [];

        public string? Form { get; set; }

        public DateOnly? From { get; set; }

        public Urgency Urgency { get; set; }

        [StringLength(MatchRequest.ReasonLength, ErrorMessage = "Request.UrgencyReasonLong")]
        public string? UrgencyReason { get; set; }

        [StringLength(MatchRequest.WordsLength, ErrorMessage = "Request.OwnWordsLong")]
        public string? OwnWords { get; set; }

        public bool NotAboutHealth { get; set; }
    }
}
