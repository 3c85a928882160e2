using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Tests;

/// <summary>Changes for the better: none of them may lower a score or a verdict.</summary>
internal static class Gains
{
    internal static readonly Law[] All =
    [
        new("A stronger wish never lowers", StrongerWish, "wish",
            (inner, pair, notes) => inner.Judge(pair, notes) is { Known: true } judged ? judged with { Quality = 1000 - judged.Quality } : Judgement.Unknown),
        new("A needed skill gained never lowers", SkillGained, "skill.required",
            (_, pair, _) => new Judgement(1000 - 100 * (pair.Participant.Skills?.Count ?? 0), true)),
        new("A shorter way never lowers", ShorterWay, "travel",
            (_, pair, _) => pair is { Participant.Home: { } home, Opening.Place: { } place }
                ? new Judgement(Math.Min(1000, home.UnitsTo(place)), true) : Judgement.Unknown),
        new("A longer acceptable commute never lowers", LongerCommute, "travel",
            (_, pair, _) => new Judgement(1000 - (int)Math.Min(900, pair.Participant.MaxTravelKm ?? 0), true)),
        new("An adaptation offered never lowers", AdaptationOffered, "needs",
            (inner, pair, notes) => pair.Opening.Adaptations?.Count % 2 == 1 ? new Judgement(0, true) : inner.Judge(pair, notes)),
        new("A licence or certificate gained never lowers", CredentialGained, "licence",
            (_, pair, _) => pair.Participant.Licences?.Count > 1 ? Judgement.Stop : Judgement.Fit),
        new("More supervision never lowers", MoreSupervision, "supervision",
            (inner, pair, notes) => pair.Opening.Supervision >= SupportLevel.Daily ? Judgement.Stop : inner.Judge(pair, notes)),
        new("More tolerance never lowers", MoreTolerance, "tolerance.noise",
            (_, pair, _) => pair.Participant.Tolerances is { } levels && levels.TryGet("noise", out var level)
                ? new Judgement(900 - 100 * level, true) : Judgement.Unknown),
        new("A need never lowers where the adjustment is offered", OfferedNeed, "needs",
            (_, pair, _) => new Judgement(Math.Max(0, 1000 - 200 * (pair.Participant.Needs?.Count ?? 0)), true)),
    ];

    private static string? Compare(Scorer scorer, Pair before, Pair after, string what) =>
        Law.NotWorse(scorer.Score(before), scorer.Score(after), what);

    private static string? Compare(Scorer scorer, Pair before, Participant after, string what) =>
        Compare(scorer, before, before with { Participant = after }, what);

    private static string? Compare(Scorer scorer, Pair before, Opening after, string what) =>
        Compare(scorer, before, before with { Opening = after }, what);

    private static string? StrongerWish(Scorer scorer, Pair pair, World world)
    {
        var wishes = pair.Participant.Wishes ?? [];
        var at = wishes.Count == 0 ? -1 : world.One([.. Enumerable.Range(0, wishes.Count)]);
        List<Wish> stronger = at < 0 || world.Chance(0.3)
            ? [.. wishes, new Wish(pair.Opening.Occupation ?? "9412", 0.2m)]
            : [.. wishes.Select((wish, i) => i == at ? wish with { Weight = (wish.Weight ?? 0.5m) + 0.3m } : wish)];
        return Compare(scorer, pair, pair.Participant with { Wishes = stronger }, "stronger wish");
    }

    private static string? SkillGained(Scorer scorer, Pair pair, World world)
    {
        if (pair.Participant.Skills is not { } held)
            return null;
        var skill = world.One(World.Skills);
        return Compare(scorer, pair, pair.Participant with { Skills = [.. held, new HeldSkill(skill, 4)] }, $"skill {skill} gained");
    }

    private static string? ShorterWay(Scorer scorer, Pair pair, World world)
    {
        if (pair is not { Participant.Home: { } home, Opening.Place: { } place })
            return null;
        var nearer = new Place((home.Lat + place.Lat) / 2, (home.Lon + place.Lon) / 2);
        return nearer.UnitsTo(place) > home.UnitsTo(place) ? null : Compare(scorer, pair, pair.Participant with { Home = nearer }, "half the way");
    }

    private static string? LongerCommute(Scorer scorer, Pair pair, World world) => pair.Participant.MaxTravelKm is not { } longest ? null
        : Compare(scorer, pair, pair.Participant with { MaxTravelKm = longest + world.One([0.1m, 1, 7, 500_000]) }, "longer commute");

    private static string? AdaptationOffered(Scorer scorer, Pair pair, World world)
    {
        if (pair.Opening.Adaptations is not { } offered)
            return null;
        var more = world.One([.. Rules.StandardVocabulary.Instance.Adaptations.Select(each => each.Id), .. World.Needs, "another"]);
        return Compare(scorer, pair, pair.Opening with { Adaptations = [.. offered, more] }, $"{more} offered");
    }

    private static string? CredentialGained(Scorer scorer, Pair pair, World world)
    {
        var participant = pair.Participant;
        if (participant.Licences is { } licences && Compare(
            scorer, pair, participant with { Licences = [.. licences, world.One(World.Licences)] }, "licence gained") is { } worse)
            return worse;
        return participant.Certificates is not { } certificates ? null : Compare(
            scorer, pair, participant with { Certificates = [.. certificates, world.One(World.Certificates)] }, "certificate gained");
    }

    private static string? MoreSupervision(Scorer scorer, Pair pair, World world) => pair.Opening.Supervision is not (< SupportLevel.SideBySide and var level)
        ? null : Compare(scorer, pair, pair.Opening with { Supervision = level + 1 }, "more supervision");

    private static string? MoreTolerance(Scorer scorer, Pair pair, World world)
    {
        var axis = world.Chance(0.3) ? "noise" : world.One(World.Axes);
        return pair.Participant.Tolerances is not { } levels || !levels.TryGet(axis, out var level) || level == 3
            ? null : Compare(scorer, pair, pair.Participant with { Tolerances = levels.With(axis, level + 1) }, $"more tolerance of {axis}");
    }

    private static string? OfferedNeed(Scorer scorer, Pair pair, World world)
    {
        if (pair is not { Participant.Needs: { } needs, Opening.Adaptations: { Count: > 0 } offered })
            return null;
        var need = world.One(offered);
        var without = pair with { Participant = pair.Participant with { Needs = [.. needs.Where(each => each != need)] } };
        return Compare(scorer, without, pair.Participant with { Needs = [.. without.Participant.Needs!, need] }, $"{need} needed and offered");
    }
}
