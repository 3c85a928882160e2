using System.ComponentModel.DataAnnotations;
using Employers.Data;
using Employers.Domain;
using Employers.Integration;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;
using Platform.Sdk.Forms;

namespace Employers.Pages;

/// <summary>
/// A consultant writes a new employer into the registry, with its first workplace and whom to talk with. Another page may send what it
/// knows by POST (<c>handler=Prefill</c>), so that nothing about anybody stands in an address, and is returned to afterwards.
/// </summary>
[RequirePermission("employers.register")]
internal sealed class Register(
    EmployersDb db, IIds ids, TimeProvider clock, IInstallationClock installation, ICurrentUser user, IFieldCipher cipher, Whereabouts whereabouts,
    IFormOnce forms, IStringLocalizer<Texts> texts) : PageModel
{
    public IReadOnlyList<Choice> Countries => [new("SE", texts["Country.SE"]), new("DK", texts["Country.DK"])];

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Where to go when all is saved or given up: the page that sent the reader here, or the registry.</summary>
    public string Origin => Url.IsLocalUrl(Form.Back) ? Form.Back! : Url.Page("Index")!;

    public void OnGet() => Form.Country = installation.Country;

    /// <summary>Fills in what another page knows. Nothing is checked and nothing is written.</summary>
    public IActionResult OnPostPrefill(Known known)
    {
        ModelState.Clear();
        Form = new()
        {
            Country = installation.Country,
            Name = known.Name ?? "",
            Number = known.Number,
            City = known.City,
            ContactName = known.ContactName,
            ContactEmail = known.ContactEmail,
            ContactPhone = known.ContactPhone,
            Back = Url.IsLocalUrl(known.Back) ? known.Back : null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        OrganisationNumber? number = null;
        if (!string.IsNullOrWhiteSpace(Form.Number) && !OrganisationNumber.TryRead(Form.Country, Form.Number, out number))
            ModelState.AddModelError("Form.Number", texts["Register.NumberWrong"]);
        if (PlainText.Of(Form.ContactName) is null && (PlainText.Of(Form.ContactEmail) ?? PlainText.Of(Form.ContactPhone) ?? PlainText.Of(Form.ContactRole)) is not null)
            ModelState.AddModelError("Form.ContactName", texts["Person.NameMissing"]);
        if (!ModelState.IsValid) return Page();
        var found = await whereabouts.FindAsync(null, Form.City, stop);
        return await forms.OnceAsync(this, db, () => WriteAsync(number, found, stop), stop);
    }

    private async Task<string?> WriteAsync(OrganisationNumber? number, (double, double)? found, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var employer = Employer.Register(ids.New(), Form.Name, Form.Country, Form.City, user.Id, now);
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
        var workplace = Workplace.Register(ids.New(), employer.Id, Form.Name, now);
        workplace.Place(null, null, Form.City, found);
        db.AddRange(employer, workplace, Relation.Begin(employer.Id));
        if (PlainText.Of(Form.ContactName) is { } name)
        {
            var person = ContactPerson.Register(ids.New(), employer.Id, name, Form.ContactRole, Form.ContactEmail, Form.ContactPhone, now);
            db.Add(person);
            workplace.Ask(person.Id);
        }
        await db.SaveChangesAsync(stop);
        return Url.IsLocalUrl(Form.Back)
            ? QueryHelpers.AddQueryString(Form.Back!, new Dictionary<string, string?> { ["employer"] = employer.Id.ToString(), ["workplace"] = workplace.Id.ToString() })
            : Url.Page("Details", new { id = employer.Id, _registered = 1 });
    }

    /// <summary>What another page may send. Back is a local address; all else may be wrong or missing.</summary>
    internal sealed class Known
    {
        public string? Name { get; set; }

        public string? Number { get; set; }

        public string? City { get; set; }

        public string? ContactName { get; set; }

        public string? ContactEmail { get; set; }

        public string? ContactPhone { get; set; }

        public string? Back { get; set; }
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

        [StringLength(ContactPerson.NameLength, ErrorMessage = "Person.NameLong")]
        public string? ContactName { get; set; }

        [StringLength(ContactPerson.RoleLength, ErrorMessage = "Person.RoleLong")]
        public string? ContactRole { get; set; }

        [EmailAddress(ErrorMessage = "Person.EmailWrong"), StringLength(ContactPerson.EmailLength, ErrorMessage = "Person.EmailWrong")]
        public string? ContactEmail { get; set; }

        [StringLength(ContactPerson.PhoneLength, ErrorMessage = "Person.PhoneLong")]
        public string? ContactPhone { get; set; }

        [StringLength(1000)]
        public string? Back { get; set; }
    }
}
