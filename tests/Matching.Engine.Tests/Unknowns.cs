using Matching.Engine.Input;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Tests;

/// <summary>What an unknown may do: never block, stand between the misfit and the fit, be listed.</summary>
internal static class Unknowns
{
    internal static readonly Law[] All =
    [
        new("An unknown never blocks, never raises the confidence, and is listed", ForgettingIsHarmless, "licence",
            (inner, pair, notes) => pair.Participant.Licences is null ? Judgement.Stop : inner.Judge(pair, notes)),
        new("A known misfit stands not above the unknown, nor the unknown above a known fit", BetweenMisfitAndFit, "goal",
            (inner, pair, notes) => inner.Judge(pair, notes) is { Known: true } known ? known with { Quality = Math.Max(300, known.Quality) } : new Judgement(0, false)),
        new("Nothing known gives no confidence", NothingKnown, "veto",
            (_, _, _) => Judgement.Fit),
    ];

    private static readonly (string? Listed, Func<Pair, Pair> Forget)[] Fields =
    [
        Of("wishes", p => p with { Wishes = null }), Of("vetoes", p => p with { Vetoes = null }), Of("experience", p => p with { Experience = null }),
        Of("skills", p => p with { Skills = null }), Of("hours.max", p => p with { Hours = null }),
        Of("hours.now", p => p with { Hours = p.Hours is { } hours ? hours with { Now = null } : null }),
        Of("hours.max", p => p with { Hours = p.Hours is { } hours ? hours with { Max = null } : null }),
        Of("availability.from", p => p with { Availability = p.Availability is { } when ? when with { From = null } : null }),
        Of("availability.days", p => p with { Availability = p.Availability is { } when ? when with { Days = null } : null }),
        Of("availability.times", p => p with { Availability = null }),
        Of("home", p => p with { Home = null }), Of("maxTravelKm", p => p with { MaxTravelKm = null }),
        Of("licences", p => p with { Licences = null }), Of("certificates", p => p with { Certificates = null }),
        Of("registerExtractUntil", p => p with { RegisterExtractUntil = null }), Of("languages", p => p with { Languages = null }),
        Of("tolerance.light", p => p with { Tolerances = null }), Of("tolerance.lifting", p => p with { Tolerances = p.Tolerances?.With("lifting", null) }),
        Of("needs", p => p with { Needs = null }), Of("access", p => p with { Access = null }), Of("support", p => p with { Support = null }),
        Of("forms", p => p with { Forms = null }), Of("formDaysLeft", p => p with { FormDaysLeft = null }),
        Of("formerEmployers", p => p with { FormerEmployers = null }), Of("goal", p => p with { Goal = null }),
        At("opening.employer", o => o with { Employer = null }), At("opening.occupation", o => o with { Occupation = null }),
        At(null, o => o with { Sector = null }), At("opening.skills", o => o with { Skills = null }),
        At("opening.hours.min", o => o with { Hours = o.Hours is { } hours ? hours with { Min = null } : null }),
        At("opening.hours.max", o => o with { Hours = null }),
        At("opening.period.from", o => o with { Period = o.Period is { } period ? period with { From = null } : null }),
        At("opening.period.to", o => o with { Period = o.Period is { } period ? period with { To = null } : null }),
        At("opening.days", o => o with { Days = null }), At("opening.times", o => o with { Times = null }), At("opening.place", o => o with { Place = null }),
        At("opening.licences", o => o with { Licences = null }), At("opening.certificates", o => o with { Certificates = null }),
        At("opening.registerExtract", o => o with { RegisterExtract = null }), At("opening.languages", o => o with { Languages = null }),
        At(null, o => o with { Languages = o.Languages?.Select(each => each with { SafetyCritical = null }).ToList() }),
        At("opening.demand.noise", o => o with { Demands = null }), At("opening.demand.lifting", o => o with { Demands = o.Demands?.With("lifting", null) }),
        At("opening.adaptations", o => o with { Adaptations = null }), At("opening.access", o => o with { Access = null }),
        At("opening.supervision", o => o with { Supervision = null }), At("opening.supervisorCapacity", o => o with { SupervisorCapacity = null }),
        At("opening.seats", o => o with { Seats = null }), At("opening.form", o => o with { Form = null }), At("opening.goals", o => o with { Goals = null }),
    ];

    private static (string? Listed, Func<Pair, Pair> Forget) Of(string listed, Func<Participant, Participant> forget) =>
        (listed, pair => pair with { Participant = forget(pair.Participant) });

