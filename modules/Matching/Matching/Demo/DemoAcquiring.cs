using Matching.Data;
using Matching.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Matching.Demo;

/// <summary>Consultants of the demo work the queue of places to acquire, by age, and ask workplaces what coaches wanted to know.</summary>
internal sealed class DemoAcquiring(MatchingDb db, IInstallationClock clock, IWorkingDays calendar) : IDemoPart
{
    private const int AtOnce = 3;
    private const int LooksForDays = 15;

    public int Order => 221;

    public Task<bool> IsUntouchedAsync(CancellationToken stop) => Task.FromResult(true);

    public async Task LiveAsync(IDemoDay day, CancellationToken stop)
    {
        day.As(null, 10, 10);
        var open = await db.Acquisitions.Where(a => a.State == AcquisitionState.Taken || a.State == AcquisitionState.Waiting).OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync(stop);
        var wishes = await db.ChangeWishes.Where(w => w.Answered == null).OrderBy(w => w.At).ThenBy(w => w.Id).ToListAsync(stop);
        foreach (var (place, consultant) in day.Staff("consultant").Index())
        {
            var chance = day.Chance($"acquiring {place}");
            day.As(consultant, 10, 15 + chance.Next(30));
            var mine = open.FindAll(a => a.State == AcquisitionState.Taken && a.TakenBy == consultant.Id);
            // Whoever looks for several has found one by yesterday: an answer to be read.
            var patient = day.Days - day.Number == 1 && mine.Count > 1 ? 2 : LooksForDays;
            foreach (var taken in mine.Where(a => Days(a.Taken!.Value, day) >= patient).Take(1))
            {
                var isFound = chance.Next(5) < 3;
                var said = isFound ? DemoReasons.Found : DemoReasons.NotFound;
                taken.Answer(isFound, said[chance.Next(said.Length)], consultant.Id, clock.Now);
                // The coach looks again, with what was found or without.
                (await db.Requests.SingleAsync(r => r.Id == taken.RequestId, stop)).Become(RequestState.Open, clock.Now);
            }
            if (mine.Count < AtOnce && day.Days - day.Number > 2) open.Find(a => a.State == AcquisitionState.Waiting)?.Take(consultant.Id, clock.Now);
            var asked = wishes.FindAll(w => w.Answered is null && (w.ConsultantId is null || w.ConsultantId == consultant.Id));
            // Of the last weeks' some still wait for an answer.
            var patience = (day.Days - day.Number) switch { 1 => 1, <= 12 => 9, _ => 3 };
            foreach (var wish in asked.Where(w => Days(w.At, day) >= patience).Take(2))
            {
                var at = chance.Next(DemoReasons.Changed.Length);
                wish.Answer(at < 2, DemoReasons.Changed[at], consultant.Id, clock.Now);
            }
            await db.SaveChangesAsync(stop);
        }
        db.ChangeTracker.Clear();
    }

    private int Days(DateTimeOffset since, IDemoDay day) => calendar.WorkingDaysBetween(DateOnly.FromDateTime(clock.ToLocal(since).DateTime), day.Date);
}
