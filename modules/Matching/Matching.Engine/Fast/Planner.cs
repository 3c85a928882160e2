using System.Collections.Concurrent;
using System.Globalization;
using Matching.Engine.Criteria;
using Matching.Engine.Input;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>Makes openings ready. Safe for several threads; a plan costs some microseconds.</summary>
internal sealed class Planner
{
    private const int MostLanguageTables = 4096;

    private static readonly Participant[] Needing =
        [new() { Id = "" }, .. Enum.GetValues<SupportLevel>().Select(level => new Participant { Id = "", Support = level })];

    private readonly CodeBook _book;
    private readonly Nearby _nearby;
    private readonly Rates _rates;
    private readonly Gate _gate;
    private readonly LanguageCriterion _language = new();
    private readonly SupervisionCriterion _supervision;
    private readonly CapacityCriterion _capacity = new();
    private readonly QuickLoss.Maker _quick;
    private readonly PairJudge _judge;
    private readonly bool[] _bridgeable;
    private readonly uint _physical;
    private readonly Dictionary<string, uint> _bridgesOf = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, uint[]> _languageTables = new(StringComparer.Ordinal);

    internal Planner(CodeBook book, INearness nearness, Rates rates, Gate gate)
    {
        Tables = new PointTables(rates);
        Lanes = new LaneSums(Tables, rates);
        _judge = new PairJudge(book, rates, Tables, _language);
        (_book, _nearby, _rates, _gate) = (book, new Nearby(book, nearness, rates.Wish), rates, gate);
        _supervision = new SupervisionCriterion(book.Vocabulary);
        _quick = new QuickLoss.Maker(book, rates, _language, _supervision);
        var axes = book.Vocabulary.Axes;
        _bridgeable = [.. axes.Select(axis => book.Vocabulary.BridgesOf(axis.Id).Count > 0)];
        for (var i = 0; i < axes.Count; i++)
        {
            if (axes[i].Group == AxisGroup.Physical)
                _physical |= 1u << i;
            foreach (var adaptation in book.Vocabulary.BridgesOf(axes[i].Id))
                _bridgesOf[adaptation] = _bridgesOf.GetValueOrDefault(adaptation) | 1u << i;
        }
    }

    internal Rates Rates => _rates;

    internal PointTables Tables { get; }

    /// <summary>Sums up eight rows at once.</summary>
    internal LaneSums Lanes { get; }

    /// <summary>Scores rows against the plans.</summary>
    internal PairJudge Judge => _judge;

