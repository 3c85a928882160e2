using Employers.Contracts;
using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Placements.Data;
using Placements.Describing;
using Placements.Domain;
using Platform.Sdk;
using Platform.Sdk.Tables;

namespace Placements.Import;

/// <summary>Brings openings into the inventory. A new one is published, as it is when a consultant does it: who weighs openings is told.</summary>
internal sealed class OpeningImport(PlacementsDb db, OpeningWords words, IEmployerNumbers numbers, IIds ids, ICurrentUser user, IInstallationClock clock) : ITableImport
{
    public static TableFormat Format => OpeningFormat.Format;

    public ModuleDb Db => db;

    public async Task TakeAsync(TableBatch batch, CancellationToken stop)
    {
        var lines = batch.Rows.Select(OpeningLine.Read).Where(l => !l.Row.IsRejected).ToList();
        await words.ReadAsync(lines, stop);
        var known = await KnownAsync(lines, stop);
        var places = await numbers.FindAsync([.. lines.Where(l => l.Organisation.Value is not null).Select(Number).Distinct()], stop);
        foreach (var line in lines)
        {
            var opening = known.GetValueOrDefault(line.Id);
            var place = line.Organisation.Value is null ? null : places.GetValueOrDefault(Number(line));
            words.Check(line);
            Check(line, opening, place);
            if (!line.Row.IsRejected && batch.IsFirst(line.Row, OpeningFormat.Id, line.Id)) Take(line, opening, place);
        }
    }

    private static WorkplaceNumber Number(OpeningLine line) => new(line.Organisation.Value!, line.Workplace.Value ?? "");

    /// <summary>By the id the file gave; one that was registered here is found by its own.</summary>
    private async Task<Dictionary<string, Opening>> KnownAsync(IReadOnlyCollection<OpeningLine> lines, CancellationToken stop)
    {
        string[] external = [.. lines.Select(l => l.Id)];
        Guid[] own = [.. external.Where(e => Guid.TryParse(e, out _)).Select(Guid.Parse)];
        var found = await db.Openings.Where(o => external.Contains(o.ExternalId) || o.ExternalId == null && own.Contains(o.Id)).ToListAsync(stop);
        return found.ToDictionary(o => o.ExternalId ?? o.Id.ToString(), StringComparer.Ordinal);
    }

    private static void Check(OpeningLine line, Opening? opening, NumberedWorkplace? place)
    {
        var (row, isNew) = (line.Row, opening is null);
        row.Has(OpeningFormat.Organisation, line.Organisation, isNew);
        row.Has(OpeningFormat.Title, line.Title, isNew);
        row.Has(OpeningFormat.Form, line.Form, isNew);
        row.Has(OpeningFormat.Occupation, line.Occupation, isNew);
        if (line.Organisation.Value is not null && place is null) row.Reject(OpeningFormat.Organisation, "No employer with that number is registered. Import the employers first.");
        else if (place is { IsArchived: true }) row.Reject(OpeningFormat.Organisation, "The employer is archived.");
        else if (line.Workplace.Value is not null && place is { Workplace: null }) row.Reject(OpeningFormat.Workplace, "The employer has no workplace with that number.");
        else if (line.Workplace.Value is not null && place is null) row.Reject(OpeningFormat.Workplace, "A workplace is known by the employer's number, too.");
        if (line.HoursMin.Or(opening?.HoursMin) > line.HoursMax.Or(opening?.HoursMax)) row.Reject(OpeningFormat.HoursMax, "It is less than hoursMin.");
        if (line.From.Or(opening?.From) > line.To.Or(opening?.To)) row.Reject(OpeningFormat.To, "It is before from.");
        if (Skills(line, opening?.Skills) is { } skills && skills.DistinctBy(s => s.Skill).Count() < skills.Count)
            row.Reject(OpeningFormat.MeritSkills, "A skill is required and a merit at once.");
    }

    private void Take(OpeningLine line, Opening? opening, NumberedWorkplace? place)
    {
        var isNew = opening is null;
        if (opening is null)
        {
            var responsible = place!.Responsible ?? (user.IsSignedIn ? user.Id : null);
            var id = ids.New();
            opening = Opening.Import(id, line.Id, CaseReference.Of(id), line.Title.Value!, responsible, clock.Now);
            opening.Reach(place.ContactName, place.ContactEmail, place.ContactPhone, opening.Language);
            db.Add(opening);
        }
        Describe(opening, line, place);
        if (isNew)
        {
            foreach (var part in Parts(line)) opening.HasDescribed(part);
            opening.Publish(clock.Now, clock.Today);
            db.Publish(new OpeningPublished(opening.Id, opening.EmployerId!.Value));
        }
        var isChanged = TableBatch.IsChanged(db, opening);
        if (!isNew && isChanged && opening.State == OpeningState.Closed)
        {
            db.Entry(opening).CurrentValues.SetValues(db.Entry(opening).OriginalValues);
            db.Entry(opening).State = EntityState.Unchanged;
            line.Row.Reject(OpeningFormat.Id, "The opening has been taken back or has ended, so it is changed no more.");
            return;
        }
        if (!isNew && isChanged && opening.State != OpeningState.Draft) db.Publish(new OpeningChanged(opening.Id));
        line.Row.Take(isNew, isChanged);
    }

