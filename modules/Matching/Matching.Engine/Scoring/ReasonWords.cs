using System.Collections.Frozen;
using System.Globalization;

namespace Matching.Engine.Scoring;

/// <summary>Every reason's key and its plain English, for the command line and as the model for translations.</summary>
public static class ReasonWords
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["unknown"] = "Not known on both sides; counts half.",
        ["wish.same"] = "Wished for: {0} (strength {1}).",
        ["wish.near"] = "Near the wish for {0}: the opening is {1} (strength {2}).",
        ["wish.other"] = "Not among the wishes: {0}.",
        ["wish.none"] = "Asked, and wishes nothing in particular; the opening is {0}.",
        ["veto.none"] = "The person has said no to nothing.",
        ["veto.not-met"] = "Nothing here that the person has said no to.",
        ["veto.occupation"] = "The person has said no to the occupation {0}.",
        ["veto.sector"] = "The person has said no to the sector {0}.",
        ["veto.employer"] = "The person has said no to the employer {0}.",
        ["veto.demand"] = "The person has said no to {0} above {1}.",
        ["goal.same"] = "Suits the goal {0}.",
        ["goal.other"] = "Does not suit the goal {0}.",
        ["skill.required.part"] = "{0} of {1} required skills are there.",
        ["skill.required.missing"] = "The required skill {0} is to be learnt.",
        ["skill.required.none-asked"] = "No skill is required.",
        ["skill.merit.part"] = "{0} of {1} skills of merit are there.",
        ["skill.merit.none-asked"] = "No skill is of merit.",
        ["experience.same"] = "Has worked as {0}, {1} years.",
        ["experience.near"] = "Has worked as {0}, which is near, {1} years.",
        ["experience.some"] = "Has worked as {0}; how long is not known.",
        ["experience.none"] = "No experience of {0} or anything near.",
        ["language.none-asked"] = "No language level is asked for.",
        ["language.reached"] = "The language levels asked for are reached.",
        ["language.critical"] = "A language level that safety depends on is not reached: {0} (speak:read:write).",
        ["language.too-low"] = "A language level is not reached: {0} (speak:read:write).",
        ["travel.within"] = "{0} km away; up to {1} km is accepted.",
        ["travel.too-far"] = "{0} km away; at most {1} km is accepted.",
        ["start.in-time"] = "Can start in time, from {0}.",
        ["start.waits"] = "Can start from {0}; the opening waits {1} days.",
        ["start.after-end"] = "Can start from {0}, when the opening has ended ({1}).",
        ["hours.enough"] = "Manages {0} hours a week now; at least {1} are asked for.",
        ["hours.reachable"] = "May reach {0} hours a week; at least {1} are asked for.",
        ["hours.stretch"] = "Manages {0} hours a week now; the opening begins at {1}.",
        ["hours.too-many"] = "May reach {0} hours a week; the opening asks for at least {1}.",
        ["hours.growth.room"] = "Room to grow: up to {0} hours here, {1} within reach.",
        ["hours.growth.no-room"] = "Little room to grow: up to {0} hours here, {1} within reach.",
        ["days.common"] = "Days in common: {0}.",
        ["days.none-common"] = "No day in common: can {0}; worked {1}.",
        ["times.common"] = "Times of day in common: {0}.",
        ["times.none-common"] = "No time of day in common: can {0}; worked {1}.",
        ["needs.none"] = "No adaptation is needed.",
        ["needs.met"] = "{0} of {1} needed adaptations are offered.",
        ["needs.missing"] = "The adaptation {0} is needed and not offered.",
        ["supervision.none-needed"] = "No support at the workplace is needed.",
        ["supervision.enough"] = "Supervision {0} covers the support needed, {1}.",
        ["supervision.filled"] = "Supervision {0} is below the support needed, {1}; {2} fills it.",
        ["supervision.ask"] = "Supervision {0} is below the support needed, {1}; whether coach time can fill it is not known.",
        ["supervision.too-little"] = "Supervision {0} is below the support needed, {1}, and no coach time is named.",
        ["access.none-asked"] = "Nothing special is needed of the premises.",
        ["access.held"] = "The premises offer what is needed: {0}.",
        ["access.missing"] = "The premises do not offer {0}.",
        ["form.not-open"] = "The person may not have the form {0}.",
        ["form.no-days-left"] = "No day is left in the form {0}.",
        ["form.open"] = "The person may have the form {0}; the days left are not known.",
        ["form.days-short"] = "Only {1} days are left in the form {0}; the period has {2}.",
        ["form.days-left"] = "The person may have the form {0}; {1} days are left.",
        ["licence.none-asked"] = "No licence is required.",
        ["licence.held"] = "Has the licences required: {0}.",
        ["licence.missing"] = "The licence {0} is required and not held.",
        ["certificate.none-asked"] = "No certificate is required.",
        ["certificate.held"] = "Has the certificates required: {0}.",
        ["certificate.missing"] = "The certificate {0} is required and not held.",
        ["register-extract.none-asked"] = "No register extract is required.",
        ["register-extract.valid"] = "The register extract is valid until {0}.",
        ["register-extract.expired"] = "The register extract was valid until {0}; the first day is {1}.",
        ["former-employer.same"] = "The person was employed at {0} and may not be placed there.",
        ["former-employer.other"] = "Not a former employer.",
        ["capacity.no-seat"] = "No seat is left in the period.",
        ["capacity.no-supervisor"] = "The supervisor can take nobody more in the period.",
        ["tolerance.no-demand"] = "No demand: {0}.",
        ["tolerance.within"] = "The demand {0} is {1}, within the tolerance {2}.",
        ["tolerance.bridged"] = "The demand {0} is {1}, above the tolerance {2}; {3} makes it good.",
        ["tolerance.above"] = "The demand {0} is {1}, above the tolerance {2}.",
        ["tolerance.ask"] = "The demand {0} is {1}, above the tolerance {2}; whether an adaptation can make it good is not known.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every key, in ordinal order.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. Words.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A reason in plain English; a key that is not here is given as it is, with its arguments.</summary>
    public static string Of(Reason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Words.TryGetValue(reason.Key, out var words)
            ? string.Format(CultureInfo.InvariantCulture, words, [.. reason.Arguments])
            : $"{reason.Key}: {string.Join(", ", reason.Arguments)}";
    }
}
