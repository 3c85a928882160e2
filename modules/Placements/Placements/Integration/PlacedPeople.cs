using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;

namespace Placements.Integration;

internal sealed class PlacedPeople(PlacementsDb db) : IPlacedPeople
{
    public async Task<IReadOnlyDictionary<Guid, PlacedPerson>> NowAsync(IReadOnlyCollection<Guid> participants, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(participants.Count, 1000);
        if (participants.Count == 0) return new Dictionary<Guid, PlacedPerson>();
        var found = await db.Placements.AsNoTracking().Where(p => p.Ended == null && participants.Contains(p.ParticipantId)).OrderBy(p => p.FirstDay).ThenBy(p => p.Id)
            .Select(p => new
            {
                p.ParticipantId, p.Id, p.FirstDay, p.PlannedLastDay,
                Next = p.FollowUps.Where(f => f.State == FollowUpState.Planned).OrderBy(f => f.Due).ThenBy(f => f.Id).Select(f => new { f.Id, f.Due }).FirstOrDefault(),
                Talked = p.FollowUps.Max(f => f.Done),
                Called = db.Problems.Where(c => c.PlacementId == p.Id).Max(c => c.Answered),
            }).ToListAsync(stop);
        return found.GroupBy(p => p.ParticipantId).ToDictionary(g => g.Key, g =>
        {
            var p = g.First();
            return new PlacedPerson(g.Key, p.Id, p.FirstDay, p.PlannedLastDay, p.Next?.Id, p.Next?.Due, p.Called is null || p.Talked > p.Called ? p.Talked : p.Called);
        });
    }
    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> LastContactsAsync(IReadOnlyCollection<Guid> participants, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(participants.Count, 1000);
        if (participants.Count == 0) return new Dictionary<Guid, DateTimeOffset>();
        var found = await db.Placements.AsNoTracking().Where(p => participants.Contains(p.ParticipantId))
            .Select(p => new { p.ParticipantId, Talked = p.FollowUps.Max(f => f.Done), Called = db.Problems.Where(c => c.PlacementId == p.Id).Max(c => c.Answered) })
            .ToListAsync(stop);
        return found.SelectMany(p => new[] { p.Talked, p.Called }, (p, at) => (p.ParticipantId, At: at)).Where(x => x.At is not null)
            .GroupBy(x => x.ParticipantId).ToDictionary(g => g.Key, g => g.Max(x => x.At!.Value));
    }
}