    private static (string? Listed, Func<Pair, Pair> Forget) At(string? listed, Func<Opening, Opening> forget) =>
        (listed, pair => pair with { Opening = forget(pair.Opening) });

    private static string? ForgettingIsHarmless(Scorer scorer, Pair pair, World world)
    {
        var before = scorer.Score(pair);
        foreach (var (listed, forget) in Fields)
        {
            var forgotten = forget(pair);
            var notes = new Notes();
            var after = scorer.Judge(forgotten, notes);
            if (before.Verdict != Verdict.Blocked && after.Verdict == Verdict.Blocked)
                return $"blocked by not knowing {listed}";
            if (after.KnownWeight > before.KnownWeight)
                return $"surer by not knowing {listed}";
            if (listed is not null && !notes.Unknown.Contains(listed))
                return $"{listed} is not listed among {string.Join(", ", notes.Unknown)}";
        }

        return null;
    }

    private static string? NothingKnown(Scorer scorer, Pair pair, World world)
    {
        var nobody = scorer.Score(pair with { Participant = new Participant { Id = "p" } });
        var nothing = scorer.Score(pair with { Opening = new Opening { Id = "o" } });
        return nobody.KnownWeight == 0 && nothing.KnownWeight == 0 ? null : $"known {nobody.KnownWeight} and {nothing.KnownWeight}";
    }

    private static string? BetweenMisfitAndFit(Scorer scorer, Pair pair, World world)
    {
        foreach (var (what, unknown, misfit, fit) in Extremes(pair))
        {
            var middle = scorer.Score(unknown);
            if (misfit is { } low && Law.NotWorse(scorer.Score(low), middle, $"misfit → unknown {what}") is { } above)
                return above;
            if (fit is { } high && Law.NotWorse(middle, scorer.Score(high), $"unknown → fit {what}") is { } below)
                return below;
        }

        return null;
    }

