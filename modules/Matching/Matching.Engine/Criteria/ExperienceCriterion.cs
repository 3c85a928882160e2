using Matching.Engine.Files;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Soft: the best of the experiences, by how near it is to the opening's occupation and by its years, full from three
/// years.</summary>
internal sealed class ExperienceCriterion(INearness nearness) : ICriterion
{
    private const int FullYears = 3;

    public string Factor => "experience";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var experience = pair.Participant.Experience;
        var occupation = pair.Opening.Occupation;
        if (experience is null)
            notes?.Missing("experience");
        if (occupation is null)
            notes?.Missing("opening.occupation");
        if (experience is null || occupation is null)
            return Judgement.Unknown;

        var best = 0;
        var bestAt = -1;
        var known = true;
        for (var i = 0; i < experience.Count; i++)
        {
            var (worked, years) = experience[i];
            known &= worked is not null && years is not null;
            var length = Judgement.Neutral + (int)(Math.Clamp(years ?? FullYears / 2m, 0, FullYears) * Judgement.Neutral / FullYears);
            var quality = worked is null ? Judgement.Neutral
                : worked == occupation ? length
                : nearness.Occupation(worked, occupation) * length / 1000;
            if (quality > best)
                (best, bestAt) = (quality, i);
        }

        if (notes is not null)
            Explain(notes, pair, bestAt, known);
        return new Judgement(best, known);
    }

    private static void Explain(Notes notes, in Pair pair, int bestAt, bool known)
    {
        if (!known)
            notes.Missing("experience");
        if (bestAt < 0)
            notes.Because("experience.none", pair.Opening.Occupation!);
        else if (pair.Participant.Experience![bestAt] is not { Occupation: { } worked } best)
            notes.Because("unknown");
        else if (best.Years is { } years)
            notes.Because(worked == pair.Opening.Occupation ? "experience.same" : "experience.near", worked, Spelling.OfNumber(years));
        else
            notes.Because("experience.some", worked);
    }
}
