using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Public;

/// <summary>Finds the case that this browser's sign-in link has opened, and does what the employer asks for there. The caller saves.</summary>
internal sealed class OfferCases(PlacementsDb db, IRecordSession session, IInstallationClock clock)
{
    /// <summary>After a withdrawal the employer is not asked for so long.</summary>
    private const int QuietMonths = 6;

    /// <summary>Null when the browser has no session for this reference.</summary>
    public async Task<OfferCase?> OpenAsync(string reference, CancellationToken stop)
    {
        if (await session.ReferenceAsync(OpeningLinks.RecordKind, stop) is not { } open || !string.Equals(open, reference, StringComparison.OrdinalIgnoreCase)) return null;
        var submission = await db.Submissions.FirstOrDefaultAsync(s => s.Reference == open, stop);
        var opening = await db.Openings.FirstOrDefaultAsync(o => o.Reference == open, stop);
        return submission is null && opening is null ? null : new(submission, opening);
    }

    public void Pause(OfferCase found, DateOnly? until)
    {
        found.Opening!.Pause(until, clock.Now);
        db.Publish(new OpeningChanged(found.Id));
    }

    public void Resume(OfferCase found)
    {
        found.Opening!.Publish(clock.Now, clock.Today);
        db.Publish(new OpeningPublished(found.Id, found.Opening.EmployerId!.Value));
    }

    public void Withdraw(OfferCase found)
    {
        var quietUntil = clock.Today.AddMonths(QuietMonths);
        found.Submission?.Withdraw(quietUntil, clock.Now);
        if (found.Opening is { State: not OpeningState.Closed } opening)
        {
            opening.Withdraw(quietUntil, clock.Now);
            if (opening is { Published: not null, EmployerId: { } employer }) db.Publish(new OpeningWithdrawn(opening.Id, employer));
        }
    }

    /// <summary>The first day of a month, at least two weeks away: what «Pausa» offers in one press.</summary>
    public DateOnly NextPauseEnd()
    {
        var far = clock.Today.AddDays(14);
        return new DateOnly(far.Year, far.Month, 1).AddMonths(far.Day == 1 ? 0 : 1);
    }
}
