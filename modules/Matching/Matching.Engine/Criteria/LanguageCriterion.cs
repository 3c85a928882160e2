using Matching.Engine.Files;
using Matching.Engine.Fixes;
using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>
/// Stop where a safety-critical level is not reached; a condition where another is not. The mean over every level asked for.
/// </summary>
internal sealed class LanguageCriterion : ICriterion
{
    private const int SpeakPart = 0;
    private const int Parts = 3;

    private static readonly string[] PartNames = ["speak", "read", "write"];

    public string Factor => "language";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var asked = pair.Opening.Languages;
        var held = pair.Participant.Languages;
        if (asked is null)
            notes?.Missing("opening.languages");
        if (held is null)
            notes?.Missing("languages");
        if (asked is null)
            return Judgement.Unknown;
        if (asked.Count == 0)
        {
            notes?.Because("language.none-asked");
            return new Judgement(Judgement.Full, held is not null);
        }

        if (held is null)
            return Judgement.Unknown;

        var sum = 0;
        var count = 0;
        var known = true;
        var verdict = Verdict.Fits;
        for (var i = 0; i < asked.Count; i++)
        {
            var best = JudgeOne(asked[i], held, notes, ref sum, ref count, ref known);
            if (best < verdict)
                verdict = best;
        }

        if (verdict == Verdict.Blocked)
            return Judgement.Stop;
        notes?.Because(known ? "language.reached" : "unknown");
        return new Judgement(sum / count, known, verdict);
    }

    private static Verdict JudgeOne(AskedLanguage asked, IReadOnlyList<HeldLanguage> held, Notes? notes, ref int sum, ref int count, ref bool known)
    {
        var levels = 0;
        var tooLow = false;
        for (var part = SpeakPart; part < Parts; part++)
        {
            if (asked.Code is not { } code || Part(part, asked.Speak, asked.Read, asked.Write) is not { } wanted)
                continue;
            levels++;
            if (Held(held, code, part, wanted) is { } level)
            {
                sum += level >= wanted ? Judgement.Full : Judgement.Neutral * (int)level / (int)wanted;
                tooLow |= level < wanted;
            }
            else
            {
                notes?.Missing($"languages.{code}.{PartNames[part]}");
                sum += Judgement.Neutral;
                known = false;
            }
        }

        if (levels == 0)
        {
            notes?.Missing("opening.languages");
            sum += Judgement.Neutral;
            known = false;
        }

        count += Math.Max(levels, 1);
        return tooLow ? TooLow(asked, notes, ref known) : Verdict.Fits;
    }

    private static Verdict TooLow(AskedLanguage asked, Notes? notes, ref bool known)
    {
        if (notes is not null)
        {
            var levels = $"{asked.Code}:{Text(asked.Speak)}:{Text(asked.Read)}:{Text(asked.Write)}";
            var reach = new Change(ChangeKind.Language, levels);
            if (asked.SafetyCritical == true)
                notes.Stop(Reason.Of("language.critical", levels), reach);
            else
                notes.Condition(Reason.Of("language.too-low", levels), reach);
        }

        if (asked.SafetyCritical is null)
        {
            notes?.Missing($"opening.languages.{asked.Code}.safetyCritical");
            known = false;
        }

        return asked.SafetyCritical == true ? Verdict.Blocked : Verdict.Conditional;
    }

    /// <summary>The level held, 0 where a known list does not name the language; null when it is unknown and not yet reached.</summary>
    private static LanguageLevel? Held(IReadOnlyList<HeldLanguage> held, string code, int part, LanguageLevel wanted)
    {
        var best = (LanguageLevel)0;
        var unknown = false;
        for (var i = 0; i < held.Count; i++)
        {
            if (held[i].Code is not null && held[i].Code != code)
                continue;
            if (held[i].Code is null || Part(part, held[i].Speak, held[i].Read, held[i].Write) is not { } level)
                unknown = true;
            else if (level > best)
                best = level;
        }

        return unknown && best < wanted ? null : best;
    }

    private static LanguageLevel? Part(int part, LanguageLevel? speak, LanguageLevel? read, LanguageLevel? write) =>
        part switch { 0 => speak, 1 => read, _ => write };

    private static string Text(LanguageLevel? level) => level is { } known ? Spelling.OfLanguage(known) : "";
}
