using Microsoft.EntityFrameworkCore;
using Participants.Domain;
using Platform.Sdk;

namespace Participants.Data;

internal static class MappingMapping
{
    public static void Add(ModelBuilder model) => model.Entity<MappedSection>(section =>
    {
        section.ToTable("mapped_section").Keeps("What the person wants, can and needs, so that a place can be found that fits", "participants.case")
            .Are(DataCategory.Technical, s => s.Id)
            .Are(DataCategory.Personal, s => s.ParticipantId, s => s.Section, s => s.State, s => s.IsReady, s => s.Saved, s => s.OwnWords)
            .Are(DataCategory.Health, s => s.BehindCipher)
            .Are(DataCategory.Staff, s => s.SavedBy);
        section.Property(s => s.Version).IsRowVersion();
        section.Property(s => s.State).HasConversion(s => s.ToString().ToLowerInvariant(), code => Enum.Parse<SectionState>(code, true));
        section.ComplexCollection(s => s.Answers, answer =>
        {
            answer.ToJson("answers");
            answer.Property(a => a.Question).Is(DataCategory.Personal);
            answer.Property(a => a.Token).Is(DataCategory.Personal);
        });
    });
}