    /// <summary>For each field: the pair with it unknown, with a certain misfit and with a certain fit, where there are such.</summary>
    private static IEnumerable<(string What, Pair Unknown, Pair? Misfit, Pair? Fit)> Extremes(Pair pair)
    {
        var (p, o) = pair;
        (string, Pair, Pair?, Pair?) Person(string what, Participant unknown, Participant? misfit, Participant? fit) =>
            (what, pair with { Participant = unknown }, misfit is null ? null : pair with { Participant = misfit }, fit is null ? null : pair with { Participant = fit });
        (string, Pair, Pair?, Pair?) Work(string what, Opening unknown, Opening? misfit, Opening? fit) =>
            (what, pair with { Opening = unknown }, misfit is null ? null : pair with { Opening = misfit }, fit is null ? null : pair with { Opening = fit });

        var occupation = o.Occupation ?? "9412";
        yield return Person("wishes", p with { Wishes = null }, p with { Wishes = [new Wish("another", 1)] }, p with { Wishes = [new Wish(occupation, 0.1m)] });
        yield return Person("experience", p with { Experience = null }, p with { Experience = [] }, p with { Experience = [new Experience(occupation, 0)] });
        yield return Person("vetoes", p with { Vetoes = null }, p with { Vetoes = [new Veto(VetoKind.Occupation, occupation)] }, p with { Vetoes = [] });
        yield return Person("goal", p with { Goal = null }, p with { Goal = "another" }, o.Goals is [var goal, ..] ? p with { Goal = goal } : null);
        yield return Person("skills", p with { Skills = null }, o.Skills is { Count: > 0 } ? p with { Skills = [] } : null,
            p with { Skills = [.. World.Skills.Select(each => new HeldSkill(each, 4))] });
        yield return Person("languages", p with { Languages = null }, p with { Languages = [] },
            p with { Languages = [.. (o.Languages ?? []).Select(each => new HeldLanguage(each.Code, LanguageLevel.C2, LanguageLevel.C2, LanguageLevel.C2))] });
        yield return Person("travel", p with { MaxTravelKm = null }, null, p with { MaxTravelKm = 50 });
        yield return Person("home", p with { Home = null }, p with { Home = new Place(10, 10) }, p with { Home = o.Place });
        yield return Person("hours", p with { Hours = null }, o.Hours?.Min > 0 ? p with { Hours = new HoursHeld(0, 0) } : null,
            p with { Hours = new HoursHeld(o.Hours?.Min, Math.Min(o.Hours?.Min ?? 0, o.Hours?.Max ?? 0)) } is var fits && o.Hours?.Min <= o.Hours?.Max ? fits : null);
        yield return Person("needs", p with { Needs = null }, p with { Needs = ["not-to-be-had"] }, p with { Needs = [] });
        yield return Person("support", p with { Support = null }, o.Supervision < SupportLevel.SideBySide ? p with { Support = SupportLevel.SideBySide } : null, p with { Support = SupportLevel.None });
        yield return Person("access", p with { Access = null }, p with { Access = ["not-to-be-had"] }, p with { Access = [] });
        yield return Person("forms", p with { Forms = null }, p with { Forms = [] }, p with { Forms = [.. World.Forms] } is var open && p.FormDaysLeft is null ? open : null);
        yield return Person("licences", p with { Licences = null }, o.Licences is { Count: > 0 } ? p with { Licences = [] } : null, p with { Licences = [.. World.Licences] });
        yield return Person("certificates", p with { Certificates = null }, o.Certificates is { Count: > 0 } ? p with { Certificates = [] } : null, p with { Certificates = [.. World.Certificates] });
        yield return Person("extract", p with { RegisterExtractUntil = null }, o.RegisterExtract == true ? p with { RegisterExtractUntil = DateOnly.MinValue } : null, p with { RegisterExtractUntil = DateOnly.MaxValue });
        yield return Person("former", p with { FormerEmployers = null }, p with { FormerEmployers = [o.Employer ?? "e1"] }, p with { FormerEmployers = [] });
        var when = p.Availability ?? new Availability(null, null, null);
        yield return Person("days", p with { Availability = when with { Days = null } }, p with { Availability = when with { Days = Days.None } },
            o.Days is not null and not Days.None ? p with { Availability = when with { Days = (Days)127 } } : null);
        yield return Person("from", p with { Availability = when with { From = null } }, p with { Availability = when with { From = new DateOnly(2030, 1, 1) } }, p with { Availability = when with { From = DateOnly.MinValue } });
        foreach (var axis in StandardVocabulary.Instance.Axes)
        {
            var levels = p.Tolerances ?? AxisLevels.Empty;
            yield return Person(axis.Id, p with { Tolerances = levels.With(axis.Id, null) },
                o.Demands is { } asked && asked.TryGet(axis.Id, out var level) && level > 0 && !StandardVocabulary.Instance.BridgesOf(axis.Id).Any(each => o.Adaptations?.Contains(each) == true)
                    ? p with { Tolerances = levels.With(axis.Id, 0) } : null,
                p with { Tolerances = levels.With(axis.Id, 3) });
            var demands = o.Demands ?? AxisLevels.Empty;
            yield return Work(axis.Id, o with { Demands = demands.With(axis.Id, null) }, null,
                (p.Vetoes ?? []).All(each => each.Code != axis.Id) ? o with { Demands = demands.With(axis.Id, 0) } : null);
        }

        IReadOnlyList<string> everything = [.. StandardVocabulary.Instance.Adaptations.Select(each => each.Id), .. p.Needs ?? []];
        yield return Work("adaptations", o with { Adaptations = null }, o with { Adaptations = [] } is var bare && p.Needs is { Count: > 0 } ? bare : null, o with { Adaptations = everything });
        yield return Work("supervision", o with { Supervision = null }, p.Support > SupportLevel.None ? o with { Supervision = SupportLevel.None } : null, o with { Supervision = SupportLevel.SideBySide });
        yield return Work("seats", o with { Seats = null }, o with { Seats = 0 }, o with { Seats = 1 });
        yield return Work("capacity", o with { SupervisorCapacity = null }, o with { SupervisorCapacity = 0 }, o with { SupervisorCapacity = 1 });
        yield return Work("form", o with { Form = null }, o with { Form = "another" } is var other && p.Forms is not null ? other : null, null);
        yield return Work("min", o with { Hours = new HoursAsked(null, o.Hours?.Max) }, o with { Hours = new HoursAsked(168, o.Hours?.Max) }, o with { Hours = new HoursAsked(0, o.Hours?.Max) });
        yield return Work("critical", o with { Languages = o.Languages?.Select(each => each with { SafetyCritical = null }).ToList() },
            o with { Languages = o.Languages?.Select(each => each with { SafetyCritical = true }).ToList() },
            o with { Languages = o.Languages?.Select(each => each with { SafetyCritical = false }).ToList() });
    }
}
