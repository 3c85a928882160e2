using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Participants.Domain;
using Platform.Sdk;

namespace Participants.Data;

internal static class MappingMapping
{
    public static void Add(ModelBuilder model) => model.Entity<MappedSection>(section =>
    {
        section.ToTable("mapped_section").Keeps("What the person wants, can and needs, so that a place can be found that fits", "participants.case")
            .Are(DataCategory.Technical, s => s.Id)
            .Are(DataCategory.Personal, s => s.ParticipantId, s => s.Section, s => s.State, s => s.IsReady, s => s.ReadySince, s => s.Saved, s => s.OwnWords)
            .Are(DataCategory.Health, s => s.BehindCipher)
            .Are(DataCategory.Staff, s => s.SavedBy);
        section.Property(s => s.Version).IsRowVersion();
        section.Property(s => s.State).HasConversion(s => s.ToString().ToLowerInvariant(), code => Enum.Parse<SectionState>(code, true));
        // One value, not a complex collection: a row that somebody else has saved meanwhile is read again, which the framework cannot for those.
        section.Property(s => s.Answers).HasColumnType("jsonb").HasConversion(answers => Json(answers), json => Read(json),
            new ValueComparer<List<Answer>>((one, other) => Json(one) == Json(other), answers => Json(answers).GetHashCode(), answers => Read(Json(answers))))
            .Is(DataCategory.Personal);
    });

    private static string Json(List<Answer>? answers) => JsonSerializer.Serialize(answers ?? []);

    private static List<Answer> Read(string json) => JsonSerializer.Deserialize<List<Answer>>(json) ?? [];
}
