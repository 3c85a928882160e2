using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Public;

/// <summary>Lets the employer open the one case of an opening by a link in mail.</summary>
internal sealed class OpeningLinks(PlacementsDb db) : IRecordLinkOwner
{
    public const string RecordKind = "opening";

    public string Kind => RecordKind;

    public async Task<string?> AddressForAsync(string reference, CancellationToken stop)
    {
        var opening = await db.Openings.Where(o => o.Reference == reference).Select(o => o.ContactEmail).FirstOrDefaultAsync(stop);
        // Before the button in the mail was pressed nobody has shown that the address is theirs.
        return opening ?? await db.Submissions.Where(s => s.Reference == reference && s.Confirmed != null).Select(s => s.ContactEmail).FirstOrDefaultAsync(stop);
    }

    public string PathAfterSignIn(string reference)
    {
        var language = db.Openings.Where(o => o.Reference == reference).Select(o => o.Language).FirstOrDefault()
            ?? db.Submissions.Where(s => s.Reference == reference).Select(s => s.Language).FirstOrDefault() ?? "sv";
        return OfferAddresses.Case(reference, language);
    }
}
