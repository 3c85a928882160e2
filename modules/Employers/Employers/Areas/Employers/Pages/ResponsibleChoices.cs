using Employers.Data;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Employers.Pages;

/// <summary>Those who are responsible for an employer today, by name.</summary>
internal static class ResponsibleChoices
{
    /// <summary>Steps from one to the next in the index, so that it costs as many reads as there are people and not employers.</summary>
    public static async Task<IReadOnlyList<(Guid Id, string Name)>> ReadAsync(EmployersDb db, IStaffDirectory staff, CancellationToken stop)
    {
        var found = await db.Database.SqlQuery<Guid>($"""
            with recursive found as (
                (select responsible from employers.employer where responsible is not null order by responsible limit 1)
                union all
                select (select e.responsible from employers.employer e where e.responsible > found.responsible order by e.responsible limit 1) from found where found.responsible is not null
            ) select responsible as "Value" from found where responsible is not null limit 200
            """).ToListAsync(stop);
        var names = await staff.NamesAsync(found, stop);
        return [.. found.Where(names.ContainsKey).Select(id => (id, names[id])).OrderBy(p => p.Item2, StringComparer.CurrentCulture).ThenBy(p => p.id)];
    }
}
