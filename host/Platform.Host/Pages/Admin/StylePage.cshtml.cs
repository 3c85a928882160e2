using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Platform.Host.Pages.Admin;

/// <summary>Every component in every state, with invented content in Swedish. Looked at by people and by the browser tests.</summary>
[RequirePermission("host.style")]
internal sealed class StylePage : PageModel
{
    /// <summary>The page's clock stands still, so that its pictures can be compared.</summary>
    public static readonly DateOnly Today = new(2026, 2, 3);

    [BindProperty] public Input Form { get; set; } = new();

    public ListQuery Query { get; private set; } = null!;

    /// <summary>Hits of the picker once something was searched.</summary>
    public IReadOnlyList<Choice>? Hits { get; private set; }

    public IReadOnlyList<FilterChip> Chips { get; } = [new("place", "umea", "Umeå", 14), new("state", "free", "Ledig", 3)];

    public void OnGet(string? state)
    {
        Query = ListQuery.From(Request).OrderedBy("due");
        if (state == "errors") Refuse();
        if (state == "hits") (Form.OccupationWords, Hits) = ("kock", Found("kock"));
    }

    public IActionResult OnPost()
    {
        Query = ListQuery.From(Request).OrderedBy("due");
        Refuse();
        return Page();
    }

    public IActionResult OnPostSearch()
    {
        Query = ListQuery.From(Request).OrderedBy("due");
        ModelState.Clear();
        Hits = Found(Form.OccupationWords);
        return Page();
    }

    public IActionResult OnGetSuggest([FromQuery(Name = "Form.OccupationWords")] string? words)
    {
        Form.OccupationWords = words;
        Hits = Found(words);
        return Partial("_StyleSuggestions", this);
    }

    private void Refuse()
    {
        ModelState.Clear();
        ModelState.AddModelError("Form.Workplace", "Skriv namnet på arbetsplatsen.");
        ModelState.AddModelError("Form.OccupationId", "Välj ett yrke eller ”Inget av dessa”.");
        ModelState.AddModelError("Form.Hours", "Skriv timmar i veckan med siffror, till exempel 12,5.");
        ModelState.AddModelError("Form.Security", "Svara hur säkra ni är. ”Vet inte” går bra.");
        ModelState.AddModelError("", "Platsen ändrades av Sara kl. 10.42. Välj vad som ska gälla.");
    }

    private static List<Choice> Found(string? words) => new List<Choice>
    {
        new("oEtz", "Kock", "Lagar mat i restaurang eller storkök"),
        new("bJqq", "Kockassistent"),
        new("kXyz", "Köksbiträde", "Enklare matlagning, disk och servering"),
    }.Where(c => c.Text.Contains(words ?? "", StringComparison.CurrentCultureIgnoreCase)).ToList();

    internal sealed class Input
    {
        [Display(Name = "Arbetsplats")] public string? Workplace { get; set; }
        public string? OccupationId { get; set; }
        public string? OccupationWords { get; set; }
        public string? Email { get; set; } = "maria@bjorkens.example";
        public string? Tasks { get; set; } = "Duka, plocka disk och fylla på i kylen.";
        public DateOnly? From { get; set; } = Today;
        public decimal? Hours { get; set; } = 12.5m;
        public string? Form { get; set; }
        public string? Security { get; set; }
        public List<string> Days { get; set; } = ["mon", "wed"];
        public string? Noise { get; set; } = FieldTagHelper.Unknown;
        public bool Mentor { get; set; } = true;
    }
}
