using Placements.Data;
using Placements.Describing;
using Platform.Sdk;

namespace Placements.Public;

/// <summary>Tells an employer what has become of a proposal: its number, a day and whom to ring, and nothing of the person.</summary>
internal sealed class CaseMail(PlacementsDb db, IMailQueue mail, OnDuty duty, IInstallationClock clock)
{
    /// <summary>Queues it, if the employer has an address; the caller saves. Arguments: the case, the proposal's number, the day, whom to ring.</summary>
    public async Task TellAsync(string template, CaseAddress to, DateOnly day, Guid about, CancellationToken stop)
    {
        if (to.Email is null) return;
        var who = await duty.WhoHasAsync(to.Consultant, stop);
        var spoken = await Speaking.InAsync(to.Language, () => Task.FromResult(OfferTexts.Spoken(day, clock.Today)));
        mail.Enqueue(db, new(template, to.Email, to.Language)
        {
            Arguments = [OfferAddresses.Case(to.Reference, to.Language), $"{to.Number}", spoken, string.Join(", ", new[] { who.Name, who.Phone }.OfType<string>())],
            About = about.ToString(),
        });
    }
}

/// <summary>Where an employer is told of a proposal.</summary>
/// <param name="Reference">The case.</param>
/// <param name="Language">Its language.</param>
/// <param name="Email">Null when there is none.</param>
/// <param name="Number">What the employer knows the proposal as.</param>
/// <param name="Consultant">Who has it.</param>
internal sealed record CaseAddress(string Reference, string Language, string? Email, int? Number, Guid Consultant);
