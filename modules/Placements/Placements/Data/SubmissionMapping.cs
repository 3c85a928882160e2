using Microsoft.EntityFrameworkCore;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Data;

internal static class SubmissionMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Submission>(submission =>
        {
            submission.ToTable("submission");
            submission.Property(s => s.Version).IsRowVersion();
            submission.Property(s => s.State).HasConversion<string>();
            submission.Property(s => s.Work).AsJson().Is(DataCategory.Personal);
            submission.Property(s => s.Time!).AsJson().Is(DataCategory.Public);
            submission.Ignore(s => s.NextMail);
            submission.Keeps("Which openings employers have offered, who answers for them there, and what we answered", "placements.submission")
                .Are(DataCategory.Technical, s => s.Id, s => s.Reference, s => s.Language, s => s.Sent, s => s.Confirmed, s => s.Mails, s => s.LastMail)
                .Are(DataCategory.Identity, s => s.NumberCipher)
                .Are(DataCategory.Personal, s => s.ContactName, s => s.ContactEmail, s => s.ContactPhone, s => s.BestTime, s => s.DeclineWords)
                .Are(DataCategory.Staff, s => s.ReviewerId, s => s.Read)
                .Are(DataCategory.Public, s => s.State, s => s.Workplace, s => s.AnswerBy, s => s.Answered, s => s.DeclineCode, s => s.Withdrawn, s => s.NotBefore);
        });
        model.Entity<StoredDraft>(draft =>
        {
            draft.ToTable("offer_draft");
            draft.Keeps("An offer that somebody is filling in, for seven days", "placements.offer-draft")
                .Are(DataCategory.Technical, d => d.Id, d => d.Saved, d => d.SubmissionId)
                .Are(DataCategory.Secret, d => d.KeyHash)
                .Are(DataCategory.Personal, d => d.Content);
        });
    }
}
