using Employers.Contracts;
using Employers.Data;
using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Employers.Integration;

internal sealed class EmployerNumbers(EmployersDb db, IFieldCipher cipher) : IEmployerNumbers
{
    private const int Most = 1000;
    private static readonly string[] Countries = ["SE", "DK"];

    public async Task<IReadOnlyDictionary<WorkplaceNumber, NumberedWorkplace>> FindAsync(IReadOnlyCollection<WorkplaceNumber> numbers, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numbers.Count, Most);
        // A number is right in one of the countries only: they differ in length.
        var lookUps = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var typed in numbers.Select(n => n.OrganisationNumber).Distinct(StringComparer.Ordinal))
            foreach (var country in Countries)
                if (OrganisationNumber.TryRead(country, typed, out var number)) lookUps[typed] = cipher.LookUp(number.Country + number.Digits, Employer.NumberField);
        byte[][] asked = [.. lookUps.Values];
        var employers = await db.Employers.Where(e => asked.Contains(e.NumberLookUp!)).Select(e => new { e.Id, e.NumberLookUp, e.Archived, e.Responsible }).ToListAsync(stop);
        var byLookUp = employers.ToDictionary(e => Convert.ToBase64String(e.NumberLookUp!), StringComparer.Ordinal);
        Guid[] ids = [.. employers.Select(e => e.Id)];
        string[] keys = [.. numbers.Select(n => n.Number).Where(n => !n.Contains('\0')).Distinct(StringComparer.Ordinal)];
        var found = await (
            from key in WorkplaceKeys.Of(db)
            where ids.Contains(key.EmployerId) && keys.Contains(key.Key)
            join w in db.Workplaces on key.Id equals w.Id
            join person in db.People.Where(p => p.Left == null) on w.ContactPersonId equals person.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            select new
            {
                key.Key, Workplace = new WorkplaceSummary(w.Id, w.EmployerId, w.Name, w.City, w.Latitude, w.Longitude, w.Sector, w.IsOpenToPublic),
                Name = contact == null ? null : contact.Name, Email = contact == null ? null : contact.Email, Phone = contact == null ? null : contact.Phone,
            }).ToListAsync(stop);
        var byKey = found.ToDictionary(f => (f.Workplace.Employer, f.Key));
        var answer = new Dictionary<WorkplaceNumber, NumberedWorkplace>();
        foreach (var number in numbers.Distinct())
        {
            if (!lookUps.TryGetValue(number.OrganisationNumber, out var lookUp) || !byLookUp.TryGetValue(Convert.ToBase64String(lookUp), out var e)) continue;
            var place = byKey.GetValueOrDefault((e.Id, number.Number));
            answer[number] = new(e.Id, e.Archived is not null, e.Responsible, place?.Workplace, place?.Name, place?.Email, place?.Phone);
        }
        return answer;
    }

    public async Task<IReadOnlyDictionary<Guid, string>> OfEmployersAsync(IReadOnlyCollection<Guid> employers, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(employers.Count, Most);
        var found = await db.Employers.Where(e => employers.Contains(e.Id) && e.NumberCipher != null && e.Archived == null)
            .Select(e => new { e.Id, e.Country, Cipher = e.NumberCipher! }).ToListAsync(stop);
        return found.ToDictionary(e => e.Id, e => new OrganisationNumber(e.Country, cipher.Decrypt(e.Cipher, e.Id, Employer.NumberField)).ToString());
    }

    public async Task<IReadOnlyDictionary<Guid, string>> OfWorkplacesAsync(IReadOnlyCollection<Guid> workplaces, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workplaces.Count, Most);
        return await WorkplaceKeys.Of(db).Where(w => workplaces.Contains(w.Id)).ToDictionaryAsync(w => w.Id, w => w.Key, stop);
    }
}
