using System.Collections.Frozen;
using Matching.Engine.Scoring;
using static Matching.Wording.ArgumentKind;

namespace Matching.Wording;

/// <summary>What the arguments of each of the engine's reasons are, in their order.</summary>
internal static class ReasonArguments
{
    private static readonly FrozenDictionary<string, ArgumentKind[]> Kinds = new Dictionary<string, ArgumentKind[]>
    {
        ["unknown"] = [],
        ["wish.same"] = [Code, Number],
        ["wish.near"] = [Code, Code, Number],
        ["wish.other"] = [Code],
        ["wish.none"] = [Code],
        ["veto.none"] = [],
        ["veto.not-met"] = [],
        ["veto.occupation"] = [Code],
        ["veto.sector"] = [Code],
        ["veto.employer"] = [Code],
        ["veto.demand"] = [Code, Level],
        ["goal.same"] = [Code],
        ["goal.other"] = [Code],
        ["skill.required.part"] = [Number, Number],
        ["skill.required.missing"] = [Code],
        ["skill.required.none-asked"] = [],
        ["skill.merit.part"] = [Number, Number],
        ["skill.merit.none-asked"] = [],
        ["experience.same"] = [Code, Number],
        ["experience.near"] = [Code, Number],
        ["experience.some"] = [Code],
        ["experience.none"] = [Code],
        ["language.none-asked"] = [],
        ["language.reached"] = [],
        ["language.critical"] = [Language],
        ["language.too-low"] = [Language],
        ["travel.within"] = [Number, Number],
        ["travel.too-far"] = [Number, Number],
        ["start.in-time"] = [Date, Number],
        ["start.waits"] = [Date, Number],
        ["start.after-end"] = [Date, Date],
        ["hours.enough"] = [Number, Number],
        ["hours.reachable"] = [Number, Number],
        ["hours.stretch"] = [Number, Number],
        ["hours.too-many"] = [Number, Number],
        ["hours.growth.room"] = [Number, Number],
        ["hours.growth.no-room"] = [Number, Number],
        ["days.common"] = [Days],
        ["days.none-common"] = [Days, Days],
        ["times.common"] = [Times],
        ["times.none-common"] = [Times, Times],
        ["needs.none"] = [],
        ["needs.met"] = [Number, Number],
        ["needs.missing"] = [Code],
        ["supervision.none-needed"] = [],
        ["supervision.enough"] = [Code, Code],
        ["supervision.filled"] = [Code, Code, Code],
        ["supervision.ask"] = [Code, Code],
        ["supervision.too-little"] = [Code, Code],
        ["access.none-asked"] = [],
        ["access.held"] = [ArgumentKind.Codes],
        ["access.missing"] = [Code],
        ["form.not-open"] = [Code],
        ["form.no-days-left"] = [Code],
        ["form.open"] = [Code],
        ["form.days-short"] = [Code, Number, Number],
        ["form.days-left"] = [Code, Number],
        ["licence.none-asked"] = [],
        ["licence.held"] = [ArgumentKind.Codes],
        ["licence.missing"] = [Code],
        ["certificate.none-asked"] = [],
        ["certificate.held"] = [ArgumentKind.Codes],
        ["certificate.missing"] = [Code],
        ["register-extract.none-asked"] = [],
        ["register-extract.valid"] = [Date],
        ["register-extract.expired"] = [Date, Date],
        ["former-employer.same"] = [Code],
        ["former-employer.other"] = [],
        ["capacity.no-seat"] = [],
        ["capacity.no-supervisor"] = [],
        ["tolerance.no-demand"] = [FirstCode],
        ["tolerance.within"] = [FirstCode, Level, Level],
        ["tolerance.bridged"] = [FirstCode, Level, Level, Code],
        ["tolerance.above"] = [FirstCode, Level, Level],
        ["tolerance.ask"] = [FirstCode, Level, Level],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every key that can be put into words.</summary>
    public static IEnumerable<string> Keys => Kinds.Keys;

    /// <summary>Each argument with its kind; none for a key that is not known here.</summary>
    public static IEnumerable<(string Value, ArgumentKind Kind)> Of(Reason reason) => Kinds.TryGetValue(reason.Key, out var kinds)
        ? reason.Arguments.Zip(kinds) : [];

    public static bool Knows(string key) => Kinds.ContainsKey(key);
}
