using Employers.Data;
using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Employers.Pages;

/// <summary>Which employers the list's address asks for, and in which order: for the page and for its export alike.</summary>
internal sealed class EmployerList(EmployersDb db, Guid me)
{
    public const string Words = "q";
    public const string City = "city";
    public const string Responsible = "responsible";
    public const string Me = "me";
    public const string Nobody = "none";

    /// <summary>The rows, unsorted.</summary>
    /// <param name="query">The address.</param>
    /// <param name="without">A filter to leave out; null for none.</param>
    public IQueryable<Line> Filtered(ListQuery query, string? without = null)
    {
        var found = db.Employers.AsNoTracking().Where(e => e.Archived == null);
        if (query[Words] is { } words && without != Words)
            found = found.Where(e => EF.Functions.ILike(e.Name, Pattern.Holding(words)) || EF.Functions.ILike(e.City!, Pattern.Holding(words)));
        if (query[City] is { } city && without != City) found = found.Where(e => e.City == city);
        if (query[Responsible] is { } who && without != Responsible)
        {
            if (who == Nobody) found = found.Where(e => e.Responsible == null);
            else if (who == Me || Guid.TryParse(who, out _))
            {
                var id = who == Me ? me : Guid.Parse(who);
                found = found.Where(e => e.Responsible == id);
            }
        }
        return from employer in found
               join relation in db.Relations on employer.Id equals relation.EmployerId
               select new Line { Employer = employer, Relation = relation };
    }

    public static IQueryable<Line> Sorted(IQueryable<Line> found, ListQuery query) => (query.Sort, query.Descending) switch
    {
        ("city", false) => found.OrderBy(l => l.Employer.City).ThenBy(l => l.Employer.Name).ThenBy(l => l.Employer.Id),
        ("city", true) => found.OrderByDescending(l => l.Employer.City).ThenByDescending(l => l.Employer.Name).ThenByDescending(l => l.Employer.Id),
        // Those never contacted stand last either way: nothing can be said about them.
        ("contact", false) => found.OrderBy(l => l.Relation.LastContact == null).ThenBy(l => l.Relation.LastContact).ThenBy(l => l.Relation.EmployerId),
        ("contact", true) => found.OrderBy(l => l.Relation.LastContact == null).ThenByDescending(l => l.Relation.LastContact).ThenBy(l => l.Relation.EmployerId),
        (_, true) => found.OrderByDescending(l => l.Employer.Name).ThenByDescending(l => l.Employer.Id),
        _ => found.OrderBy(l => l.Employer.Name).ThenBy(l => l.Employer.Id),
    };

    internal sealed class Line
    {
        public required Employer Employer { get; init; }

        public required Relation Relation { get; init; }
    }
}
