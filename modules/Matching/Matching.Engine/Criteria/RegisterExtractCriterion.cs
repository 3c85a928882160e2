using Matching.Engine.Files;
using Matching.Engine.Fixes;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Stop: a register extract is required and what was shown is no longer valid on the first day.</summary>
internal sealed class RegisterExtractCriterion : ICriterion
{
    public string Factor => "register-extract";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var until = pair.Participant.RegisterExtractUntil;
        if (until is null)
            notes?.Missing("registerExtractUntil");
        if (pair.Opening.RegisterExtract is not { } required)
        {
            notes?.Missing("opening.registerExtract");
            return Judgement.Unknown;
        }

        if (!required)
        {
            notes?.Because("register-extract.none-asked");
            return new Judgement(Judgement.Full, until is not null);
        }

        var from = pair.Opening.Period?.From;
        if (from is null)
            notes?.Missing("opening.period.from");
        if (until is not { } valid || from is not { } starts)
            return Judgement.Unknown;
        if (valid >= starts)
        {
            notes?.Because("register-extract.valid", Spelling.OfDate(valid));
            return Judgement.Fit;
        }

        notes?.Stop(
            Reason.Of("register-extract.expired", Spelling.OfDate(valid), Spelling.OfDate(starts)),
            Change.Of(ChangeKind.RegisterExtract, starts));
        return Judgement.Stop;
    }
}
