using System.Globalization;
using Matching.Engine.Criteria;
using Matching.Engine.Input;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Benchmarks;

/// <summary>One opening as one query that stops and scores exactly as the criteria do, for what occurs in the made-up country. What a column with few values comes
/// to is asked of the criteria beforehand, as somebody would who wants the query fast.</summary>
internal sealed class SqlQuery(Opening opening, MadeUpCountry country)
{
    private static readonly Participant Nobody = new() { Id = "" };

    private readonly Weights _weights = StandardWeights.Instance;
    private readonly SsykNearness _nearness = country.Nearness();
    private readonly List<string> _points = [];
    private readonly List<string> _stops = [];

    /// <summary>The query: id and score of the best, the best first.</summary>
    /// <param name="top">How many.</param>
    internal string Text(int top)
    {
        Occupation();
        Skills(required: true);
        Skills(required: false);
        Codes("licence", opening.Licences, "licences");
        Codes("certificate", opening.Certificates, "certificates");
        Asked();
        Where();
        Hours();
        When();
        Form();
        Language();
        Add("goal", opening.Goals is null ? "500" : $"case when goal is null then 500 when goal = any({Texts(opening.Goals)}) then 1000 else 0 end");
        Few("supervision", "support", new SupervisionCriterion(StandardVocabulary.Instance), 5, level => Nobody with { Support = (SupportLevel?)level });
        foreach (var (at, axis) in StandardVocabulary.Instance.Axes.Index())
        {
            Few(
                "tolerance." + axis.Id, "t" + Number(at), new ToleranceCriterion(axis, StandardVocabulary.Instance), 4,
                level => Nobody with { Tolerances = level is { } known ? new AxisLevels([new(axis.Id, known)]) : null });
        }

        var stops = _stops.Count == 0 ? "true" : string.Join("\n and ", _stops);
        return $"select id, {string.Join("\n + ", _points)} as score from people\nwhere {stops}\norder by score desc, id limit {Number(top)}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Texts(IEnumerable<string> codes) => $"array[{string.Join(',', codes.Select(code => $"'{code}'"))}]::text[]";

    private static string Numbers(IEnumerable<string> numbers) => $"('{{{string.Join(',', numbers)}}}'::int[])";

    private void Add(string factor, string quality) => _points.Add($"(({Number(_weights.Of(factor))} * ({quality}) + 500) / 1000)");

    private void Stop(string unlessTrue) => _stops.Add($"({unlessTrue})");

    /// <summary>A column that is null or a number from 0 on.</summary>
    private void Few(string factor, string column, ICriterion criterion, int values, Func<int?, Participant> person)
    {
        var cases = "";
        for (var value = 0; value < values; value++)
        {
            var judged = criterion.Judge(new Pair(person(value), opening), null);
            cases += $" when {Number(value)} then {Number(judged.Quality)}";
            if (judged.Verdict == Verdict.Blocked)
                Stop($"{column} is distinct from {Number(value)}");
        }

        Add(factor, $"case {column}{cases} else {Number(criterion.Judge(new Pair(person(null), opening), null).Quality)} end");
    }

    private void Occupation()
    {
        var demands = Numbers(StandardVocabulary.Instance.Axes.Select(axis => opening.Demands is { } all && all.TryGet(axis.Id, out var level) ? Number(level) : "null"));
        Stop($"veto_axis is null or coalesce({demands}[veto_axis], 0) <= 1");
        if (opening.Occupation is not { } occupation)
        {
            Add("wish", "500");
            Add("experience", "500");
            Add("veto", $"case when not vetoes or veto_occupation is not null or (veto_axis is not null and {demands}[veto_axis] is null) then 500 else 1000 end");
            return;
        }

        var near = Numbers(country.Occupations.Select(each => Number(_nearness.Occupation(each, occupation))));
        var barred = Numbers(country.Occupations.Select(each => each == occupation || _nearness.Covers(VetoKind.Occupation, each, occupation) ? "1" : "0"));
        Add("wish", $"case when wishes then greatest(coalesce({near}[wish] * strength / 1000, 0), coalesce({near}[next_wish] * next_strength / 1000, 0)) else 500 end");
        Add("experience", $"case when experience then coalesce({near}[worked] * quality / 1000, 0) else 500 end");
        Add("veto", $"case when not vetoes or (veto_axis is not null and {demands}[veto_axis] is null) then 500 else 1000 end");
        Stop($"veto_occupation is null or {barred}[veto_occupation] = 0");
    }

    private void Skills(bool required)
    {
        var asked = opening.Skills?.Where(each => (each.Required ?? false) == required).ToList();
        var each = asked?.Select(skill => (Place: $"array_position(skills, '{skill.Skill}')", skill.Level)).Select(skill =>
            $"case when {skill.Place} is null then 0 " + (skill.Level is not { } level ? "else 1000 end"
                : $"when levels[{skill.Place}] = 0 then 750 when levels[{skill.Place}] >= {Number(level)} then 1000 else 500 * levels[{skill.Place}] / {Number(level)} end"));
        Add(
            required ? "skill.required" : "skill.merit",
            asked is null ? "500" : asked.Count == 0 ? "1000" : $"case when skills is null then 500 else ({string.Join(" + ", each!)}) / {Number(asked.Count)} end");
    }

    private void Codes(string factor, IReadOnlyList<string>? asked, string column)
    {
        Add(factor, asked is null ? "500" : asked.Count == 0 ? "1000" : $"case when {column} is null then 500 else 1000 end");
        if (asked is { Count: > 0 })
            Stop($"{column} is null or {column} @> {Texts(asked)}");
    }

    /// <summary>What people ask of the opening: premises, adaptations, not to come back to a former employer.</summary>
    private void Asked()
    {
        Add("access", opening.Access is null ? "case when cardinality(access) = 0 then 1000 else 500 end" : "case when access is null then 500 else 1000 end");
        if (opening.Access is not null)
            Stop($"access is null or access <@ {Texts(opening.Access)}");
        Add("former-employer", opening.Employer is null ? "500" : "case when formers is null then 500 else 1000 end");
        if (opening.Employer is not null)
            Stop($"formers is null or not '{opening.Employer}' = any(formers)");
        Add("needs", "case when needs is null then 500 when cardinality(needs) = 0 then 1000 else " + (opening.Adaptations is null ? "500 end"
            : $"1000 * (select count(*) from unnest(needs) need where need = any({Texts(opening.Adaptations)}))::int / cardinality(needs) end"));
    }

    private void Where()
    {
        if (opening.Place is not { } place)
        {
            Add("travel", "500");
            return;
        }

        var way = $"floor(sqrt((x - ({Number(place.X)}))::float8 ^ 2 + (y - ({Number(place.Y)}))::float8 ^ 2))::int";
        Stop($"area is null or (area @> point({Number(place.X)}, {Number(place.Y)}) and {way} <= reach)");
        Add("travel", $"case when reach is null then 500 when reach = 0 then 1000 else 1000 - 500 * {way} / reach end");
    }

    private void Hours()
    {
        if (opening.Hours?.Min is { } least)
        {
            var min = Number((int)least);
            Stop($"hours_max is null or hours_max >= {min}");
            Add("hours", $"case when hours_now >= {min} then 1000 when hours_now is null and hours_max is null then 500 when hours_now is null then 750"
                + " when hours_max is null then 250 else 500 end");
        }
        else
        {
            Add("hours", "500");
        }

        var max = opening.Hours?.Max is { } most ? Number((int)most) : null;
        Add("hours.growth", max is null ? "500" : $"case when hours_max is null then 500 when {max} >= hours_max then 1000 else 500 * {max} / hours_max end");
    }

    private void When()
    {
        var from = opening.Period?.From?.DayNumber;
        var late = opening.Period?.To is { } to ? $" when start > {Number(to.DayNumber)} then 0" : "";
        var wait = from is { } first ? $"start - {Number(first)}" : "";
        Add("start", $"case when start is null then 500{late}" + (from is null ? " else 500 end"
            : $" when {wait} <= 0 then 1000 when {wait} <= 14 then 1000 - 500 * ({wait}) / 14 when {wait} >= 104 then 0 else 500 - 500 * ({wait} - 14) / 90 end"));
        foreach (var (column, worked) in new[] { ("days", (int?)opening.Days), ("times", (int?)opening.Times) })
        {
            Add(column, worked is null ? "500" : $"case when {column} is null then 500 else 1000 end");
            if (worked is { } set)
                Stop($"{column} is null or {column} & {Number(set)} <> 0");
        }

        Add("register-extract", opening.RegisterExtract is not { } asked ? "500" : !asked ? "1000" : from is null ? "500" : "case when until is null then 500 else 1000 end");
        if (opening.RegisterExtract == true && from is { } begins)
            Stop($"until is null or until >= {Number(begins)}");
    }

    private void Form()
    {
        if (opening.Form is not { } form)
        {
            Add("form", "500");
            return;
        }

        var left = $"days_left[{Number(1 + Array.IndexOf(SqlPeople.Forms, form))}]";
        Stop($"(forms is null or '{form}' = any(forms)) and ({left} is null or {left} > 0)");
        var tooFew = opening.Period?.Length is { } length ? $" when {left} < {Number(length)} then 500" : "";
        Add("form", $"case when forms is null then 500 when {left} is null then 750{tooFew} else 1000 end");
    }

    private void Language()
    {
        if (opening.Languages is not [var asked])
        {
            Add("language", opening.Languages is null ? "500" : "1000");
            return;
        }

        (string Column, LanguageLevel? Level)[] parts = [("speak", asked.Speak), ("reading", asked.Read)];
        var wanted = parts.Where(part => part.Level is not null).Select(part => (part.Column, Level: Number((int)part.Level!))).ToList();
        var sum = string.Join(" + ", wanted.Select(part => $"case when {part.Column} >= {part.Level} then 1000 else 500 * {part.Column} / {part.Level} end"));
        Add("language", $"case when languages then ({sum}) / {Number(wanted.Count)} else 500 end");
        if (asked.SafetyCritical == true)
            Stop("not languages or (" + string.Join(" and ", wanted.Select(part => $"{part.Column} >= {part.Level}")) + ")");
    }
}