    internal OpeningPlan Make(Opening opening)
    {
        var min = PersonPacker.Hours(opening.Hours?.Min, out var minFits);
        var max = PersonPacker.Hours(opening.Hours?.Max, out var maxFits);
        var (licences, licenceOutside) = Asked(opening.Licences, _book.Licences);
        var (certificates, certificateOutside) = Asked(opening.Certificates, _book.Certificates);
        var (demandKnown, demandLow, demandHigh, own) = Demands(opening.Demands);
        var bridged = 0u;
        for (var i = 0; i < opening.Adaptations?.Count; i++)
            bridged |= _bridgesOf.GetValueOrDefault(opening.Adaptations[i]);
        var ask = opening.Adaptations is not null ? 0u : Bridgeable();
        var form = opening.Form is null ? -1 : _book.Forms.GetValueOrDefault(opening.Form);
        var plan = new OpeningPlan
        {
            Opening = opening,
            Exact = minFits && maxFits && ((int)(opening.Days ?? 0) & ~0x7F) == 0 && ((int)(opening.Times ?? 0) & ~0xF) == 0
                && (int)(opening.Supervision ?? 0) is >= 0 and <= 4,
            Full = opening.Seats <= 0 || opening.SupervisorCapacity <= 0,
            Days = Gate.DaysOfOpening(opening.Days),
            Times = Gate.TimesOfOpening(opening.Times),
            HasPlace = opening.Place is not null,
            X = opening.Place is { } east ? east.X - _book.Frame.X : 0,
            Y = opening.Place is { } north ? north.Y - _book.Frame.Y : 0,
            Occupation = opening.Occupation is { } occupation ? _nearby.Occupation(occupation) : null,
            Sector = opening.Sector is { } sector ? _nearby.Sector(sector) : null,
            SkillsSaid = opening.Skills is not null,
            Asked = [.. Skills(opening.Skills, required: true), .. Skills(opening.Skills, required: false)],
            RequiredCount = opening.Skills?.Count(each => each.Required ?? false) ?? 0,
            HoursMin = min == PersonRow.Unknown ? -1 : min,
            HoursMax = max == PersonRow.Unknown ? -1 : max,
            From = Day(opening.Period?.From),
            To = Day(opening.Period?.To),
            LeastLeft = opening.Period?.Length ?? int.MinValue,
            FormSlot = form,
            NoOccupation = Packed.Unknown(_rates.Wish) + Packed.Unknown(_rates.Experience),
            Starting = Tables.Start(opening.Period?.From is not null),
            Needing = Tables.Need(opening.Adaptations is not null),
            Working = Tables.Hours(opening.Hours?.Min is not null),
            Aiming = Tables.Goal(opening.Goals is not null),
            Forming = Tables.Form(opening.Form is not null),
            Language = LanguageTable(opening),
            Support = Supports(opening),
            LicencesKnown = opening.Licences is not null,
            AnyLicence = opening.Licences is { Count: > 0 },
            LicenceOutside = licenceOutside,
            LicencesAsked = licences,
            CertificatesKnown = opening.Certificates is not null,
            AnyCertificate = opening.Certificates is { Count: > 0 },
            CertificateOutside = certificateOutside,
            CertificatesAsked = certificates,
            AccessKnown = opening.Access is not null,
            AccessOffered = (uint)Offered(opening.Access, _book.Access),
            AdaptationsKnown = opening.Adaptations is not null,
            AdaptationsOffered = Offered(opening.Adaptations, _book.Needs),
            Extract = opening.RegisterExtract,
            GoalsKnown = opening.Goals is not null,
            Goals = Offered(opening.Goals, _book.Goals),
            Employer = opening.Employer is null ? -2 : _book.Employers.GetValueOrDefault(opening.Employer, -1),
            VetoKnown = opening.Occupation is not null || opening.Sector is not null || opening.Employer is not null || opening.Demands is not null,
            DemandsKnown = opening.Demands is not null,
            OwnAxes = own,
            DemandKnown = demandKnown,
            DemandLow = demandLow,
            DemandHigh = demandHigh,
            Bridged = bridged,
            Ask = ask,
            Blocking = _physical & ~ask & ~bridged & demandKnown,
        };
        plan.Gate = _gate.OfOpening(plan, plan.Blocking, SupportCovered(opening), form);
        plan.BeyondGate = Gate.IsBeyond(plan);
        SetBounds(plan);
        plan.Sure = Tables.Sure(plan);
        SetSkills(plan);
        plan.Quick = _quick.Make(plan);
        return plan;
    }

    private static int Day(DateOnly? day) => day is { } known ? known.DayNumber - PersonPacker.FirstDay : int.MinValue;

    private static (uint Bits, bool Outside) Asked(IReadOnlyList<string>? codes, Dictionary<string, int> numbers)
    {
        var bits = 0u;
        var outside = false;
        for (var i = 0; i < codes?.Count; i++)
        {
            if (numbers.TryGetValue(codes[i], out var number))
                bits |= 1u << number;
            else
                outside = true;
        }

        return (bits, outside);
    }

    private static ulong Offered(IReadOnlyList<string>? codes, Dictionary<string, int> numbers)
    {
        var bits = 0UL;
        for (var i = 0; i < codes?.Count; i++)
        {
            if (numbers.TryGetValue(codes[i], out var number))
                bits |= 1UL << number;
        }

        return bits;
    }

    private uint Bridgeable()
    {
        var bits = 0u;
        for (var i = 0; i < _bridgeable.Length; i++)
            bits |= _bridgeable[i] ? 1u << i : 0;
        return bits;
    }

    private (uint Known, uint Low, uint High, bool Own) Demands(AxisLevels? demands)
    {
        var (known, low, high, own) = (0u, 0u, 0u, false);
        for (var i = 0; i < demands?.Axes.Count; i++)
        {
            if (!_book.AxisAt.TryGetValue(demands.Axes[i], out var at))
            {
                own = true;
                continue;
            }

            demands.TryGet(demands.Axes[i], out var level);
            known |= 1u << at;
            low |= (uint)(level & 1) << at;
            high |= (uint)(level >> 1) << at;
        }

        return (known, low, high, own);
    }

