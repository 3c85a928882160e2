using Matching.Data;
using Matching.Domain;
using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Platform.Sdk;

namespace Matching.Panels;

/// <summary>On a participant's page: what is being looked for, and the way to look.</summary>
internal sealed class RequestsPanel(MatchingDb db, IParticipantDirectory people, IPersonAccess access, IInstallationClock clock) : IPanel
{
    private const int Most = 5;

    public string Slot => "participant";

    public int Order => 200;

    public string? Permission => "matching.request";

    public async Task<PanelView?> LoadAsync(PanelContext context, CancellationToken stop)
    {
        if (!(await access.FilterAsync([context.Subject], PersonDetail.Plan, stop)).Contains(context.Subject)) return null;
        var rows = await db.Requests.AsNoTracking().Where(r => r.ParticipantId == context.Subject).OrderByDescending(r => r.Asked).ThenByDescending(r => r.Id)
            .Take(Most)
            .Select(r => new { r.Id, r.State, r.Asked }).ToListAsync(stop);
        return new("/Areas/Matching/Pages/Panels/_Requests.cshtml", new Model(context.Subject, await people.GoesOnAsync(context.Subject, stop),
            [.. rows.Select(r => new Row(r.Id, r.State, DateOnly.FromDateTime(clock.ToLocal(r.Asked).DateTime)))]));
    }

    internal sealed record Model(Guid Participant, bool MaySearch, IReadOnlyList<Row> Rows);

    internal sealed record Row(Guid Id, RequestState State, DateOnly Asked);
}
