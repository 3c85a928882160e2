using Matching.Engine.Fixes;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Lists of codes where one side asks and the other must have.</summary>
internal static class Codes
{
    internal static bool Contains(IReadOnlyList<string> codes, string code)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            if (string.Equals(codes[i], code, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Blocks where one asked code is missing; each missing one is a stop of its own, closed by one change.</summary>
    internal static Judgement AllOrStop(
        string factor, IReadOnlyList<string>? asked, string askedField, IReadOnlyList<string>? had, string hadField, ChangeKind closer, Notes? notes)
    {
        if (asked is null)
            notes?.Missing(askedField);
        if (had is null)
            notes?.Missing(hadField);
        if (asked is null)
            return Judgement.Unknown;
        if (asked.Count == 0)
        {
            // Nothing is asked for: whatever the other side has, it fits.
            notes?.Because(factor + ".none-asked");
            return new Judgement(Judgement.Full, had is not null);
        }

        if (had is null)
            return Judgement.Unknown;
        var blocked = false;
        for (var i = 0; i < asked.Count; i++)
        {
            if (Contains(had, asked[i]))
                continue;
            blocked = true;
            notes?.Stop(Reason.Of(factor + ".missing", asked[i]), new Change(closer, asked[i]));
        }

        if (blocked)
            return Judgement.Stop;
        notes?.Because(factor + ".held", string.Join(", ", asked));
        return Judgement.Fit;
    }
}
