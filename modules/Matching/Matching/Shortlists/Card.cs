using Matching.Domain;
using Matching.Engine.Scoring;
using Matching.Wording;
using Microsoft.Extensions.Localization;
using Platform.Sdk.Components;

namespace Matching.Shortlists;

/// <summary>One place on the shortlist, in words: the reason first, total and confidence last.</summary>
internal sealed record Card
{
    public required Guid Opening { get; init; }

    public required string Title { get; init; }

    /// <summary>Workplace and employer: «Björkens café, Björken AB».</summary>
    public required string Where { get; init; }

    public required Verdict Verdict { get; init; }

    public required CardState State { get; init; }

    /// <summary>The live proposal of this person for this place; null when there is none.</summary>
    public required Guid? Proposal { get; init; }

    /// <summary>A seat is free only long after the person could begin.</summary>
    public bool IsFreeLater { get; init; }

    /// <summary>Some bar stands for what nobody knows, and yet has points.</summary>
    public bool HasUnknownPoints => Bars.Any(b => (b.Unknown || b.PartlyUnknown) && b.Points > 0);

    /// <summary>What is known of distance, hours and first day.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    public required IReadOnlyList<string> For { get; init; }

    public required IReadOnlyList<string> Against { get; init; }

    public required string? Unknown { get; init; }

    public required IReadOnlyList<string> Help { get; init; }

    public required IReadOnlyList<ScoreBar> Bars { get; init; }

    public required string Score { get; init; }

    public required int Confidence { get; init; }

    /// <summary>Whether one of the fixes is the workplace's to make.</summary>
    public required bool MayAskChange { get; init; }

    /// <summary>What has come of the last change that was asked for here; null when none was.</summary>
    public string? Asked { get; init; }

    /// <summary>Whether the workplace has answered that.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>All factors with their reasons: «Så räknades det».</summary>
    public required IReadOnlyList<FactorRow> Factors { get; init; }

    /// <summary>Under a quarter of all that is weighed is known on both sides: then nobody can say that it fits.</summary>
    public bool IsTooLittleKnown => Verdict != Verdict.Blocked && Confidence < LeastConfidence;

    private const int LeastConfidence = 25;

    public Tone Tone => IsTooLittleKnown && IsAsOffered ? Tone.Neutral
        : State is CardState.Withdrawn or CardState.Filled or CardState.Stopped ? Tone.Danger
        : State is CardState.Paused ? Tone.Warning
        : Verdict switch { Verdict.Fits when IsFreeLater => Tone.Warning, Verdict.Fits => Tone.Good, Verdict.Conditional => Tone.Warning, _ => Tone.Danger };

    /// <summary>Nothing has happened to the place: its tag says how it suits.</summary>
    private bool IsAsOffered => State is CardState.Offered or CardState.Proposed or CardState.Near or CardState.AskFirst;

    public bool MayPropose => State == CardState.Offered && Verdict != Verdict.Blocked;

    public static string TagKey(Card card) => card.IsAsOffered ? (card.IsTooLittleKnown ? "Verdict.TooLittle" : "Verdict." + card.Verdict + (card is { IsFreeLater: true, Verdict: Verdict.Fits } ? "Later" : ""))
        : "Card." + card.State;
}

/// <summary>One factor of the table that shows how the points came about.</summary>
/// <param name="Name">The factor.</param>
/// <param name="Points">«27 av 30».</param>
/// <param name="Why">The reason.</param>
internal sealed record FactorRow(string Name, string Points, string Why);
