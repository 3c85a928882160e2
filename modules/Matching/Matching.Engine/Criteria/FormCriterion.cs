using System.Globalization;
using Matching.Engine.Fixes;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Stop: a form of placement that the participant may not have, or no day left in it. A condition where fewer days are left
/// than the period has.</summary>
internal sealed class FormCriterion : ICriterion
{
    /// <summary>May have the form; how many days are left is not known: between a condition and a fit.</summary>
    private const int DaysUnknown = 750;

    public string Factor => "form";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var forms = pair.Participant.Forms;
        if (forms is null)
            notes?.Missing("forms");
        if (pair.Participant.FormDaysLeft is null)
            notes?.Missing("formDaysLeft");
        if (pair.Opening.Form is not { } form)
        {
            notes?.Missing("opening.form");
            return Judgement.Unknown;
        }

        int? left = pair.Participant.FormDaysLeft is { } all && all.TryGetValue(form, out var days) ? days : null;
        if (left is null && pair.Participant.FormDaysLeft is not null)
            notes?.Missing("formDaysLeft." + form);
        var barred = forms is not null && !Codes.Contains(forms, form);
        if (barred)
            notes?.Stop(Reason.Of("form.not-open", form));
        if (left <= 0)
            notes?.Stop(Reason.Of("form.no-days-left", form));
        if (barred || left <= 0)
            return Judgement.Stop;
        if (forms is null)
            return Judgement.Unknown;
        if (left is null)
        {
            notes?.Because("form.open", form);
            return new Judgement(DaysUnknown, false);
        }

        if (left < pair.Opening.Period?.Length)
        {
            // The sum stays a date: the days left are fewer than those up to a last day that is one.
            notes?.Condition(
                Reason.Of("form.days-short", form, Text(left.Value), Text(pair.Opening.Period.Length.Value)),
                Change.Of(ChangeKind.End, pair.Opening.Period.From!.Value.AddDays(left.Value - 1)));
            return new Judgement(Judgement.Neutral, true, Verdict.Conditional);
        }

        notes?.Because("form.days-left", form, Text(left.Value));
        return Judgement.Fit;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
