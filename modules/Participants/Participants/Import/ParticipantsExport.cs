using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;
using Platform.Sdk.Tables;

namespace Participants.Import;

/// <summary>
/// People as a file, in the order of their keys, as they were at one moment. Those whose identity is protected are left out. Nobody's line is
/// handed on before the read log has it.
/// </summary>
internal sealed class ParticipantsExport(
    ParticipantsDb db, IFieldCipher cipher, IStaffDirectory staff, ICommandReads reads, Programmes programmes, IInstallationClock clock) : ITableExport
{
    public const string Command = "export participants";

    private const int AtOnce = 500;

    private int left;

    public static TableFormat Format => Column.Format;

    public IReadOnlyList<string> LeftOut => left == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{left} whose identity is protected")];

    public async IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        left = await db.Participants.CountAsync(p => p.Protection != Protection.No, stop);
        for (var last = "";;)
        {
            var after = last;
            var people = await db.Participants.AsNoTracking().Where(p => p.Protection == Protection.No && string.Compare(p.Key, after) > 0).OrderBy(p => p.Key).Take(AtOnce)
                .Include(p => p.Relations.Where(r => r.Kind == CaseRelationKind.Assigned)).Include(p => p.Sections).AsSplitQuery().ToListAsync(stop);
            if (people.Count == 0) yield break;
            await reads.WriteAsync(Command, PersonDetail.Case | PersonDetail.Identity, [.. people.Select(p => p.Id)], stop);
            var coaches = await staff.UserNamesAsync([.. people.Select(Coach).OfType<Guid>().Distinct()], stop);
            foreach (var person in people) yield return Row(person, Coach(person) is { } coach ? coaches.GetValueOrDefault(coach) : null);
            last = people[^1].Key;
        }
    }

    private Guid? Coach(Participant person) => person.LastCoach(clock.Today);

    private List<string?> Row(Participant person, string? coach)
    {
        var answers = new Answers(person.Sections.SelectMany(s => s.Answers));
        return [.. Format.Columns.Select(column => column.Name switch
        {
            Column.ExternalId => person.Key,
            Column.IdentityNumber => person.IdentityNumberCipher is { } stored
                ? new IdentityNumber(cipher.Decrypt(stored, person.Id, Participant.IdentityNumberField)).ToString() : null,
            Column.FirstName => person.FirstName,
            Column.LastName => person.LastName,
            Column.Protected => "no",
            Column.Coach => coach,
            Column.Programme => person.Programme ?? programmes.Usual,
            Column.Enrolled => TableText.Of(person.Enrolled),
            Column.Sex => person.Sex?.ToString().ToLowerInvariant(),
            Column.BirthYear => TableText.Of(person.BirthYear),
            var answered => MappingColumns.Write(answered, answers),
        })];
    }
}
