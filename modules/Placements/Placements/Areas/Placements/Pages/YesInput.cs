using System.ComponentModel.DataAnnotations;
using Placements.Domain;

namespace Placements.Pages;

/// <summary>What an employer fills in to say yes; the same on its own page and when a consultant takes the answer by phone.</summary>
internal sealed class YesInput
{
    [Required(ErrorMessage = "Yes.SupervisorMissing"), StringLength(Domain.Supervisor.NameLength, ErrorMessage = "Yes.SupervisorLong")]
    public string? Supervisor { get; set; }

    [StringLength(Domain.Supervisor.PhoneLength, ErrorMessage = "Yes.PhoneLong")]
    public string? Phone { get; set; }

    [StringLength(Domain.Supervisor.MailLength, ErrorMessage = "Yes.MailWrong"), EmailAddress(ErrorMessage = "Yes.MailWrong")]
    public string? Mail { get; set; }

    [Required(ErrorMessage = "Yes.FirstDayMissing")]
    public DateOnly? FirstDay { get; set; }

    /// <summary>The first free day that stood on the form when it was read; null when a seat was free.</summary>
    public DateOnly? Seen { get; set; }

    /// <summary>«Ja, det stämmer» to a first day on a weekend.</summary>
    public bool SureOfDay { get; set; }

    /// <summary>«Ja, det stämmer» to hours or days other than those offered.</summary>
    public bool SureOfTime { get; set; }

    [Required(ErrorMessage = "Yes.HoursWrong"), Range(1, Placement.MostHours, ErrorMessage = "Yes.HoursWrong")]
    public decimal? Hours { get; set; }

    public string[]? Days { get; set; }
}
