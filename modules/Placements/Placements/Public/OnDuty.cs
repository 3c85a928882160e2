using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Placements.Data;
using Platform.Sdk;

namespace Placements.Public;

/// <summary>
/// Who an employer is told will answer: the consultant who has the case; before anybody has it the one named in the settings
/// (<c>Modules:Placements:Answers</c>), otherwise the one who took an offer last, otherwise the unit.
/// </summary>
internal sealed class OnDuty(PlacementsDb db, IStaffDirectory staff, IConfiguration settings)
{
    private Answering? next;

    private string? Phone => settings["Unit:Phone"];

    public async Task<Answering> NextAsync(CancellationToken stop)
    {
        if (next is not null) return next;
        if (settings["Modules:Placements:Answers"] is { Length: > 0 } named) return next = new(named, Phone, true);
        var last = await db.Submissions.Where(s => s.ReviewerId != null).OrderByDescending(s => s.Read).Select(s => s.ReviewerId).FirstOrDefaultAsync(stop);
        return next = await OfAsync(last, stop);
    }

    /// <summary>The one who has a case; who is next when nobody has.</summary>
    public async Task<Answering> WhoHasAsync(Guid? consultant, CancellationToken stop) =>
        consultant is null ? await NextAsync(stop) : await OfAsync(consultant, stop);

    private async Task<Answering> OfAsync(Guid? consultant, CancellationToken stop) =>
        consultant is { } id && (await staff.NamesAsync([id], stop)).GetValueOrDefault(id) is { Length: > 0 } name
            ? new(name, Phone, true)
            : new(settings["Unit:Name"] ?? "Arbetsmarknadsenheten", Phone, false);
}
