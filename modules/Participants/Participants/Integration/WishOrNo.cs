using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Data;
using Participants.Domain;

namespace Participants.Integration;

/// <summary>A no is final: an occupation that is both wished for and said no to would never be found, and nobody would see why.</summary>
internal sealed class WishOrNo(ParticipantsDb db, AnswerWords words, IStringLocalizer<Texts> texts)
{
    private const string Wishes = "wishes", No = "veto-occupations";

    /// <summary>The question of this section that says the opposite of what the other holds, and what to do; null when none does.</summary>
    public async Task<(Question Question, string Said)?> BothAsync(Guid participant, Section section, Func<string, IReadOnlyList<string>> answers, CancellationToken stop)
    {
        if (section.Code is not (Mapping.Wish or Mapping.Veto)) return null;
        var (other, here, there) = section.Code == Mapping.Wish ? (Mapping.Veto, Wishes, No) : (Mapping.Wish, No, Wishes);
        var stored = await db.Sections.AsNoTracking().SingleOrDefaultAsync(s => s.ParticipantId == participant && s.Section == other, stop);
        var opposite = stored?.Tokens(there).Where(t => !Question.IsApart(t)).Select(Question.CodeOf).ToHashSet() ?? [];
        if (answers(here).FirstOrDefault(t => opposite.Contains(Question.CodeOf(t))) is not { } both) return null;
        var label = (await words.LabelsAsync([(here, both)], stop)).GetValueOrDefault((here, both)) ?? both;
        return (section.Questions.First(q => q.Code == here), texts[section.Code == Mapping.Wish ? "Section.WishIsNo" : "Section.NoIsWish", label]);
    }
}