    private IEnumerable<AskedSkillView> Skills(IReadOnlyList<AskedSkill>? asked, bool required) => (asked ?? [])
        .Where(each => (each.Required ?? false) == required)
        .Select(each => new AskedSkillView(each.Skill is null ? null : _nearby.Skill(each.Skill), each.Level));

    private uint[] Supports(Opening opening)
    {
        var table = new uint[Needing.Length];
        for (var i = 0; i < table.Length; i++)
            table[i] = Packed.Of(_rates.Supervision, _supervision.Judge(new Pair(Needing[i], opening), null));
        return table;
    }

    /// <summary>The most support that does not block.</summary>
    private int SupportCovered(Opening opening)
    {
        var covered = 4;
        while (covered > 0 && _supervision.Judge(new Pair(Needing[covered + 1], opening), null).Verdict == Verdict.Blocked)
            covered--;
        return covered;
    }

    private uint[] LanguageTable(Opening opening)
    {
        var key = opening.Languages is null ? "?" : string.Join('|', opening.Languages.Select(each => string.Create(
            CultureInfo.InvariantCulture, $"{each.Code?.Length}:{each.Code},{(int?)each.Speak},{(int?)each.Read},{(int?)each.Write},{each.SafetyCritical}")));
        if (_languageTables.TryGetValue(key, out var table))
            return table;
        table = new uint[_book.Speakers.Count];
        return _languageTables.Count < MostLanguageTables ? _languageTables.GetOrAdd(key, table) : table;
    }

    /// <summary>The most that each factor can give for this opening: what it does not say counts half.</summary>
    private void SetBounds(OpeningPlan plan)
    {
        var opening = plan.Opening;
        var capacity = _capacity.Judge(new Pair(Needing[0], opening), null);
        var (points, known) = (Rates.Points(_rates.Capacity, capacity.Quality) + Rates.Half(_rates.OwnAxes), capacity.Known ? _rates.Capacity : 0);
        plan.Bare = Packed.Of(points, known);
        for (var i = 0; i < _rates.Axes.Length; i++)
        {
            var said = (plan.DemandKnown >> i & 1) != 0;
            points += said ? _rates.Axes[i] : Rates.Half(_rates.Axes[i]);
            known += said ? _rates.Axes[i] : 0;
        }

        plan.Fixed = Packed.Of(points, known);
        plan.SkillsMost = Most(_rates.SkillRequired, opening.Skills is not null) + Most(_rates.SkillMerit, opening.Skills is not null);
        plan.Rest = plan.SkillsMost + _rates.Access + _rates.Veto + _rates.Needs + _rates.Supervision
            + Most(_rates.Licence, opening.Licences is not null) + Most(_rates.Certificate, opening.Certificates is not null)
            + Most(_rates.Extract, opening.RegisterExtract is not null) + Most(_rates.Former, opening.Employer is not null)
            + Most(_rates.Language, opening.Languages is not null) + Most(_rates.Goal, opening.Goals is not null) + Most(_rates.Form, opening.Form is not null)
            + Most(_rates.Start, opening.Period?.From is not null) + Most(_rates.Hours, opening.Hours?.Min is not null)
            + Most(_rates.Growth, opening.Hours?.Max is not null) + Most(_rates.Days, opening.Days is not null)
            + Most(_rates.Times, opening.Times is not null);
        plan.TravelMost = Most(_rates.Travel, opening.Place is not null);
        plan.WishMost = Most(_rates.Wish, opening.Occupation is not null);
        plan.ExperienceMost = Most(_rates.Experience, opening.Occupation is not null);
    }

    private void SetSkills(OpeningPlan plan)
    {
        if (plan.Asked.Length > 0)
        {
            // Bit 0 is the skill that is not known: it may be any.
            plan.SkillBits = new ulong[PairJudge.SkillWords];
            plan.SkillBits[0] = 1;
            foreach (var skill in plan.Asked.SelectMany(each => each.View?.Skills ?? []))
                plan.SkillBits[skill >> 6 & PairJudge.SkillWords - 1] |= 1UL << skill;
        }

        plan.Lacking = new SkillLoss(plan.Asked, plan.RequiredCount, _rates);
        plan.SkillsNone = _judge.Skills([], true, plan);
        plan.SkillsUnknown = _judge.Skills([], false, plan);
    }

    private static int Most(int weight, bool known) => known ? weight : Rates.Half(weight);
}
