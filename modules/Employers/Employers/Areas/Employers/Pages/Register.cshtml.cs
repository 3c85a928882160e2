using System.ComponentModel.DataAnnotations;
using Employers.Data;
using Employers.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Employers.Pages;

/// <summary>A consultant writes a new employer into the registry.</summary>
[RequirePermission("employers.register")]
internal sealed class Register(EmployersDb db, IIds ids, TimeProvider clock, IFieldCipher cipher, IFormOnce forms, IStringLocalizer<Texts> texts) : PageModel
{
    public IReadOnlyList<Choice> Countries => [new("SE", texts["Country.SE"]), new("DK", texts["Country.DK"])];

    [BindProperty]
    public Input Form { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        OrganisationNumber? number = null;
        if (!string.IsNullOrWhiteSpace(Form.Number) && !OrganisationNumber.TryRead(Form.Country, Form.Number, out number))
            ModelState.AddModelError("Form.Number", texts["Register.NumberWrong"]);
        return !ModelState.IsValid ? Page() : await forms.OnceAsync(this, db, () => WriteAsync(number, stop), stop);
    }

    private async Task<string?> WriteAsync(OrganisationNumber? number, CancellationToken stop)
    {
        var employer = Employer.Register(ids.New(), Form.Name, Form.Country, Form.City, clock.GetUtcNow());
        if (number is not null)
        {
            var lookUp = cipher.LookUp(number.Country + number.Digits, Employer.NumberField);
            if (await db.Employers.Where(e => e.NumberLookUp == lookUp).Select(e => e.Name).FirstOrDefaultAsync(stop) is { } known)
            {
                ModelState.AddModelError("Form.Number", texts["Register.NumberKnown", known]);
                return null;
            }
            employer.SetNumber(cipher.Encrypt(number.Digits, employer.Id, Employer.NumberField), lookUp);
        }
        db.Add(employer);
        await db.SaveChangesAsync(stop);
        return Url.Page("Index", new { q = employer.Name });
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "Register.NameMissing"), StringLength(Employer.NameLength, ErrorMessage = "Register.NameLong")]
        public string Name { get; set; } = "";

        [AllowedValues("SE", "DK", ErrorMessage = "Register.CountryMissing")]
        public string Country { get; set; } = "SE";

        [StringLength(30, ErrorMessage = "Register.NumberWrong")]
        public string? Number { get; set; }

        [StringLength(Employer.CityLength, ErrorMessage = "Register.CityLong")]
        public string? City { get; set; }
    }
}
