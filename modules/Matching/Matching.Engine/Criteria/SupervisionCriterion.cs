using Matching.Engine.Files;
using Matching.Engine.Fixes;
using Matching.Engine.Input;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Stop where the workplace supervises less than the participant needs; a condition where named coach or mentor time fills
/// it.</summary>
internal sealed class SupervisionCriterion(Vocabulary vocabulary) : ICriterion
{
    /// <summary>Coach time fills it: a misfit made good by somebody else's time.</summary>
    private const int Filled = 400;

    /// <summary>Whether coach time fills it is not known: between a stop and <see cref="Filled"/>.</summary>
    private const int FillUnknown = 200;

    public string Factor => "supervision";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var support = pair.Participant.Support;
        var supervision = pair.Opening.Supervision;
        if (support is null)
            notes?.Missing("support");
        if (supervision is null)
            notes?.Missing("opening.supervision");
        if (support is not { } needed)
            return Judgement.Unknown;
        if (needed == SupportLevel.None)
        {
            notes?.Because("supervision.none-needed");
            return new Judgement(Judgement.Full, supervision is not null);
        }

        if (supervision is not { } given)
            return Judgement.Unknown;
        if (given >= needed)
        {
            notes?.Because("supervision.enough", Spelling.OfSupport(given), Spelling.OfSupport(needed));
            return Judgement.Fit;
        }

        var adaptations = pair.Opening.Adaptations;
        var filler = adaptations is null ? null : FillerAmong(adaptations, needed);
        if (notes is not null)
            Explain(notes, given, needed, adaptations, filler);
        return adaptations is null ? new Judgement(FillUnknown, false, Verdict.Conditional)
            : filler is null ? Judgement.Stop
            : new Judgement(Filled, true, Verdict.Conditional);
    }

    private string? FillerAmong(IReadOnlyList<string> adaptations, SupportLevel needed)
    {
        for (var i = 0; i < adaptations.Count; i++)
        {
            if (vocabulary.Find(adaptations[i])?.CoachTime >= needed)
                return adaptations[i];
        }

        return null;
    }

    private void Explain(Notes notes, SupportLevel given, SupportLevel needed, IReadOnlyList<string>? adaptations, string? filler)
    {
        var (has, needs) = (Spelling.OfSupport(given), Spelling.OfSupport(needed));
        var more = new Change(ChangeKind.Supervision, needs);
        if (adaptations is null)
        {
            notes.Missing("opening.adaptations");
            notes.Condition(Reason.Of("supervision.ask", has, needs), more);
        }
        else if (filler is not null)
        {
            notes.Condition(Reason.Of("supervision.filled", has, needs, filler), more);
        }
        else
        {
            var coaches = vocabulary.CoachTimes.Where(each => each.CoachTime >= needed).Select(each => new Change(ChangeKind.Adaptation, each.Id));
            notes.Stop(Reason.Of("supervision.too-little", has, needs), [more, .. coaches]);
        }
    }
}
