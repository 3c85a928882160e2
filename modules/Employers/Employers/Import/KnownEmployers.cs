using Employers.Data;
using Employers.Domain;
using Microsoft.EntityFrameworkCore;

namespace Employers.Import;

/// <summary>What the registry holds of the employers that a batch names, tracked, and what the batch adds.</summary>
internal sealed class KnownEmployers
{
    private readonly Dictionary<string, Employer> employers = new(StringComparer.Ordinal);
    private readonly Dictionary<(Guid, string), Workplace> numbered = [];
    private readonly Dictionary<Guid, Workplace> unnumbered = [];
    private readonly Dictionary<Guid, Workplace> own = [];
    private readonly Dictionary<Guid, List<ContactPerson>> people = [];
    private readonly Dictionary<Guid, int> asked = [];

    /// <summary>Four queries, however many lines.</summary>
    public static async Task<KnownEmployers> ReadAsync(EmployersDb db, IReadOnlyCollection<EmployerLine> lines, CancellationToken stop)
    {
        var known = new KnownEmployers();
        byte[][] lookUps = [.. lines.DistinctBy(l => l.EmployerKey).Select(l => l.LookUp)];
        foreach (var employer in await db.Employers.Where(e => lookUps.Contains(e.NumberLookUp!)).ToListAsync(stop))
            known.employers.Add(Convert.ToBase64String(employer.NumberLookUp!), employer);
        Guid[] ids = [.. known.employers.Values.Select(e => e.Id)];
        if (ids.Length == 0) return known;
        string[] numbers = [.. lines.Select(l => l.WorkplaceNumber).Distinct()];
        var places = await db.Workplaces.Where(w => ids.Contains(w.EmployerId) && (w.Number == null || numbers.Contains(w.Number))).ToListAsync(stop);
        foreach (var place in places.OrderBy(w => w.Registered).ThenBy(w => w.Id)) known.Remember(place);
        foreach (var person in await db.People.Where(p => ids.Contains(p.EmployerId) && p.Left == null).OrderBy(p => p.Registered).ThenBy(p => p.Id).ToListAsync(stop))
            known.Of(person.EmployerId).Add(person);
        var links = db.Workplaces.Where(w => ids.Contains(w.EmployerId) && w.ContactPersonId != null).GroupBy(w => w.ContactPersonId!.Value);
        foreach (var link in await links.Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop)) known.asked[link.Key] = link.Count;
        return known;
    }

    public Employer? Employer(EmployerLine line) => employers.GetValueOrDefault(line.EmployerKey);

    /// <summary>By its number or, of one that has none, by its id; without either the employer's own.</summary>
    public Workplace? Workplace(Employer employer, EmployerLine line) =>
        line.WorkplaceNumber.Length == 0 ? own.GetValueOrDefault(employer.Id)
        : numbered.GetValueOrDefault((employer.Id, line.WorkplaceNumber))
            ?? (Guid.TryParse(line.WorkplaceNumber, out var id) && unnumbered.GetValueOrDefault(id) is { } place && place.EmployerId == employer.Id ? place : null);

    public Employer Add(Employer employer, EmployerLine line)
    {
        employers.Add(line.EmployerKey, employer);
        return employer;
    }

    public void Remember(Workplace place)
    {
        if (place.Number is { } number) numbered.Add((place.EmployerId, number), place);
        else
        {
            unnumbered.Add(place.Id, place);
            own.TryAdd(place.EmployerId, place);
        }
    }

    /// <summary>Those at the employer who are still asked.</summary>
    public List<ContactPerson> Of(Guid employer) => people.TryGetValue(employer, out var found) ? found : people[employer] = [];

    public ContactPerson? ContactOf(Workplace? place) =>
        place?.ContactPersonId is { } id && people.TryGetValue(place.EmployerId, out var found) ? found.Find(p => p.Id == id) : null;

    /// <summary>At how many workplaces the person is asked first.</summary>
    public int AskedAt(ContactPerson person) => asked.GetValueOrDefault(person.Id);

    public void Ask(Workplace place, ContactPerson? person)
    {
        if (place.ContactPersonId is { } before) asked[before] = asked.GetValueOrDefault(before) - 1;
        if (person is not null) asked[person.Id] = AskedAt(person) + 1;
        place.Ask(person?.Id);
    }
}
