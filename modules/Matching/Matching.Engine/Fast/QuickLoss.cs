using Matching.Engine.Criteria;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>What each of the quick codes surely costs with one opening, in tenths of a point, rounded down. Judged by the very criteria of the oracle, of
/// the person with the code who loses least. Immutable.</summary>
internal sealed class QuickLoss
{
    /// <summary>Hundredths of a point that one step stands for.</summary>
    internal const int Step = 10;

    /// <summary>What holds so many steps or more is not told apart.</summary>
    internal const int Most = byte.MaxValue;

    private QuickLoss(byte[] byCode, byte[] byWay)
    {
        (ByCode, ByWay) = (byCode, byWay);
    }

    /// <summary>Sixteen steps for each kind of code.</summary>
    internal byte[] ByCode { get; }

    /// <summary>Steps that are lost where the way is not known, and those more from a quarter, a half and three quarters of the longest way on.</summary>
    internal byte[] ByWay { get; }

    /// <summary>Judges the codes.</summary>
    internal sealed class Maker(CodeBook book, Rates rates, LanguageCriterion language, SupervisionCriterion supervision)
    {
        private readonly GoalCriterion _goal = new();
        private readonly SkillCriterion _required = new(required: true, IdentityNearness.Instance);
        private readonly SkillCriterion _merit = new(required: false, IdentityNearness.Instance);
        private readonly HoursCriterion _hours = new();
        private readonly HoursGrowthCriterion _growth = new();
        private readonly StartCriterion _start = new();
        private readonly NeedsCriterion _needs = new();

        internal QuickLoss Make(OpeningPlan plan)
        {
            var byCode = new byte[16 * QuickCodes.Codes];
            for (var kind = 0; kind < QuickCodes.Codes; kind++)
            {
                for (var code = 0; code < QuickCodes.Anything; code++)
                {
                    if (book.Quick.Likely[kind][code] is { } person)
                        byCode[16 * kind + code] = Steps(Lost(kind, code, new Pair(person, plan.Opening), plan));
                }
            }

            return new QuickLoss(byCode, Ways(plan));
        }

        private static byte Steps(int hundredths) => (byte)Math.Min(hundredths / Step, Most);

        private int Lost(int kind, int code, in Pair pair, OpeningPlan plan)
        {
            var opening = pair.Opening;
            return kind switch
            {
                0 => Lost(rates.Goal, _goal, pair, opening.Goals is not null),
                1 => Lost(rates.Supervision, supervision, pair, true) + (pair.Participant.Tolerances is null ? Tolerances(plan) : 0),
                2 => (code % 3 == 2 || opening.Occupation is null ? 0 : code % 3 == 1 ? rates.Experience : rates.Experience - Rates.Half(rates.Experience))
                    + (code / 3 == 2 ? 0 : Lost(rates.SkillRequired, _required, pair, opening.Skills is not null)
                        + Lost(rates.SkillMerit, _merit, pair, opening.Skills is not null)),
                3 => Lost(rates.Language, language, pair, opening.Languages is not null),
                4 => Lost(rates.Hours, _hours, pair, opening.Hours?.Min is not null),
                5 => Lost(rates.Growth, _growth, pair, opening.Hours?.Max is not null),
                6 => Lost(rates.Start, _start, pair, opening.Period?.From is not null),
                _ => Lost(rates.Needs, _needs, pair, true),
            };
        }

        /// <summary>What is lost of the most that <see cref="OpeningPlan.Most"/> counts with.</summary>
        private static int Lost(int weight, ICriterion criterion, in Pair pair, bool known) =>
            (known ? weight : Rates.Half(weight)) - Rates.Points(weight, criterion.Judge(pair, null).Quality);

        /// <summary>What is lost where no tolerance is known: half of every axis on which something is demanded.</summary>
        private int Tolerances(OpeningPlan plan)
        {
            var lost = 0;
            for (var bits = plan.DemandKnown & (plan.DemandLow | plan.DemandHigh); bits != 0; bits &= bits - 1)
            {
                var weight = rates.Axes[System.Numerics.BitOperations.TrailingZeroCount(bits)];
                lost += weight - Rates.Half(weight);
            }

            return lost;
        }

        private byte[] Ways(OpeningPlan plan)
        {
            if (!plan.HasPlace)
                return [0, 0, 0, 0];
            var part = new int[4];
            for (var quarter = 1; quarter < 4; quarter++)
                part[quarter] = Steps(rates.Travel - Rates.Points(rates.Travel, Judgement.Full - Judgement.Neutral * quarter / 4));
            return [Steps(rates.Travel - Rates.Half(rates.Travel)), (byte)part[1], (byte)(part[2] - part[1]), (byte)(part[3] - part[2])];
        }
    }
}
