using Matching.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Matching.Data;

/// <summary>What people decided, asked for and answered.</summary>
internal static class DecisionMapping
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<SetAside>(aside =>
        {
            aside.ToTable("set_aside");
            aside.Keeps("Which openings a coach put aside for a participant, and for which reason of the fit", "matching.decision")
                .Are(DataCategory.Technical, a => a.Id, a => a.RequestId)
                .Are(DataCategory.Personal, a => a.ParticipantId, a => a.OpeningId, a => a.Code)
                .Are(DataCategory.Staff, a => a.CoachId, a => a.At);
        });
        model.Entity<Proposal>(proposal =>
        {
            proposal.ToTable("proposal");
            proposal.Property(p => p.Version).IsRowVersion();
            proposal.Property(p => p.State).HasConversion<string>();
            proposal.Ignore(p => p.IsLive);
            proposal.Keeps("Who was proposed for which opening, why, and what came of it", "matching.decision")
                .Are(DataCategory.Technical, p => p.Id, p => p.RequestId, p => p.SheetId, p => p.OfferId, p => p.WeightSet)
                .Are(DataCategory.Personal, p => p.ParticipantId, p => p.OpeningId, p => p.Reason, p => p.State, p => p.AnswerCode, p => p.Answered,
                    p => p.Score, p => p.FirstDay)
                .Are(DataCategory.Staff, p => p.CoachId, p => p.ConsultantId, p => p.Made, p => p.HandedOver, p => p.Read);
        });
        model.Entity<ChangeWish>(wish =>
        {
            wish.ToTable("change_wish");
            wish.Property(w => w.Version).IsRowVersion();
            wish.Keeps("Which change of a workplace a coach asked for, and the consultant's answer", "matching.decision")
                .Are(DataCategory.Technical, w => w.Id)
                .Are(DataCategory.Personal, w => w.RequestId, w => w.OpeningId, w => w.Change, w => w.Possible, w => w.Note)
                .Are(DataCategory.Staff, w => w.CoachId, w => w.ConsultantId, w => w.At, w => w.AnsweredBy, w => w.Answered, w => w.Read);
        });
        model.Entity<Acquisition>(acquisition =>
        {
            acquisition.ToTable("acquisition");
            acquisition.Property(a => a.Version).IsRowVersion();
            acquisition.Property(a => a.State).HasConversion<string>();
            acquisition.Property(a => a.Urgency).HasConversion<string>();
            acquisition.Ignore(a => a.IsLive);
            acquisition.Keeps("What no opening answers, for a consultant to look for; it bears no name", "matching.decision")
                .Are(DataCategory.Technical, a => a.Id, a => a.RequestId)
                .Are(DataCategory.Personal, a => a.ParticipantId, a => a.Wishes, a => a.Hours, a => a.Days, a => a.Form, a => a.Area, a => a.FromDay,
                    a => a.Urgency,
                    a => a.State, a => a.Note)
                .Are(DataCategory.Staff, a => a.CoachId, a => a.At, a => a.TakenBy, a => a.Taken, a => a.Answered, a => a.Read);
        });
    }
}
