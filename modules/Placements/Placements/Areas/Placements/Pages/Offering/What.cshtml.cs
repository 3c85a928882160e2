using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Placements.Domain;
using Placements.Public;
using Platform.Sdk;
using Platform.Sdk.Components;
using Platform.Sdk.Forms;

namespace Placements.Pages.Offering;

/// <summary>An employer says what somebody could do there: tasks before titles, and «vet inte» for everything.</summary>
[AnonymousPage, AddressLanguage("What"), EnableRateLimiting(PublicLimits.Policy)]
internal sealed class What(OfferDrafts drafts, TaskSuggestions suggestions, IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    private static readonly string[] Known = ["no", "little", "much", FieldTagHelper.Unknown];

    [BindProperty]
    public Input Form { get; set; } = new();

    public TaskTicks Tasks { get; private set; } = TaskTicks.None;

    public IReadOnlyList<Choice> Certainties => [.. ((string[])["yes", "maybe", "not-now"]).Select(c => new Choice(c, texts["Offering.Certainty." + c]))];

    public IReadOnlyList<Choice> Reasons => [.. ((string[])["time", "supervision", "tasks", "other"]).Select(c => new Choice(c, texts["Offering.WhyNot." + c]))];

    public IReadOnlyList<Choice> Amounts => [.. OfferTexts.Amounts.Select(a => new Choice(a, texts["Offering.Amount." + a]))];

    public IReadOnlyList<Choice> Besides => [.. ((string[])["yes", "at-first", "no"]).Select(c => new Choice(c, texts["Offering.Beside." + c]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var draft = await drafts.LoadAsync(stop);
        if (draft.By is null) return LocalRedirect(OfferAddresses.Of("Who"));
        if (draft.RejectedIn(nameof(What)) is { } rejected)
        {
            await TryUpdateModelAsync(Form, nameof(Form), rejected);
            Check(PlainText.Of(Form.OwnWords), await suggestions.KnownAsync(Form.Tasks, stop));
            Tasks = await suggestions.ForAsync(PlainText.Of(Form.OwnWords), Form.Tasks, stop);
        }
        else if (draft.Work is { } work)
        {
            Form = new()
            {
                Certainty = work.Certainty, WhyNot = work.WhyNot, AskAgain = work.AskAgain, OwnWords = work.OwnWords, Tasks = work.Tasks, Noise = work.Noise,
                Lifting = work.Lifting, Customers = work.Customers, Pace = work.Pace, Beside = work.Beside,
            };
            Tasks = await suggestions.ForAsync(work.OwnWords, work.Tasks, stop);
        }
        return Page();
    }

    /// <summary>While typing: the same ticks as the whole page has.</summary>
    public async Task<IActionResult> OnPostSuggestAsync(CancellationToken stop) =>
        Partial("_Tasks", await suggestions.ForAsync(PlainText.Of(Form.OwnWords), Form.Tasks, stop));

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var draft = await drafts.LoadAsync(stop);
        if (draft.By is null) return LocalRedirect(OfferAddresses.Of("Who"));
        var words = PlainText.Of(Form.OwnWords);
        var tasks = await suggestions.KnownAsync(Form.Tasks, stop);
        Check(words, tasks);
        if (!ModelState.IsValid)
        {
            Tasks = await suggestions.ForAsync(words, tasks, stop);
            await drafts.SaveAsync(draft.Reject(nameof(What), Request.Form), stop);
            return Page();
        }
        var work = new OfferedWork
        {
            Certainty = Form.Certainty, OwnWords = words, Tasks = tasks, Asked = await suggestions.KnownAsync(Form.Asked, stop),
            WhyNot = Form.Certainty == "not-now" ? Form.WhyNot : null, AskAgain = Form.Certainty == "not-now" ? Form.AskAgain : null,
            Noise = Amount(Form.Noise), Lifting = Amount(Form.Lifting), Customers = Amount(Form.Customers), Pace = Amount(Form.Pace),
            Beside = Form.Beside is "yes" or "at-first" or "no" or FieldTagHelper.Unknown ? Form.Beside : null,
        };
        await drafts.SaveAsync(draft.Take(nameof(What)) with { Work = work }, stop);
        return LocalRedirect(OfferAddresses.Of(work.IsLater ? "Check" : "When"));
    }

    private void Check(string? words, string[] tasks)
    {
        if (Form.Certainty is not ("yes" or "maybe" or "not-now")) ModelState.TryAddModelError("Form.Certainty", texts["Offering.CertaintyMissing"]);
        if (Form.Certainty == "not-now" && Form.WhyNot is not ("time" or "supervision" or "tasks" or "other")) ModelState.TryAddModelError("Form.WhyNot", texts["Offering.WhyNotMissing"]);
        if (Form.Certainty == "not-now" && !(Form.AskAgain > clock.Today && Form.AskAgain <= clock.Today.AddYears(2))) ModelState.TryAddModelError("Form.AskAgain", texts["Offering.AskAgainMissing"]);
        if (Form.Certainty == "yes" && words is null && tasks.Length == 0) ModelState.TryAddModelError("Form.OwnWords", texts["Offering.OwnWordsMissing"]);
    }

    private static string? Amount(string? code) => Known.Contains(code) ? code : null;

    internal sealed class Input
    {
        public string? Certainty { get; set; }

        public string? WhyNot { get; set; }

        public DateOnly? AskAgain { get; set; }

        [StringLength(4000, ErrorMessage = "Offering.TooLong4000")]
        public string? OwnWords { get; set; }

        public string[] Tasks { get; set; } = [];

        /// <summary>The suggestions that were shown, so that the next step asks only for what was not.</summary>
        public string[] Asked { get; set; } = [];

        public string? Noise { get; set; }

        public string? Lifting { get; set; }

        public string? Customers { get; set; }

        public string? Pace { get; set; }

        public string? Beside { get; set; }
    }
}