    private void Describe(Opening opening, OpeningLine line, NumberedWorkplace? place)
    {
        if (place is not null && (opening.EmployerId != place.Employer || line.Workplace.IsSaid && opening.WorkplaceId != place.Workplace?.Id))
        {
            opening.Belongs(place.Employer, place.Workplace?.Id);
            opening.Lies(place.Workplace?.City, opening.Latitude, opening.Longitude, place.Workplace?.Sector, opening.IsOpenToPublic);
        }
        opening.Lies(opening.Town, line.Latitude.Or(opening.Latitude), line.Longitude.Or(opening.Longitude), opening.Sector, line.Public.Or(opening.IsOpenToPublic));
        var occupation = line.Occupation.IsSaid ? words.Occupation(line.Occupation.Value) : opening.Occupation;
        var tasks = line.Tasks.IsSaid ? words.Tasks(line.Tasks.Value) : opening.Tasks;
        opening.Work(line.Title.Or(opening.Title)!, opening.Description, occupation, tasks, Skills(line, opening.Skills));
        opening.Purpose(line.Form.Or(opening.Form), opening.Goals);
        // The database keeps them in an order of its own, and another order is no change.
        if (line.Demands.IsSaid && !IsSame(line.Demands.Value, opening.Demands)) opening.Demand(line.Demands.Value?.ToDictionary(d => d.Code, d => d.Number!.Value));
        opening.Require(line.Licences.Or(opening.Licences), line.Certificates.Or(opening.Certificates), line.RegisterExtract.Or(opening.RegisterExtract), Languages(line, opening));
        opening.Adapt(line.Adaptations.Or(opening.Adaptations), opening.Access);
        opening.Takes(line.Seats.Or(opening.Seats) ?? 1, line.HoursMin.Or(opening.HoursMin), line.HoursMax.Or(opening.HoursMax),
            line.From.Or(opening.From), line.To.Or(opening.To), Kept(line.Days.Or(opening.Days), opening.Days), Kept(line.Times.Or(opening.Times), opening.Times));
        opening.Supervise(line.Supervision.Or(opening.Supervision), opening.SupervisorCapacity);
    }

    /// <summary>Two columns of one list: what one of them leaves unsaid stays. Unknown only when nothing is said of either.</summary>
    private static IReadOnlyList<AskedSkill>? Skills(OpeningLine line, IReadOnlyList<AskedSkill>? before)
    {
        if (!line.RequiredSkills.IsSaid && !line.MeritSkills.IsSaid) return before;
        var required = line.RequiredSkills.IsSaid ? line.RequiredSkills.Value?.Select(s => new AskedSkill(s.Code, true, s.Number)) : before?.Where(s => s.Required);
        var merits = line.MeritSkills.IsSaid ? line.MeritSkills.Value?.Select(s => new AskedSkill(s.Code, false, s.Number)) : before?.Where(s => !s.Required);
        AskedSkill[]? asked = required is null && merits is null ? null : [.. required ?? [], .. merits ?? []];
        return asked is not null && before is not null && asked.Length == before.Count && !asked.Except(before).Any() ? before : asked;
    }

    private static bool IsSame(IReadOnlyList<(string Code, int? Number)>? said, IReadOnlyDictionary<string, int>? before) => said is null ? before is null
        : before is not null && said.Count == before.Count && said.All(d => before.TryGetValue(d.Code, out var level) && level == d.Number);

    /// <summary>The same in another order is no change.</summary>
    private static string[]? Kept(string[]? said, string[]? before) => said is not null && before is not null && said.Length == before.Length && !said.Except(before).Any() ? before : said;

    /// <summary>Whether less than a level is a danger has no column, so what was said of that stays.</summary>
    private static IReadOnlyList<AskedLanguage>? Languages(OpeningLine line, Opening opening) => !line.Languages.IsSaid ? opening.Languages
        : line.Languages.Value is not { } said ? null
        : [.. said.Select(l => l with { SafetyCritical = opening.Languages?.FirstOrDefault(b => b.Code == l.Code)?.SafetyCritical ?? false })];

    /// <summary>The parts of the description that the file says something of.</summary>
    private static IEnumerable<string> Parts(OpeningLine line)
    {
        yield return DescriptionPart.Employer;
        yield return DescriptionPart.Work;
        if (line.Demands.IsSaid || line.Licences.IsSaid || line.Certificates.IsSaid || line.Languages.IsSaid || line.RegisterExtract.IsSaid) yield return DescriptionPart.Demands;
        if (line.Adaptations.IsSaid) yield return DescriptionPart.Adaptations;
        if (line.HoursMin.IsSaid || line.HoursMax.IsSaid || line.From.IsSaid || line.Days.IsSaid || line.Times.IsSaid) yield return DescriptionPart.Hours;
        if (line.Supervision.IsSaid) yield return DescriptionPart.Supervision;
    }
}
