using System.ComponentModel.DataAnnotations;
using Placements.Domain;

namespace Placements.Pages;

/// <summary>What a follow-up asks for. Which fields must be answered depends on the first one.</summary>
internal sealed class FollowUpInput
{
    /// <summary>«Redan pratat»: counts as done, and asks for nothing but a note.</summary>
    public bool Talked { get; set; }

    [StringLength(60)]
    public string? Change { get; set; }

    /// <summary>1–5 or «vet inte».</summary>
    [StringLength(20)]
    public string? Person { get; set; }

    [StringLength(FollowUp.WordsLength, ErrorMessage = "FollowUp.WordsLong")]
    public string? PersonWords { get; set; }

    [StringLength(20)]
    public string? Host { get; set; }

    [StringLength(FollowUp.WordsLength, ErrorMessage = "FollowUp.WordsLong")]
    public string? HostWords { get; set; }

    [StringLength(FollowUp.WordsLength, ErrorMessage = "FollowUp.WordsLong")]
    public string? ToSolve { get; set; }

    public DateOnly? Next { get; set; }

    public bool NotAboutHealth { get; set; }
}
