using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Participants.Data;
using Platform.Sdk;

namespace Participants.Integration;

internal sealed class ParticipantDirectory(ParticipantsDb db, IPersonAccess access) : IParticipantDirectory
{
    public async Task<IReadOnlyDictionary<Guid, ParticipantName>> NamesAsync(IReadOnlyCollection<Guid> people, CancellationToken stop)
    {
        var shown = (await access.FilterAsync(people, PersonDetail.Name, stop)).ToArray();
        if (shown.Length == 0) return new Dictionary<Guid, ParticipantName>();
        return await db.Participants.Where(p => shown.Contains(p.Id))
            .Select(p => new ParticipantName(p.Id, p.FirstName + " " + p.LastName)).ToDictionaryAsync(p => p.Id, stop);
    }

    public Task<bool> GoesOnAsync(Guid participant, CancellationToken stop) => db.Participants.AnyAsync(p => p.Id == participant && p.Ended == null, stop);
}
