using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;

namespace Participants.Integration;

/// <summary>Reads a case for one reader, and of it only what that reader may know.</summary>
internal sealed class CaseReader(
    ParticipantsDb db, SheetWords sheets, AnswerWords words, ICurrentUser user, IStaffDirectory staff, IInstallationClock clock, Deadlines deadlines, IStringLocalizer<Texts> texts)
{
    private static readonly string[] No = ["veto-occupations", "veto-sectors", "veto-demands"];

    public async Task<CaseView?> ReadAsync(Guid id, PersonDetail granted, bool mayKnowNumber, CancellationToken stop)
    {
        var today = clock.Today;
        var found = await db.Participants.Where(p => p.Id == id).Select(p => new
        {
            p.Id, p.CaseNumber, p.FirstName, p.LastName, p.Enrolled, p.Protection, p.Ended, HasNumber = mayKnowNumber && p.IdentityNumberCipher != null,
            Coach = p.Relations.Where(r => r.Kind == CaseRelationKind.Assigned && r.From <= today && (r.Until == null || r.Until >= today))
                .OrderByDescending(r => r.From).ThenBy(r => r.Id).Select(r => (Guid?)r.StaffId).FirstOrDefault(),
        }).SingleOrDefaultAsync(stop);
        if (found is null) return null;
        var coach = found.Coach is { } account ? (await staff.NamesAsync([account], stop)).GetValueOrDefault(account) : null;
        var view = new CaseView(found.Id, found.CaseNumber, found.FirstName, $"{found.FirstName} {found.LastName}", found.Enrolled, found.Protection, coach, found.HasNumber);
        if (found.Protection != Protection.No) view = view with { MaySee = await MaySeeAsync(id, today, stop) };
        if ((granted & PersonDetail.Plan) == 0) return view with { Released = await ReleasedAsync(id, stop) };
        return await PlannedAsync(view with { Ended = found.Ended }, granted, stop);
    }

    /// <summary>Those named who work in the case now, besides the reader.</summary>
    private async Task<IReadOnlyList<string>> MaySeeAsync(Guid id, DateOnly today, CancellationToken stop)
    {
        var named = await db.Participants.Where(p => p.Id == id).SelectMany(p => p.NamedStaff.Where(n => n.StaffId != user.Id
            && p.Relations.Any(r => r.StaffId == n.StaffId && r.Ended == null && r.From <= today && (r.Until == null || r.Until >= today)))).Select(n => n.StaffId).ToListAsync(stop);
        return named.Count == 0 ? [] : [.. (await staff.NamesAsync(named, stop)).Values.Order(StringComparer.CurrentCulture)];
    }

    private async Task<CaseView> PlannedAsync(CaseView view, PersonDetail granted, CancellationToken stop)
    {
        var (today, id) = (clock.Today, view.Id);
        var facts = await db.Participants.AsNoTracking().Where(p => p.Id == id).Facts(today, deadlines).SingleAsync(stop);
        var sections = await db.Sections.AsNoTracking().Where(s => s.ParticipantId == id && (s.Section == Mapping.Wish || s.Section == Mapping.Veto || s.Section == Mapping.Needs)).ToListAsync(stop);
        var answers = new Answers(sections.SelectMany(s => s.Answers));
        var labels = await words.LabelsAsync(No.Append("wishes").SelectMany(q => (answers.Many(q) ?? []).Select(t => (q, t))), stop);
        IReadOnlyList<string> Said(params string[] questions) => [.. questions.SelectMany(q => (answers.Many(q) ?? []).Select(t => labels[(q, t)]))];
        var needs = sections.Where(s => s.Section == Mapping.Needs).SelectMany(s => s.Answers)
            .Where(a => a.Token is not (Question.Unknown or Question.Declined)).Select(a => new SheetItem { Field = a.Question, Question = a.Question, Token = a.Token }).ToList();
        return view with
        {
            Stage = facts.Stage,
            Next = StepWords.Of(facts, today, deadlines, texts),
            WishInOwnWords = sections.FirstOrDefault(s => s.Section == Mapping.Wish)?.OwnWords,
            Wishes = Said("wishes"),
            Vetoes = Said(No),
            IsAskedForVetoes = No.Any(answers.IsAsked),
            Needs = (granted & PersonDetail.Needs) != 0 ? await sheets.LinesAsync(needs, stop) : [],
            Consents = await db.Consents.AsNoTracking().Where(Consent.InForce(ConsentPurpose.Placement, today)).Where(c => c.ParticipantId == id).OrderBy(c => c.Until).ToListAsync(stop),
        };
    }

    /// <summary>The sheets of the proposals that this very reader handles, as they hold in this moment.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<ReleasedLine>>> ReleasedAsync(Guid id, CancellationToken stop)
    {
        var mine = db.Relations.Where(r => r.ParticipantId == id && r.StaffId == user.Id && r.Ended == null).Select(r => r.SheetId);
        var held = await db.HoldingSheets(clock.Today).AsNoTracking().Where(s => s.ParticipantId == id && mine.Contains(s.Id)).OrderBy(s => s.At).ToListAsync(stop);
        var released = new List<IReadOnlyList<ReleasedLine>>();
        foreach (var sheet in held) released.Add(await sheets.LinesAsync(sheet.Items, stop));
        return released;
    }
}
