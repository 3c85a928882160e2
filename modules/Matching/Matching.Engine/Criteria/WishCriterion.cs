using Matching.Engine.Files;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Soft, the heaviest: the best of the wishes, by its strength and by how near it is to the opening's occupation.</summary>
internal sealed class WishCriterion(INearness nearness) : ICriterion
{
    public string Factor => "wish";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var wishes = pair.Participant.Wishes;
        var occupation = pair.Opening.Occupation;
        if (wishes is null)
            notes?.Missing("wishes");
        if (occupation is null)
            notes?.Missing("opening.occupation");
        if (wishes is null || occupation is null)
            return Judgement.Unknown;

        var best = 0;
        var bestAt = -1;
        var known = true;
        for (var i = 0; i < wishes.Count; i++)
        {
            var (wished, weight) = wishes[i];
            known &= wished is not null && weight is not null;
            // A wish for this very occupation is a fit however weak it is: it begins where the unknown stands.
            var strength = Judgement.Neutral + (int)(Math.Clamp(weight ?? 0.5m, 0, 1) * Judgement.Neutral);
            var near = wished is null ? Judgement.Neutral : wished == occupation ? Judgement.Full : nearness.Occupation(wished, occupation);
            var quality = wished is null ? Judgement.Neutral : near * strength / 1000;
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
            notes.Missing("wishes");
        if (bestAt < 0)
        {
            notes.Because(pair.Participant.Wishes!.Count == 0 ? "wish.none" : "wish.other", pair.Opening.Occupation!);
            return;
        }

        var (wished, weight) = pair.Participant.Wishes![bestAt];
        if (wished is null)
            notes.Because("unknown");
        else if (wished == pair.Opening.Occupation)
            notes.Because("wish.same", wished, Spelling.OfNumber(weight ?? 0.5m));
        else
            notes.Because("wish.near", wished, pair.Opening.Occupation!, Spelling.OfNumber(weight ?? 0.5m));
    }
}
