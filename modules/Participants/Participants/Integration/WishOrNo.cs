using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Data;
using Participants.Domain;

namespace Participants.Integration;

/// <summary>A no is final: an occupation that is both wished for and said no to would never be found, and nobody would see why.</summary>
internal sealed class WishOrNo(ParticipantsDb db, AnswerWords words, IStringLocalizer<Texts> texts)
{
    private const string Wishes = "wishes", No = "veto-occupations";

    /// <summary>The wish that is said no to, and what to do about it; null when none is. A no itself is always taken: it goes before everything.</summary>
    public async Task<(Question Question, string Said)?> BothAsync(Guid participant, Section section, Func<string, IReadOnlyList<string>> answers, CancellationToken stop)
    {
        if (section.Code != Mapping.Wish) return null;
        var stored = await db.Sections.AsNoTracking().SingleOrDefaultAsync(s => s.ParticipantId == participant && s.Section == Mapping.Veto, stop);
        if (Both(answers(Wishes), stored?.Tokens(No)) is not [var both, ..]) return null;
        return (section.Questions.First(q => q.Code == Wishes), texts["Section.WishIsNo", await LabelAsync(both, stop)]);
    }

    /// <summary>What is saved both as a wish and as a no, in words: it is never proposed, and somebody should take the wish away. Null when there is none.</summary>
    public async Task<string?> StandingAsync(Guid participant, CancellationToken stop)
    {
        var sections = await db.Sections.AsNoTracking().Where(s => s.ParticipantId == participant && (s.Section == Mapping.Wish || s.Section == Mapping.Veto)).ToListAsync(stop);
        var both = Both(sections.FirstOrDefault(s => s.Section == Mapping.Wish)?.Tokens(Wishes) ?? [], sections.FirstOrDefault(s => s.Section == Mapping.Veto)?.Tokens(No));
        if (both.Count == 0) return null;
        var labels = await words.LabelsAsync(both.Select(t => (No, Question.CodeOf(t))), stop);
        return string.Join(", ", both.Select(Question.CodeOf).Select(code => labels.GetValueOrDefault((No, code)) ?? code));
    }

    private static List<string> Both(IEnumerable<string> wishes, IEnumerable<string>? no)
    {
        var opposite = no?.Where(t => !Question.IsApart(t)).Select(Question.CodeOf).ToHashSet() ?? [];
        return [.. wishes.Where(t => opposite.Contains(Question.CodeOf(t)))];
    }

    private async Task<string> LabelAsync(string both, CancellationToken stop) => (await words.LabelsAsync([(Wishes, both)], stop)).GetValueOrDefault((Wishes, both)) ?? both;
}
