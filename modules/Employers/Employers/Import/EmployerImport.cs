using Employers.Data;
using Employers.Domain;
using Platform.Sdk;
using Platform.Sdk.Tables;

namespace Employers.Import;

/// <summary>Brings employers and their workplaces into the registry, one line a workplace.</summary>
internal sealed class EmployerImport(EmployersDb db, IIds ids, TimeProvider clock, IFieldCipher cipher, ImportedPlaces places, IStaffDirectory staff) : ITableImport
{
    private const string OtherwiseSaid = "an earlier line about the same employer says otherwise; name and responsible were taken from that one";

    public static TableFormat Format => EmployerFormat.Format;

    public ModuleDb Db => db;

    public async Task TakeAsync(TableBatch batch, CancellationToken stop)
    {
        var lines = batch.Rows.Select(EmployerLine.Read).Where(l => !l.Row.IsRejected).ToList();
        foreach (var line in lines) line.LookUp = cipher.LookUp(line.Organisation!.Country + line.Organisation.Digits, Employer.NumberField);
        var people = await staff.FindAsync([.. lines.Select(l => l.Responsible.Value).OfType<string>().Distinct()], stop);
        var known = await KnownEmployers.ReadAsync(db, lines, stop);
        await places.ReadAsync([.. lines.Select(l => Lies(l, known.Employer(l) is { } e ? known.Workplace(e, l) : null))], stop);
        foreach (var line in lines)
        {
            var responsible = line.Responsible.Value is { } name ? people.GetValueOrDefault(name) : null;
            var employer = known.Employer(line);
            var place = employer is null ? null : known.Workplace(employer, line);
            if (!line.Row.Has(EmployerFormat.Name, line.Name, employer is null)) continue;
            if (line.Responsible.Value is not null && responsible is null) line.Row.Reject(EmployerFormat.Responsible, "There is no account with that user name.");
            else if (employer is { Archived: not null }) line.Row.Reject(EmployerFormat.Number, "The employer is archived. Take it back into the registry first, or leave the line out.");
            else if (!ImportedContact.IsSomebody(line, known.ContactOf(place))) line.Row.Reject(EmployerFormat.ContactName, "It is missing: whose are address, telephone and role?");
            else if (batch.IsFirst(line.Row, EmployerFormat.Number, $"{line.EmployerKey}/{line.WorkplaceNumber}")) Take(batch, line, employer, place, responsible?.Id, known);
        }
    }

    private void Take(TableBatch batch, EmployerLine line, Employer? employer, Workplace? place, Guid? responsible, KnownEmployers known)
    {
        var before = (employer?.Name, employer?.City, employer?.Responsible);
        var isNew = place is null;
        // The employer's town is that of the workplace it was known by first.
        var city = employer is null ? line.City.Value : place is not null && place.City == employer.City ? line.City.Or(employer.City) : employer.City;
        employer ??= known.Add(New(line, city), line);
        if (batch.Before(line.Row, "employer/" + line.EmployerKey) is null) employer.Describe(line.Name.Or(employer.Name)!, city, line.Responsible.IsSaid ? responsible : employer.Responsible);
        else
        {
            if (line.Name.IsSaid && employer.Name != line.Name.Value || line.Responsible.IsSaid && employer.Responsible != responsible) batch.Note(OtherwiseSaid);
            employer.Describe(employer.Name, city, employer.Responsible);
        }
        place ??= NewPlace(line, employer, known);
        var isContactChanged = new ImportedContact(db, ids, clock).Take(line, place, known);
        Describe(place, line);
        line.Row.Take(isNew, isContactChanged || before != (employer.Name, employer.City, employer.Responsible) || TableBatch.IsChanged(db, place));
    }

    private Workplace NewPlace(EmployerLine line, Employer employer, KnownEmployers known)
    {
        var number = line.WorkplaceNumber.Length > 0 ? line.WorkplaceNumber : null;
        var place = Workplace.Register(ids.New(), employer.Id, line.WorkplaceName.Value ?? employer.Name, number, clock.GetUtcNow());
        db.Add(place);
        known.Remember(place);
        return place;
    }

    private Employer New(EmployerLine line, string? city)
    {
        var employer = Employer.Register(ids.New(), line.Name.Value!, line.Organisation!.Country, city, null, clock.GetUtcNow());
        employer.SetNumber(cipher.Encrypt(line.Organisation.Digits, employer.Id, Employer.NumberField), line.LookUp);
        db.AddRange(employer, Relation.Begin(employer.Id));
        return employer;
    }

    private static (string? PostalCode, string? City) Lies(EmployerLine line, Workplace? place) => (line.PostalCode.Or(place?.PostalCode), line.City.Or(place?.City));

    private void Describe(Workplace place, EmployerLine line)
    {
        if (line.WorkplaceName.Value is { } name) place.Describe(name, place.Sector, place.IsOpenToPublic);
        place.Count(line.Municipality.Or(place.MunicipalityCode), line.Industry.Or(place.IndustryCode ?? place.Sector),
            line.Employees.Or(place.Employees), line.Notes.Or(place.Notes));
        var (postalCode, city) = Lies(line, place);
        var found = places.Find(postalCode, city);
        place.Place(line.Street.Or(place.Street), postalCode, city, found);
        if (line.Latitude.Value is { } latitude) place.State(latitude, line.Longitude.Value!.Value);
        else if (line.Latitude.IsSaid) place.Find(found);
    }
}
