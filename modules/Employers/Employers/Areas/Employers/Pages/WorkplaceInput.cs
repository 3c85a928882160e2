using System.ComponentModel.DataAnnotations;
using Employers.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Employers.Pages;

/// <summary>What one types about a workplace.</summary>
internal sealed class WorkplaceInput : IEditForm
{
    [Required(ErrorMessage = "Workplace.NameMissing"), StringLength(Workplace.NameLength, ErrorMessage = "Register.NameLong")]
    public string Name { get; set; } = "";

    [StringLength(Workplace.StreetLength, ErrorMessage = "Workplace.StreetLong")]
    public string? Street { get; set; }

    [StringLength(Workplace.PostalCodeLength, ErrorMessage = "Workplace.PostalCodeLong")]
    public string? PostalCode { get; set; }

    [StringLength(Employer.CityLength, ErrorMessage = "Register.CityLong")]
    public string? City { get; set; }

    [StringLength(60)]
    public string? Sector { get; set; }

    /// <summary><c>yes</c>, <c>no</c> or unknown.</summary>
    [AllowedValues("yes", "no", FieldTagHelper.Unknown, null, ErrorMessage = "Workplace.OpenMissing")]
    public string? Open { get; set; }

    public uint Version { get; set; }

    public bool? IsOpenToPublic => Open switch { "yes" => true, "no" => false, _ => null };

    public static WorkplaceInput Of(Workplace place) => new()
    {
        Name = place.Name,
        Street = place.Street,
        PostalCode = place.PostalCode,
        City = place.City,
        Sector = place.Sector,
        Open = place.IsOpenToPublic switch { true => "yes", false => "no", null => FieldTagHelper.Unknown },
        Version = place.Version,
    };
}
