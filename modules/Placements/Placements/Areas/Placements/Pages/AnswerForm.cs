using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Placements.Data;
using Placements.Domain;
using Placements.Integration;
using Placements.Public;
using Platform.Sdk;
using Platform.Sdk.Components;
using Platform.Sdk.Forms;
using Taxonomy.Contracts;

namespace Placements.Pages;

/// <summary>What an employer's yes or no must hold; the page says where the errors stand.</summary>
internal sealed class AnswerForm(PlacementRules rules, SeatUse seats, ITaxonomy taxonomy, OfferTexts times, IInstallationClock clock, IStringLocalizer<Texts> texts)
{
    public const string NoCodeType = "employer-no-code";
    private const int FarthestDays = 366;

    public static IReadOnlyList<string> Weekdays { get; } = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public IReadOnlyList<Choice> DayChoices => [.. Weekdays.Select(d => new Choice(d, texts["Day." + d]))];

    /// <summary>True when the form asks whether the weekend is meant.</summary>
    public bool AsksOfDay { get; private set; }

    /// <summary>True when the form asks whether other hours or days than those offered are meant.</summary>
    public bool AsksOfTime { get; private set; }

    /// <summary>The first day a seat is free, when that is later than today; null also when it is not known.</summary>
    public DateOnly? FreeFrom { get; private set; }

    /// <summary>True when the form asks whether the words are about health.</summary>
    public HealthQuestion Health { get; } = new();

    public async Task<IReadOnlyList<Choice>> NoChoicesAsync(CancellationToken stop) =>
        [.. (await taxonomy.ListAsync(NoCodeType, stop)).Select(c => new Choice(c.Id, c.Label))];

    /// <summary>Looks at when a seat is free, before the form is shown or read.</summary>
    public async Task LookAsync(Opening opening, CancellationToken stop)
    {
        var held = (await seats.FromAsync([opening.Id], clock.Today, stop))[opening.Id];
        FreeFrom = new Occupancy(opening.Seats, opening.From, opening.To, [.. held]).NextFree(clock.Today) is { } day && day > clock.Today ? day : null;
    }

    /// <summary>The agreement; null when something is to be corrected.</summary>
    public async Task<Agreement?> ReadAsync(YesInput yes, Opening opening, string prefix, ModelStateDictionary state, CancellationToken stop)
    {
        var supervisor = Supervisor.Of(PlainText.Of(yes.Supervisor) ?? "", PlainText.Of(yes.Phone), PlainText.Of(yes.Mail));
        if (supervisor.Name.Length == 0 && yes.Supervisor is { Length: > 0 }) state.AddModelError(prefix + ".Supervisor", texts["Yes.SupervisorMissing"]);
        if (supervisor is { Phone: null, Mail: null } && state.GetFieldValidationState(prefix + ".Mail") != ModelValidationState.Invalid)
            state.AddModelError(prefix + ".Phone", texts["Yes.ReachMissing"]);
        if (supervisor.Phone is { } phone && !Supervisor.LooksLikePhone(phone)) state.TryAddModelError(prefix + ".Phone", texts["Offering.PhoneWrong"]);
        if (yes.FirstDay is { } day) await CheckDayAsync(day, yes, opening, prefix, state, stop);
        var days = (yes.Days ?? []).Where(Weekdays.Contains).Distinct().ToArray();
        CheckTime(yes, days, opening, prefix, state);
        return state.IsValid ? new(supervisor, yes.FirstDay!.Value, yes.Hours!.Value, days) : null;
    }

    /// <summary>Code and words; null when something is to be corrected.</summary>
    public async Task<(string Code, string? Words)?> ReadAsync(NoInput no, string prefix, ModelStateDictionary state, CancellationToken stop)
    {
        if (no.Code is { Length: > 0 } code && (await taxonomy.ListAsync(NoCodeType, stop)).All(c => c.Id != code))
            state.AddModelError(prefix + ".Code", texts["No.CodeMissing"]);
        var words = PlainText.Of(no.Words);
        Health.Ask(state, no.NotAboutHealth, (prefix + ".Words", words));
        return state.IsValid ? (no.Code!, words) : null;
    }

    private void CheckTime(YesInput yes, string[] days, Opening opening, string prefix, ModelStateDictionary state)
    {
        AsksOfTime = yes.SureOfTime;
        if (yes.SureOfTime) return;
        if (yes.Hours is { } hours && (hours > opening.HoursMax || hours < opening.HoursMin) && state.GetFieldValidationState(prefix + ".Hours") != ModelValidationState.Invalid)
        {
            AsksOfTime = true;
            state.AddModelError(prefix + ".Hours", texts["Yes.HoursOther", times.Hours(opening.HoursMin, opening.HoursMax) ?? ""]);
        }
        if (opening.Days is not { Length: > 0 } offered || days.All(offered.Contains)) return;
        AsksOfTime = true;
        state.AddModelError(prefix + ".Days", texts["Yes.DaysOther", times.DayNames(offered)]);
    }

    private async Task CheckDayAsync(DateOnly day, YesInput yes, Opening opening, string prefix, ModelStateDictionary state, CancellationToken stop)
    {
        var sure = yes.SureOfDay;
        var back = (await rules.OnAsync(clock.Today, stop)).Need(RuleCode.StartDaysBack);
        AsksOfDay = sure;
        if (day < clock.Today.AddDays(-back)) state.AddModelError(prefix + ".FirstDay", texts["Yes.FirstDayEarly", DateWords.Long(clock.Today.AddDays(-back))]);
        else if (day > clock.Today.AddDays(FarthestDays)) state.AddModelError(prefix + ".FirstDay", texts["Yes.FirstDayLate"]);
        // Whoever read that it is taken until then is asked for another day; from whom it was taken meanwhile stands in line.
        else if (yes.Seen is not null && day < FreeFrom && !(day < opening.From)) state.AddModelError(prefix + ".FirstDay", texts["Yes.FirstDayTaken", DateWords.Long(FreeFrom.Value)]);
        else if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && !sure)
        {
            AsksOfDay = true;
            state.AddModelError(prefix + ".FirstDay", texts["Yes.FirstDayWeekend", DateWords.Long(day)]);
        }
        else if (day < opening.From && !sure)
        {
            AsksOfDay = true;
            state.AddModelError(prefix + ".FirstDay", texts["Yes.FirstDayBeforeFree", DateWords.Long(opening.From.Value)]);
        }
    }
}
