using Microsoft.Extensions.Localization;
using Placements.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Placements.Public;

/// <summary>Where a case stands, in sentences for the employer.</summary>
internal sealed class CaseWords(ITaxonomy taxonomy, IWorkingDays workingDays, IInstallationClock clock, IStringLocalizer<Texts> texts)
{
    public DateOnly? Day(DateTimeOffset? moment) => moment is { } at ? DateOnly.FromDateTime(clock.ToLocal(at).DateTime) : null;

    public async Task<string> StateAsync(OfferCase found, Answering answering, CancellationToken stop) => found.Stage switch
    {
        "Declined" => await DeclineAsync(found.Submission!.DeclineCode!, found.Submission.DeclineWords, answering, stop),
        "Withdrawn" => texts["Case.State.Withdrawn", DateWords.Long(found.NotBefore!.Value)],
        "Waiting" or "Reviewing" when found.Submission is { } submission => texts["Case.State." + found.Stage, answering.Name, OfferTexts.Spoken(submission.AnswerBy!.Value, clock.Today)],
        "Later" => texts["Thanks.Later", OfferTexts.Spoken(found.Submission!.AnswerBy!.Value, clock.Today)],
        "Paused" when found.Opening!.PausedUntil is { } until => texts["Case.State.PausedUntil", DateWords.Long(until)],
        var stage => texts["Case.State." + stage, answering.Name],
    };

    /// <summary>String 6: that we do not go ahead, why, and what would change it.</summary>
    public async Task<string> DeclineAsync(string code, string? added, Answering answering, CancellationToken stop)
    {
        var label = (await taxonomy.GetManyAsync([code], stop)).GetValueOrDefault(code)?.Label ?? texts["Decline.Unknown"];
        var reason = label.Length > 1 && !char.IsUpper(label[1]) ? char.ToLower(label[0], System.Globalization.CultureInfo.CurrentUICulture) + label[1..] : label;
        var change = texts["Decline.Change." + code, answering.Name] is { ResourceNotFound: false } own ? own.Value : texts["Decline.Change.other", answering.Name].Value;
        return texts["Decline.Text", reason.TrimEnd('.')] + (added is null ? "" : " " + added) + " " + change;
    }

    /// <summary>When we are late we say so first, with a new day.</summary>
    public string? Late(OfferCase found) => found.Submission is { IsOpen: true, Work.IsLater: false, AnswerBy: { } day } && day < clock.Today
        ? texts["Case.Late", OfferTexts.Spoken(day, clock.Today), OfferTexts.Spoken(workingDays.AddWorkingDays(clock.Today, 1), clock.Today)].Value : null;
}
