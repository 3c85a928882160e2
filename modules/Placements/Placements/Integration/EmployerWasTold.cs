using Microsoft.EntityFrameworkCore;
using Placements.Data;
using Placements.Pages;
using Platform.Sdk;

namespace Placements.Integration;

/// <summary>Asked when a mail leaves that says a proposal is taken back: who never got the mail about it is not told of its end.</summary>
internal sealed class EmployerWasTold(PlacementsDb db) : IMailGuard
{
    public async Task<string?> ReasonToStopAsync(string template, string? about, CancellationToken stop)
    {
        if (!Guid.TryParse(about, out var id)) return "offer-unknown";
        var made = await db.Offers.Where(o => o.Id == id).Select(o => o.Made).SingleOrDefaultAsync(stop);
        var sent = await db.Database.SqlQuery<int>($"""
            select 1 as "Value" from placements.mail_queue
            where created >= {made} and about = {about} and template = {SendOffer.MadeTemplate} and state = 'sent' limit 1
            """).ToListAsync(stop);
        return sent.Count == 0 ? "never-told" : null;
    }
}
