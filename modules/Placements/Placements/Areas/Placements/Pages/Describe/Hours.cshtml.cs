using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Placements.Data;
using Placements.Describing;
using Placements.Domain;
using Placements.Public;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Placements.Pages.Describe;

/// <summary>When the work is done, how much, and for how many.</summary>
[RequirePermission("placements.openings-write")]
internal sealed class Hours(PlacementsDb db, OpeningDescription description, IEdits edits, IStringLocalizer<Texts> texts) : PageModel
{
    public string Back { get; private set; } = "";

    public IReadOnlyList<Choice> Days => [.. OfferTexts.Days.Select(d => new Choice(d, texts["Day." + d]))];

    public IReadOnlyList<Choice> Times => [.. OfferTexts.Times.Select(t => new Choice(t, texts["Time." + t]))];

    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } opening) return NotFound();
        Form = Input.Of(opening);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } opening) return NotFound();
        if (Form.Seats is < 1 or > Opening.MostSeats or null) ModelState.TryAddModelError("Form.Seats", texts["Register.SeatsWrong"]);
        if (Form.HoursMin is < 0 or > 60) ModelState.TryAddModelError("Form.HoursMin", texts["Offering.HoursWrong"]);
        if (Form.HoursMax is < 0 or > 60) ModelState.TryAddModelError("Form.HoursMax", texts["Offering.HoursWrong"]);
        if (Form.HoursMin > Form.HoursMax) ModelState.TryAddModelError("Form.HoursMax", texts["Offering.HoursOrder", OfferTexts.Number(Form.HoursMin.Value)]);
        if (Form.From > Form.To) ModelState.TryAddModelError("Form.To", texts["Describe.Hours.Order", DateWords.Long(Form.From.Value)]);
        return await edits.SaveAsync(new EditedForm<Opening, Input>(this, db, opening, Form)
        {
            Read = Input.Of,
            Write = () =>
            {
                opening.Takes(Form.Seats!.Value, Form.HoursMin, Form.HoursMax, Form.From, Form.To, CodeChoices.Read(Form.Days, Days), CodeChoices.Read(Form.Times, Times));
                return description.Described(opening, DescriptionPart.Hours);
            },
            Label = field => texts["Describe.Hours." + field],
            Show = (_, value) => value is string[] codes ? string.Join(", ", Days.Concat(Times).Where(c => codes.Contains(c.Value)).Select(c => c.Text)) : null,
        }, stop);
    }

    private async Task<Opening?> FindAsync(Guid id, CancellationToken stop)
    {
        if (await description.FindAsync(id, stop) is not { } opening) return null;
        Back = OpeningDescription.Back(opening);
        return opening;
    }

    internal sealed class Input : IEditForm
    {
        public int? Seats { get; set; }

        public decimal? HoursMin { get; set; }

        public decimal? HoursMax { get; set; }

        public string[] Days { get; set; } = [];

        public string[] Times { get; set; } = [];

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        public uint Version { get; set; }

        public static Input Of(Opening o) => new()
        {
            Seats = o.Seats, HoursMin = o.HoursMin, HoursMax = o.HoursMax, Days = o.Days ?? [], Times = o.Times ?? [], From = o.From, To = o.To, Version = o.Version,
        };
    }
}
