using System.Runtime.CompilerServices;
using Employers.Contracts;
using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk.Tables;

namespace Placements.Import;

/// <summary>The inventory as a file, by external id; one that was registered here is called by its own id. Read as it is written.</summary>
internal sealed class OpeningExport(PlacementsDb db, IEmployerNumbers numbers) : ITableExport
{
    private const int AtOnce = 500;

    private readonly List<string> leftOut = [];
    private int unnumbered;

    public static TableFormat Format => OpeningFormat.Format;

    public IReadOnlyList<string> LeftOut => unnumbered == 0 ? leftOut
        : [.. leftOut, $"{unnumbered} openings of employers that the file of employers leaves out"];

    public async IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await TellAsync(stop);
        var some = new List<Opening>(AtOnce);
        var openings = Whole(db.Openings.AsNoTracking()).OrderBy(o => EF.Functions.Collate(o.ExternalId ?? o.Id.ToString(), "C")).AsAsyncEnumerable();
        await foreach (var opening in openings.WithCancellation(stop))
        {
            some.Add(opening);
            if (some.Count < AtOnce) continue;
            foreach (var row in await RowsAsync(some, stop)) yield return row;
            some.Clear();
        }
        foreach (var row in await RowsAsync(some, stop)) yield return row;
    }

    private static IQueryable<Opening> Whole(IQueryable<Opening> openings) =>
        openings.Where(o => o.State == OpeningState.Published && o.EmployerId != null && o.Form != null && o.Occupation != null);

    private async Task<IReadOnlyList<string?[]>> RowsAsync(List<Opening> some, CancellationToken stop)
    {
        if (some.Count == 0) return [];
        var employers = await numbers.OfEmployersAsync([.. some.Select(o => o.EmployerId!.Value).Distinct()], stop);
        var places = await numbers.OfWorkplacesAsync([.. some.Select(o => o.WorkplaceId).OfType<Guid>().Distinct()], stop);
        var rows = new List<string?[]>(some.Count);
        foreach (var opening in some)
        {
            if (!employers.TryGetValue(opening.EmployerId!.Value, out var number)) unnumbered++;
            else rows.Add(Cells(opening, number, opening.WorkplaceId is { } id ? places.GetValueOrDefault(id) : null));
        }
        return rows;
    }

    private static string?[] Cells(Opening o, string number, string? workplace) =>
    [
        o.ExternalId ?? o.Id.ToString(), number, workplace, o.Title, o.Form, o.Occupation, TableText.Of(o.Tasks), TableText.Of(o.Seats), TableText.Of(o.HoursMin),
        TableText.Of(o.HoursMax), TableText.Of(o.From), TableText.Of(o.To), TableText.Of(InOrder(o.Days, OpeningFormat.DayCodes)), TableText.Of(InOrder(o.Times, OpeningFormat.TimeCodes)),
        TableText.Of(o.Skills?.Where(s => s.Required).Select(s => (s.Skill, s.Level))), TableText.Of(o.Skills?.Where(s => !s.Required).Select(s => (s.Skill, s.Level))),
        TableText.Of(o.Licences), TableText.Of(o.Certificates), TableText.Of(o.Languages?.Select(Language)),
        TableText.Of(o.Demands?.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => (d.Key, (int?)d.Value))), TableText.Of(o.Adaptations), o.Supervision,
        TableText.Of(o.RegisterExtract), TableText.Of(o.Latitude), TableText.Of(o.Longitude), TableText.Of(o.IsOpenToPublic),
    ];

    private static IEnumerable<string>? InOrder(string[]? codes, IReadOnlyList<string> order) => codes is null ? null : order.Where(codes.Contains);

    private static string Language(AskedLanguage l) => $"{l.Code}:{l.Speak}:{l.Read}:{l.Write}".TrimEnd(':');

    private async Task TellAsync(CancellationToken stop)
    {
        var all = await db.Openings.CountAsync(o => o.State == OpeningState.Published, stop);
        var whole = await Whole(db.Openings).CountAsync(stop);
        var others = await db.Openings.CountAsync(o => o.State != OpeningState.Published, stop);
        if (others > 0) leftOut.Add($"{others} openings that are drafts, paused or ended");
        if (all > whole) leftOut.Add($"{all - whole} published openings without a form or an occupation, which a file must name");
    }
}
