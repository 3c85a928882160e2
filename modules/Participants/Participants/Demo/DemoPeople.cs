using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;

namespace Participants.Demo;

/// <summary>The participants of the demo's municipality: enrolled, met twice and mapped, and asked for consent.</summary>
internal sealed class DemoPeople(ParticipantsDb db, IIds ids, IFieldCipher cipher, IInstallationClock clock) : IDemoPart
{
    private const int Women = 229;
    private static readonly string[] Programmes = ["Vägen in", "Vägen in", "Språksteget", "Nystart"];

    public int Order => 120;

    public async Task<bool> IsUntouchedAsync(CancellationToken stop) => !await db.Participants.AnyAsync(stop);

    public async Task LiveAsync(IDemoDay day, CancellationToken stop)
    {
        var all = DemoMeetings.All(day);
        var coaches = day.Staff("coach");
        await EnrolAsync(day, coaches, all, stop);
        foreach (var coach in Enumerable.Range(0, coaches.Count))
        {
            var met = Enumerable.Range(0, all).Where(n => n % coaches.Count == coach && DemoMeetings.IsMet(day, n)).ToList();
            foreach (var (at, person) in met.Index()) Meet(day, coaches[coach], person, all, 9 + at);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
            // Now and then somebody looks it through again in the evening.
            if (day.Number % 4 == coach) day.As(coaches[coach], 19, 40);
            await day.ReadAsync("/participants/map/{id:guid}/{section}", "case.map", PersonDetail.Case, [.. met.Select(n => day.Id("participant", n))], stop);
            day.As(null, 16, 0);
        }
    }

    private async Task EnrolAsync(IDemoDay day, IReadOnlyList<DemoStaff> coaches, int all, CancellationToken stop)
    {
        foreach (var number in DemoMeetings.Enrolled(day).OrderBy(n => n % coaches.Count))
        {
            var coach = coaches[number % coaches.Count];
            day.As(coach, 8, 20 + number % 30);
            var made = DemoPerson.Of(number, all, day.Of(Women), day.Anchor);
            // Those who were moved in from the spreadsheet had been with the unit for a while.
            var enrolled = day.Number == 0 ? day.Date.AddDays(-(30 + number * 37 % 270)) : day.Date;
            var person = Participant.Enrol(day.Id("participant", number), made.FirstName, made.LastName, enrolled, ids.New(), coach.Id, made.Protection);
            person.Describe(made.IsWoman ? Sex.Woman : Sex.Man, (short)made.Born.Year);
            person.Place(Programmes[number * 3 % Programmes.Length], enrolled);
            if (made.IdentityNumber is { } digits)
            {
                if (!IdentityNumber.TryRead(digits, day.Date, out _)) throw new InvalidOperationException($"The demo's identity number of person {number} is none.");
                person.SetIdentityNumber(cipher.Encrypt(digits, person.Id, Participant.IdentityNumberField), cipher.LookUp(digits, Participant.IdentityNumberField));
            }
            db.Add(person);
        }
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    private void Meet(IDemoDay day, DemoStaff coach, int number, int all, int hour)
    {
        var isFirst = day.Number == DemoMeetings.Of(day, number).First;
        day.As(coach, Math.Min(hour, 15), 10 + number % 40);
        var (id, now) = (day.Id("participant", number), clock.Now);
        var person = DemoPerson.Of(number, all, day.Of(Women), day.Anchor);
        var mapping = new DemoMapping(person, day.Date);
        var codes = Mapping.Sections.Select(s => s.Code).Where(c => DemoMapping.First.Contains(c) == isFirst);
        foreach (var code in codes)
        {
            var section = MappedSection.Empty(ids.New(), id, code);
            if (!section.Take(mapping.Answers(code), mapping.Words(code), coach.Id, now)) throw new InvalidOperationException($"The demo's answers to {code} are none.");
            if (code == Mapping.Needs && person.Trait.Behind is { } behind && number % 2 == 0) section.Keep(cipher.Encrypt(behind, section.Id, MappedSection.BehindField));
            db.Add(section);
        }
        db.Publish(new ProfileChanged(id));
        // Most agree at once; some want to think it over until the next time, and a few do not want to.
        if (person.Protection == Protection.No && number % 97 != 13 && isFirst == (number % 31 != 11))
        {
            db.Add(Consent.Give(ids.New(), id, ConsentPurpose.Placement, "arbetsgivare som kan ha en plats, i Rönnsala kommun med omnejd", day.Date,
                Until(day, number), number % 4 == 0 ? Confirmation.Paper : Confirmation.Screen, coach.Id, now));
        }
    }

    /// <summary>The last day of a consent: of most long after the demo is looked at, of some soon, of a few just before.</summary>
    private static DateOnly Until(IDemoDay day, int number)
    {
        var until = (number % 101) switch
        {
            7 => day.Anchor.AddDays(5 + number % 20),
            // Given long enough ago to have been of use.
            43 or 60 when day.Date < day.Anchor.AddDays(-40) => day.Anchor.AddDays(-3 - number % 15),
            _ => day.Anchor.AddDays(70 + number % 200),
        };
        var longest = day.Date.AddMonths(Consent.LongestMonths);
        return until < longest ? until : longest;
    }
}
