using System.Runtime.CompilerServices;
using Employers.Data;
using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;
using Platform.Sdk.Tables;

namespace Employers.Import;

/// <summary>
/// The registry as a file, one line a workplace, by the employer's name and then by key. Read as it is written; employers of the same name are
/// held together to be put in order, because the database cannot compare numbers that are encrypted.
/// </summary>
internal sealed class EmployerExport(EmployersDb db, IFieldCipher cipher, IStaffDirectory staff) : ITableExport
{
    private readonly List<string> leftOut = [];

    public static TableFormat Format => EmployerFormat.Format;

    public IReadOnlyList<string> LeftOut => leftOut;

    public async IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var userNames = await UserNamesAsync(stop);
        await TellAsync(stop);
        var alike = new List<(string Country, string Number, Line Line)>();
        await foreach (var line in Lines().AsAsyncEnumerable().WithCancellation(stop))
        {
            if (alike.Count > 0 && alike[0].Line.Employer.Name != line.Employer.Name)
            {
                foreach (var row in Sorted(alike)) yield return Cells(row.Number, row.Line, userNames);
                alike.Clear();
            }
            alike.Add((line.Employer.Country, cipher.Decrypt(line.Employer.NumberCipher!, line.Employer.Id, Employer.NumberField), line));
        }
        foreach (var row in Sorted(alike)) yield return Cells(row.Number, row.Line, userNames);
    }

    private IQueryable<Line> Lines() =>
        from employer in db.Employers.AsNoTracking()
        where employer.Archived == null && employer.NumberCipher != null
        join place in db.Workplaces on employer.Id equals place.EmployerId
        join key in WorkplaceKeys.Of(db) on place.Id equals key.Id
        join found in db.People.Where(p => p.Left == null) on place.ContactPersonId equals found.Id into contacts
        from contact in contacts.DefaultIfEmpty()
        orderby EF.Functions.Collate(employer.Name, "C")
        select new Line { Employer = employer, Place = place, Key = key.Key, Contact = contact };

    private static IEnumerable<(string Country, string Number, Line Line)> Sorted(List<(string Country, string Number, Line Line)> alike) =>
        alike.OrderBy(a => a.Country, StringComparer.Ordinal).ThenBy(a => a.Number, StringComparer.Ordinal).ThenBy(a => a.Line.Key, StringComparer.Ordinal);

    private static string?[] Cells(string number, Line line, Dictionary<Guid, string> userNames)
    {
        var (employer, place, contact) = (line.Employer, line.Place, line.Contact);
        return
        [
            employer.Country, new OrganisationNumber(employer.Country, number).ToString(), line.Key, employer.Name, place.Name, place.Street, place.PostalCode, place.City,
            place.MunicipalityCode, place.IsPlaceStated ? TableText.Of(place.Latitude) : null, place.IsPlaceStated ? TableText.Of(place.Longitude) : null,
            place.IndustryCode ?? place.Sector, TableText.Of(place.Employees), contact?.Name, contact?.Email, contact?.Phone, contact?.Role,
            employer.Responsible is { } id ? userNames.GetValueOrDefault(id) : null, place.Notes,
        ];
    }

    private async Task<Dictionary<Guid, string>> UserNamesAsync(CancellationToken stop)
    {
        var names = new Dictionary<Guid, string>();
        var all = await db.Employers.Where(e => e.Responsible != null).Select(e => e.Responsible!.Value).Distinct().ToListAsync(stop);
        foreach (var some in all.Chunk(1000))
            foreach (var (id, name) in await staff.UserNamesAsync(some, stop)) names[id] = name;
        return names;
    }

    private async Task TellAsync(CancellationToken stop)
    {
        var archived = await db.Employers.CountAsync(e => e.Archived != null, stop);
        var nameless = await db.Employers.CountAsync(e => e.Archived == null && e.NumberCipher == null, stop);
        if (archived > 0) leftOut.Add($"{archived} archived employers");
        if (nameless > 0) leftOut.Add($"{nameless} employers without an organisation number, by which a file tells them apart");
    }

    internal sealed class Line
    {
        public required Employer Employer { get; init; }

        public required Workplace Place { get; init; }

        public required string Key { get; init; }

        public ContactPerson? Contact { get; init; }
    }
}
