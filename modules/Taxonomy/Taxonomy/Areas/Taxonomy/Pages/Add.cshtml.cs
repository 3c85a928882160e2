using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Data;
using Taxonomy.Domain;

namespace Taxonomy.Pages;

/// <summary>An administrator adds a concept of this installation's own.</summary>
[RequirePermission("taxonomy.edit")]
internal sealed class Add(TaxonomyDb db, IFormOnce forms, IIds ids, IStringLocalizer<Texts> texts) : PageModel
{
    public IReadOnlyList<Choice> Types => [.. StoredConcept.LocalTypes.Select(t => new Choice(t, texts["Type." + t]))];

    [BindProperty]
    public Input Form { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        (Form.LabelSv, Form.LabelEn) = (StoredConcept.Clean(Form.LabelSv), StoredConcept.Clean(Form.LabelEn));
        if (Form.LabelSv.Length == 0 && ModelState.IsValid) ModelState.AddModelError("Form.LabelSv", texts["Add.LabelMissing"]);
        if (!ModelState.IsValid) return Page();
        return await forms.OnceAsync(this, db, async () =>
        {
            var concept = StoredConcept.AddLocal(ids.New(), Form.Type, Form.LabelSv, Form.LabelEn);
            db.Add(concept);
            await db.SaveChangesAsync(stop);
            return Url.Page("Index", new { q = concept.LabelSv });
        }, stop);
    }

    internal sealed class Input
    {
        [AllowedValues("occupation", "skill", "task", "certificate", "adaptation", ErrorMessage = "Add.TypeMissing")]
        public string Type { get; set; } = "occupation";

        [Required(ErrorMessage = "Add.LabelMissing"), StringLength(StoredConcept.LabelLength, ErrorMessage = "Add.LabelLong")]
        public string LabelSv { get; set; } = "";

        [StringLength(StoredConcept.LabelLength, ErrorMessage = "Add.LabelLong")]
        public string? LabelEn { get; set; }
    }
}
