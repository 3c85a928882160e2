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
internal sealed class OpeningDescription(PlacementsDb db, ITaxonomy taxonomy, IStringLocalizer<Texts> texts)
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
        var axes = (await taxonomy.ListAsync(ConceptType.Axis, stop)).Count;
        return [.. DescriptionPart.All.Select(part => Row(opening, part, axes))];
    }

    /// <summary>How many things that a match weighs nobody knows.</summary>
    public async Task<int> UnknownsAsync(Opening opening, CancellationToken stop)
    {
        var axes = (await taxonomy.ListAsync(ConceptType.Axis, stop)).Count;
        return DescriptionPart.All.Sum(part => Unknowns(opening, part, axes));
    }

    private TaskRow Row(Opening opening, string part, int axes)
    {
        var unknown = Unknowns(opening, part, axes);
        var (progress, state) = part == DescriptionPart.Employer && opening.EmployerId is null || !opening.Described.Contains(part) ? (TaskProgress.NotStarted, "Task.Missing")
            : unknown > 0 ? (TaskProgress.Started, "Task.Unknown") : (TaskProgress.Done, "Task.Done");
        return new(texts["Describe." + part], $"/placements/describe/{part}/{opening.Id}", progress)
        {
            StateText = texts[state],
            Note = unknown > 0 && progress == TaskProgress.Started ? texts["Task.UnknownCount", unknown].Value : null,
        };
    }

    private static int Unknowns(Opening o, string part, int axes) => part switch
    {
        DescriptionPart.Employer => Count(o.WorkplaceId),
        DescriptionPart.Work => Count(o.Occupation, o.Tasks, o.Skills, o.Form, o.Goals),
        DescriptionPart.Demands => Math.Max(0, axes - (o.Demands?.Count ?? 0)) + Count(o.Licences, o.Certificates, o.RegisterExtract, o.Languages),
        DescriptionPart.Adaptations => Count(o.Adaptations, o.Access),
        DescriptionPart.Hours => Count(o.HoursMin, o.HoursMax, o.From, o.Days, o.Times),
        _ => Count(o.Supervision, o.SupervisorCapacity),
    };

    private static int Count(params object?[] values) => values.Count(v => v is null);
}
