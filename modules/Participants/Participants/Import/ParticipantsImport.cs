using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;
using Platform.Sdk.Tables;
using Taxonomy.Contracts;

namespace Participants.Import;

/// <summary>
/// People out of a file. An empty cell leaves what a coach has written; who is told about in a line that is taken stands in the read log, because
/// the counts say what was known.
/// </summary>
internal sealed class ParticipantsImport(
    ParticipantsDb db, IFieldCipher cipher, ITaxonomy taxonomy, IGeography geography, IStaffDirectory staff, ICurrentUser user, ICommandReads reads, IIds ids,
    IInstallationClock clock) : ITableImport
{
    public const string Command = "import participants";

    private const string NotCoach = "There is no coach with this user name; it is the e-mail address that a coach signs in with.";

    private readonly LineCodes codes = new(taxonomy, geography);

    public static TableFormat Format => Column.Format;

    public ModuleDb Db => db;

    public async Task TakeAsync(TableBatch batch, CancellationToken stop)
    {
        var lines = batch.Rows.Select(row => ParticipantLine.Read(row, clock.Today)).Where(l => !l.Row.IsRejected).ToList();
        await codes.LoadAsync(lines.SelectMany(l => l.Answers(new([]))).SelectMany(a => a.Tokens.Where(t => !LineCodes.IsApart(t, a.Question))
            .Select(t => (a.Question, Question.CodeOf(t)))), stop);
        var coaches = await staff.FindAsync([.. lines.Select(l => l.Coach.Value).OfType<string>().Distinct()], stop);
        var known = await KnownAsync(lines, stop);
        var owners = await OwnersAsync(lines, stop);
        var taken = new List<Guid>();
        foreach (var line in lines)
        {
            var person = known.GetValueOrDefault(line.Key);
            var lookUp = line.Number.Value is { } number ? cipher.LookUp(number.Digits, Participant.IdentityNumberField) : null;
            var answers = Answers(line, person);
            if (!MayTake(line, person, coaches) || !IsOwn(batch, line, person, lookUp, owners) || line.Row.IsRejected) continue;
            var isNew = person is null;
            person ??= Enrol(line, coaches[line.Coach.Value!].Id);
            var isChanged = Change(line, person, lookUp, coaches) | Map(person, answers);
            if (lookUp is not null) owners[Convert.ToHexString(lookUp)] = person.Id;
            line.Row.Take(isNew, isChanged);
            // Who does not come into being cannot have been read about.
            if (!isNew || !batch.IsDryRun) taken.Add(person.Id);
        }
        await reads.WriteAsync(Command, PersonDetail.Case | PersonDetail.Identity, taken, stop);
    }

    private async Task<Dictionary<string, Participant>> KnownAsync(List<ParticipantLine> lines, CancellationToken stop)
    {
        string[] keys = [.. lines.Select(l => l.Key)];
        return await db.Participants.Where(p => keys.Contains(p.Key)).Include(p => p.Relations.Where(r => r.Kind == CaseRelationKind.Assigned))
            .Include(p => p.NamedStaff).Include(p => p.Sections).AsSplitQuery().ToDictionaryAsync(p => p.Key, StringComparer.Ordinal, stop);
    }

    private async Task<Dictionary<string, Guid>> OwnersAsync(List<ParticipantLine> lines, CancellationToken stop)
    {
        byte[][] digests = [.. lines.Select(l => l.Number.Value).OfType<IdentityNumber>().Select(n => cipher.LookUp(n.Digits, Participant.IdentityNumberField))];
        var found = await db.Participants.AsNoTracking().Where(p => digests.Contains(p.IdentityNumberLookUp)).Select(p => new { p.Id, p.IdentityNumberLookUp }).ToListAsync(stop);
        return found.ToDictionary(p => Convert.ToHexString(p.IdentityNumberLookUp!), p => p.Id);
    }

    /// <summary>What the line answers anew, with the codes that are kept.</summary>
    private Dictionary<string, IReadOnlyList<string>> Answers(ParticipantLine line, Participant? person)
    {
        var before = new Answers((person?.Sections ?? []).SelectMany(s => s.Answers));
        var answers = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (question, tokens) in line.Answers(before))
            if (codes.Kept(question, tokens) is not { } kept)
                line.Row.Reject(MappingColumns.Of(question), $"A code is unknown here, or stands twice. Wanted: {Codes(question)}.");
            else if (!AnswerColumn.IsSame(question, before.Tokens(question.Code), kept)) answers[question.Code] = kept;
        return answers;
    }

    private static string Codes(Question question) =>
        question.Concept is { } concept ? $"{concept}, as ./platform export taxonomy tells" : "a place that ./platform import places has brought";

    private bool MayTake(ParticipantLine line, Participant? person, IReadOnlyDictionary<string, StaffMember> coaches)
    {
        if (person is null)
            foreach (var (column, isSaid) in line.Needed.Where(n => !n.IsSaid)) line.Row.Reject(column, "It is missing, and somebody new needs it.");
        if (line.Coach.Value is { } name && !(coaches.TryGetValue(name, out var coach) && (person?.LastCoach(clock.Today) == coach.Id || coach.Roles.Any(ParticipantsModule.Coaches.Contains))))
            line.Row.Reject(Column.Coach, NotCoach);
        if (person is { Protection: not Protection.No } && !person.NamedStaff.Exists(n => n.StaffId == user.Id))
        {
            if (line.Protection.IsSaid && (line.Protection.Value ?? Protection.No) == Protection.No)
                line.Row.Reject(Column.Protected, "The identity is protected here. Only somebody who is named for the person can lift it.");
            // Whoever gets the case is named for the person from then on.
            if (line.Coach.Value is { } next && !(coaches.TryGetValue(next, out var to) && person.LastCoach(clock.Today) == to.Id))
                line.Row.Reject(Column.Coach, "The identity is protected here. Only somebody who is named for the person can hand the case on.");
        }
        return !line.Row.IsRejected;
    }

    /// <summary>Neither the key nor the number is another line's or another person's. Whose it is, is said to nobody.</summary>
    private static bool IsOwn(TableBatch batch, ParticipantLine line, Participant? person, byte[]? lookUp, Dictionary<string, Guid> owners)
    {
        const string Known = "The number is known on another record.";
        var digest = lookUp is null ? null : Convert.ToHexString(lookUp);
        if (digest is not null && owners.TryGetValue(digest, out var owner) && owner != person?.Id) line.Row.Reject(Column.IdentityNumber, Known);
        else if (batch.IsFirst(line.Row, Column.ExternalId, $"{Column.ExternalId}:{line.Key}") && digest is not null
            && batch.Before(line.Row, $"{Column.IdentityNumber}:{digest}") is not null) line.Row.Reject(Column.IdentityNumber, Known);
        return !line.Row.IsRejected;
    }

    private Participant Enrol(ParticipantLine line, Guid coach)
    {
        var (today, enrolled) = (clock.Today, line.Enrolled.Value!.Value);
        var person = Participant.Enrol(ids.New(), line.FirstName.Value!, line.LastName.Value!, enrolled < today ? enrolled : today, ids.New(), coach);
        person.KnownAs(line.Key);
        db.Add(person);
        return person;
    }

    private bool Change(ParticipantLine line, Participant person, byte[]? lookUp, IReadOnlyDictionary<string, StaffMember> coaches)
    {
        var today = clock.Today;
        person.Rename(line.FirstName.Or(person.FirstName)!, line.LastName.Or(person.LastName)!);
        person.Place(line.Programme.Or(person.Programme), line.Enrolled.Or(person.Enrolled)!.Value);
        person.Describe(line.Sex.Or(person.Sex), line.BirthYear.IsSaid ? (short?)line.BirthYear.Value : person.BirthYear);
        if (lookUp is not null && !lookUp.AsSpan().SequenceEqual(person.IdentityNumberLookUp))
            person.SetIdentityNumber(cipher.Encrypt(line.Number.Value!.Digits, person.Id, Participant.IdentityNumberField), lookUp);
        else if (line.Number is { IsSaid: true, Value: null }) person.ForgetIdentityNumber();
        var isHanded = line.Coach.Value is { } name && person.LastCoach(today) != coaches[name].Id;
        if (isHanded) person.HandTo(ids.New(), coaches[line.Coach.Value!].Id, today, clock.Now);
        // After the case is handed on: whoever has it from now on is the one to be named.
        if (line.Protection.IsSaid && (line.Protection.Value ?? Protection.No) != person.Protection) person.Protect(line.Protection.Value ?? Protection.No, today);
        return isHanded || TableBatch.IsChanged(db, person);
    }

    private bool Map(Participant person, Dictionary<string, IReadOnlyList<string>> answers)
    {
        if (answers.Count == 0) return false;
        foreach (var section in Mapping.Sections.Where(s => s.Questions.Concat(s.Kept).Any(q => answers.ContainsKey(q.Code))))
        {
            if (person.Sections.Find(s => s.Section == section.Code) is not { } record) db.Add(record = MappedSection.Empty(ids.New(), person.Id, section.Code));
            var all = section.Questions.ToDictionary(q => q.Code, q => answers.GetValueOrDefault(q.Code) ?? record.Tokens(q.Code));
            foreach (var kept in section.Kept.Where(q => answers.ContainsKey(q.Code))) all[kept.Code] = answers[kept.Code];
            if (!record.Take(all, record.OwnWords, user.Id, clock.Now)) throw new InvalidOperationException($"The answers to {section.Code} were not checked.");
        }
        db.Publish(new ProfileChanged(person.Id));
        return true;
    }
}
