using System.ComponentModel.DataAnnotations;
using Placements.Domain;

namespace Placements.Pages;

/// <summary>What an employer fills in to say no.</summary>
internal sealed class NoInput
{
    [Required(ErrorMessage = "No.CodeMissing"), StringLength(60, ErrorMessage = "No.CodeMissing")]
    public string? Code { get; set; }

    [StringLength(Offer.WordsLength, ErrorMessage = "No.WordsLong")]
    public string? Words { get; set; }

    /// <summary>«Det handlar inte om hälsa» after the question.</summary>
    public bool NotAboutHealth { get; set; }
}
