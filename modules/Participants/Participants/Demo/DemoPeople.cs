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
            var hour = 9;
            foreach (var person in Enumerable.Range(0, all).Where(n => n % coaches.Count == coach)) hour = Meet(day, coaches[coach], person, all, hour);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
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

    private int Meet(IDemoDay day, DemoStaff coach, int number, int all, int hour)
    {
        var (one, two) = DemoMeetings.Of(day, number);
        if (day.Number != one && day.Number != two) return hour;
        var isFirst = day.Number == one;
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
            var until = number % 101 == 7 ? day.Anchor.AddDays(5 + number % 20) : day.Anchor.AddDays(70 + number % 200);
            var longest = day.Date.AddMonths(Consent.LongestMonths);
            db.Add(Consent.Give(ids.New(), id, ConsentPurpose.Placement, "arbetsgivare som kan ha en plats, i Rönnsala kommun med omnejd", day.Date,
                until < longest ? until : longest, number % 4 == 0 ? Confirmation.Paper : Confirmation.Screen, coach.Id, now));
        }
        return hour + 1;
    }
}
