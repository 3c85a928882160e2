using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Placements.Domain;
using Placements.Public;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Placements.Pages.Offering;

/// <summary>An employer says when and how much, and is told honestly how it usually goes.</summary>
[AnonymousPage, AddressLanguage("When"), EnableRateLimiting(PublicLimits.Policy)]
internal sealed class When(
    OfferDrafts drafts, TaskSuggestions suggestions, ExpectationGauge gauge, OfferTexts words, IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    private static readonly string[] Spans = ["weeks", "quarter", "half-year", "longer"];
    private static readonly string[] Grid = [.. OfferTexts.Days.SelectMany(d => OfferTexts.Times.Select(t => $"{d}-{t}"))];

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Suggestions that the step before had no way to show: without script they come here.</summary>
    public TaskTicks Tasks { get; private set; } = TaskTicks.None;

    public string Gauge { get; private set; } = "";

    public IReadOnlyList<Choice> Starts => [new("soon", texts["Offering.Start.soon"]), new("day", texts["Offering.Start.day"])];

    public IReadOnlyList<Choice> Lengths => [.. Spans.Select(s => new Choice(s, texts["Offering.Length." + s]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var draft = await drafts.LoadAsync(stop);
        if (Missing(draft) is { } step) return LocalRedirect(OfferAddresses.Of(step));
        if (draft.RejectedIn(nameof(When)) is { } rejected)
        {
            await TryUpdateModelAsync(Form, nameof(Form), rejected);
            Check();
        }
        else if (draft.Time is { } time)
            Form = new()
            {
                Start = time.Start, StartDay = time.StartDay, Slots = time.Slots, HoursFrom = time.HoursFrom, HoursTo = time.HoursTo, Seats = time.Seats, Length = time.Length,
            };
        await ShowAsync(draft, stop);
        return Page();
    }

    /// <summary>While filling in: the gauge's sentence alone.</summary>
    public async Task<IActionResult> OnGetGaugeAsync(Input form, CancellationToken stop)
    {
        (Form, var draft) = (form, await drafts.LoadAsync(stop));
        return Content(words.Gauge(draft.Work is null ? null : await gauge.ReadAsync(await TickedAsync(draft.Work, stop), Answers(), stop)), "text/plain; charset=utf-8");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var draft = await drafts.LoadAsync(stop);
        if (Missing(draft) is { } step) return LocalRedirect(OfferAddresses.Of(step));
        Check();
        if (!ModelState.IsValid)
        {
            await drafts.SaveAsync(draft.Reject(nameof(When), Request.Form), stop);
            await ShowAsync(draft, stop);
            return Page();
        }
        var work = await TickedAsync(draft.Work!, stop);
        await drafts.SaveAsync(draft.Take(nameof(When)) with { Work = work with { Asked = [.. work.Asked.Union(await suggestions.KnownAsync(Form.Asked, stop))] }, Time = Answers() }, stop);
        return LocalRedirect(OfferAddresses.Of("Check"));
    }

    private void Check()
    {
        if (Form.Start == "day" && Form.StartDay is null) ModelState.TryAddModelError("Form.StartDay", texts["Offering.StartDayMissing"]);
        if (Form.StartDay is { } day && (day < clock.Today || day > clock.Today.AddYears(2))) ModelState.TryAddModelError("Form.StartDay", texts["Offering.StartDayWrong"]);
        Between(Form.HoursFrom, "Form.HoursFrom");
        Between(Form.HoursTo, "Form.HoursTo");
        if (Form.HoursFrom > Form.HoursTo) ModelState.TryAddModelError("Form.HoursTo", texts["Offering.HoursOrder", OfferTexts.Number(Form.HoursFrom.Value)]);
        if (Form.Seats is < 1 or > Opening.MostSeats or null) ModelState.TryAddModelError("Form.Seats", texts["Offering.SeatsWrong"]);
    }

    private void Between(decimal? hours, string field)
    {
        if (hours is < 0.5m or > 60) ModelState.TryAddModelError(field, texts["Offering.HoursWrong"]);
    }

    private OfferedTime Answers() => new()
    {
        Start = Form.Start is "soon" or "day" or FieldTagHelper.Unknown ? Form.Start : null, StartDay = Form.Start == "day" ? Form.StartDay : null,
        Slots = [.. Grid.Intersect(Form.Slots)], HoursFrom = Form.HoursFrom, HoursTo = Form.HoursTo, Seats = Form.Seats,
        Length = Spans.Append(FieldTagHelper.Unknown).Contains(Form.Length) ? Form.Length : null,
    };

    private async Task ShowAsync(OfferDraft draft, CancellationToken stop)
    {
        Tasks = (await suggestions.ForAsync(draft.Work!.OwnWords, [], stop)).Without(draft.Work.Asked).Tick([.. draft.Work.Tasks, .. Form.Tasks]);
        Gauge = words.Gauge(await gauge.ReadAsync(await TickedAsync(draft.Work, stop), Answers(), stop));
    }

    /// <summary>The work with what is ticked here: the gauge says the same as on the page after.</summary>
    private async Task<OfferedWork> TickedAsync(OfferedWork work, CancellationToken stop) =>
        work with { Tasks = [.. work.Tasks.Except(Form.Asked).Union(await suggestions.KnownAsync(Form.Tasks, stop))] };

    private static string? Missing(OfferDraft draft) => draft.By is null ? "Who" : draft.Work is null || draft.Work.IsLater ? "What" : null;

    internal sealed class Input
    {
        public string[] Asked { get; set; } = [];

        public string[] Tasks { get; set; } = [];

        public string? Start { get; set; }

        public DateOnly? StartDay { get; set; }

        public string[] Slots { get; set; } = [];

        public decimal? HoursFrom { get; set; }

        public decimal? HoursTo { get; set; }

        public int? Seats { get; set; } = 1;

        public string? Length { get; set; }
    }
}
