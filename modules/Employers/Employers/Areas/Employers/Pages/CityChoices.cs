using Employers.Data;
using Microsoft.EntityFrameworkCore;

namespace Employers.Pages;

/// <summary>The towns that the registry knows.</summary>
internal static class CityChoices
{
    /// <summary>Steps from one to the next in the index, so that it costs as many reads as there are towns and not employers.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(EmployersDb db, CancellationToken stop) => await db.Database.SqlQuery<string>($"""
        with recursive found as (
            (select city from employers.employer where city is not null order by city limit 1)
            union all
            select (select e.city from employers.employer e where e.city > found.city order by e.city limit 1) from found where found.city is not null
        ) select city as "Value" from found where city is not null limit 500
        """).ToListAsync(stop);
}
