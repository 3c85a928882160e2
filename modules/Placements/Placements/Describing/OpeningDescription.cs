using Employers.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Placements.Describing;

/// <summary>The description of one opening as six tasks: for a review, for one that a consultant registers, and for one in the inventory.</summary>
internal sealed class OpeningDescription(PlacementsDb db, IEmployerDirectory employers, ITaxonomy taxonomy, IStringLocalizer<Texts> texts)
{
    /// <summary>The opening to describe, tracked; null when there is none or it has ended.</summary>
    public Task<Opening?> FindAsync(Guid id, CancellationToken stop) => db.Openings.FirstOrDefaultAsync(o => o.Id == id && o.State != OpeningState.Closed, stop);

    /// <summary>Where a task leads back to: the review as long as it is not in the inventory, its own page afterwards.</summary>
    public static string Back(Opening opening) => opening.State == OpeningState.Draft ? $"/placements/reviewopening/{opening.Id}" : $"/placements/opening/{opening.Id}";

    /// <summary>After a change: whoever weighs published openings is told.</summary>
    public string Described(Opening opening, string part)
    {
        opening.HasDescribed(part);
        if (opening.State != OpeningState.Draft) db.Publish(new OpeningChanged(opening.Id));
        return Back(opening) + "?_saved=1";
    }

    public async Task<IReadOnlyList<TaskRow>> TasksAsync(Opening opening, CancellationToken stop)
    {
        var known = await KnownAsync(opening, stop);
        return [.. DescriptionPart.All.Select(part => Row(opening, part, known))];
    }

    /// <summary>How many things that a match weighs nobody knows.</summary>
    public async Task<int> UnknownsAsync(Opening opening, CancellationToken stop)
    {
        var known = await KnownAsync(opening, stop);
        return DescriptionPart.All.Sum(part => Unknowns(opening, part, known).Unknown);
    }

    private async Task<Known> KnownAsync(Opening opening, CancellationToken stop) => new((await taxonomy.ListAsync(ConceptType.Axis, stop)).Count,
        opening.WorkplaceId is { } place ? (await employers.GetWorkplacesAsync([place], stop)).GetValueOrDefault(place) : null);

    private TaskRow Row(Opening opening, string part, Known known)
    {
        var (unknown, all) = Unknowns(opening, part, known);
        // What the employer answered on the public form is known, before anybody here has gone through it.
        var isMissing = part == DescriptionPart.Employer ? opening.EmployerId is null : unknown == all && !opening.Described.Contains(part);
        var (progress, state) = isMissing ? (TaskProgress.NotStarted, "Task.Missing") : unknown > 0 ? (TaskProgress.Started, "Task.Unknown") : (TaskProgress.Done, "Task.Done");
        return new(texts["Describe." + part], $"/placements/describe/{part}/{opening.Id}", progress)
        {
            StateText = texts[state],
            Note = progress != TaskProgress.Started ? null : unknown == 1 ? texts["Task.UnknownCount.One"].Value : texts["Task.UnknownCount", unknown].Value,
        };
    }

    /// <summary>How many things of a part nobody knows, and how many there are.</summary>
    private static (int Unknown, int All) Unknowns(Opening o, string part, Known known) => part switch
    {
        DescriptionPart.Employer => Count(o.WorkplaceId, known.Place?.Sector ?? o.Sector, known.Place?.Latitude ?? o.Latitude, known.Place?.IsOpenToPublic ?? o.IsOpenToPublic),
        DescriptionPart.Work => Count(o.Occupation, o.Tasks, o.Skills, o.Form, o.Goals),
        DescriptionPart.Demands => Demanded(o, known.Axes),
        DescriptionPart.Adaptations => Count(o.Adaptations, o.Access),
        DescriptionPart.Hours => Count(o.HoursMin, o.HoursMax, o.From, o.Days, o.Times),
        _ => Count(o.Supervision, o.SupervisorCapacity),
    };

    private static (int Unknown, int All) Demanded(Opening o, int axes)
    {
        var (unknown, all) = Count(o.Licences, o.Certificates, o.RegisterExtract, o.Languages);
        return (unknown + Math.Max(0, axes - (o.Demands?.Count ?? 0)), all + axes);
    }

    private static (int Unknown, int All) Count(params object?[] values) => (values.Count(v => v is null), values.Length);

    /// <summary>What the opening's own row does not say: how many demands there are to ask about, and what the registry knows of the workplace.</summary>
    private sealed record Known(int Axes, WorkplaceSummary? Place);
}
