using Employers.Data;
using Employers.Domain;
using Employers.Integration;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Employers.Demo;

/// <summary>The registry of the demo's municipality: moved in on the first day, and grown since.</summary>
internal sealed class DemoEmployers(EmployersDb db, IIds ids, IFieldCipher cipher, Whereabouts whereabouts, IInstallationClock clock) : IDemoPart
{
    private const int Whole = 240;
    private const int WholePlaces = 320;
    private const int MovedIn = 150;
    private readonly Dictionary<string, (double, double)?> found = [];

    public int Order => 110;

    public async Task<bool> IsUntouchedAsync(CancellationToken stop) => !await db.Employers.AnyAsync(stop);

    public async Task LiveAsync(IDemoDay day, CancellationToken stop)
    {
        var consultants = day.Staff("consultant");
        var all = day.Of(Whole);
        var counts = DemoEmployer.PlacesOf(all, day.Of(WholePlaces));
        var minute = 0;
        foreach (var number in day.Turn(all, day.Of(MovedIn)))
        {
            // The whole register came with the coordinator's spreadsheet; what came later was written in by whoever won it.
            var consultant = consultants[number % consultants.Count];
            if (day.Number > 0) day.As(consultant, 8, 10 + minute++ % 45);
            else day.As(day.Staff("coordinator").FirstOrDefault() ?? consultant, 8, 30);
            await RegisterAsync(day, number, counts, number % 17 == 16 ? null : consultant.Id, stop);
        }
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    private async Task RegisterAsync(IDemoDay day, int number, int[] counts, Guid? responsible, CancellationToken stop)
    {
        var (made, now) = (DemoEmployer.Of(number, counts[number]), clock.Now);
        var employer = Employer.Register(day.Id("employer", number), made.Name, "SE", made.City, responsible, now);
        if (!OrganisationNumber.TryRead("SE", made.Number, out var known)) throw new InvalidOperationException($"The demo's organisation number {made.Number} is none.");
        employer.SetNumber(cipher.Encrypt(known.Digits, employer.Id, Employer.NumberField), cipher.LookUp(known.Country + known.Digits, Employer.NumberField));
        db.AddRange(employer, Relation.Begin(employer.Id));
        var first = counts.Take(number).Sum();
        foreach (var (at, place) in made.Places.Index())
        {
            var workplace = Workplace.Register(day.Id("workplace", first + at), employer.Id, place.Name, now);
            workplace.Describe(place.Name, place.Sector, place.IsOpenToPublic);
            if (!found.TryGetValue(place.City, out var where)) found[place.City] = where = await whereabouts.FindAsync(null, place.City, stop);
            workplace.Place(place.Street, null, place.City, where);
            db.Add(workplace);
        }
        foreach (var person in made.People) db.Add(ContactPerson.Register(ids.New(), employer.Id, person.Name, person.Role, person.Email, person.Phone, now));
    }
}
