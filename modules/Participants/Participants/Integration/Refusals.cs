using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Participants.Data;
using Participants.Domain;

namespace Participants.Integration;

/// <summary>The same no as the matching engine's: a group refuses what lies under it, a demand what is above the level said.</summary>
internal sealed class Refusals(ParticipantsDb db) : IRefusals
{
    public async Task<IReadOnlySet<Guid>> RefusedAsync(IReadOnlyCollection<ProposedPlace> places, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places.Count, 1000);
        var people = places.Select(p => p.Participant).Distinct().ToArray();
        var said = (await db.Sections.AsNoTracking().Where(s => people.Contains(s.ParticipantId) && s.Section == Mapping.Veto).ToListAsync(stop)).ToLookup(s => s.ParticipantId);
        return places.Where(place => (MatchProfiles.Vetoes(new Answers(said[place.Participant].SelectMany(s => s.Answers))) ?? []).Any(no => Meets(no, place)))
            .Select(p => p.Id).ToHashSet();
    }

    private static bool Meets(ProfileVeto no, ProposedPlace place) => no.Kind switch
    {
        "occupation" => place.Occupation?.StartsWith(no.Code, StringComparison.Ordinal) == true,
        "sector" => place.Sector?.StartsWith(no.Code, StringComparison.Ordinal) == true,
        "employer" => Guid.TryParse(no.Code, out var employer) && employer == place.Employer,
        "demand" => place.Demands?.TryGetValue(no.Code, out var level) == true && level > (no.Above ?? 0),
        _ => true,
    };
}
