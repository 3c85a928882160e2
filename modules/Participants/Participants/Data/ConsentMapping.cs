using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Participants.Domain;
using Platform.Sdk;

namespace Participants.Data;

/// <summary>Consents, what they let out, and to which proposals.</summary>
internal static class ConsentMapping
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<Consent>(consent =>
        {
            consent.ToTable("consent").Keeps("What the person has allowed to be given to others, and that it can be taken back", "participants.case")
                .Are(DataCategory.Technical, c => c.Id)
                .Are(DataCategory.Personal, c => c.ParticipantId, c => c.Purpose, c => c.Recipients, c => c.From, c => c.Until, c => c.Form, c => c.TextVersion,
                    c => c.Given, c => c.Withdrawn)
                .Are(DataCategory.Staff, c => c.Witness, c => c.WithdrawnBy);
            consent.Property(c => c.Version).IsRowVersion();
            Form(consent.Property(c => c.Form));
        });
        model.Entity<ReleaseSheet>(sheet =>
        {
            sheet.ToTable("release_sheet").Keeps("What the person has approved that one employer may see", "participants.case")
                .Are(DataCategory.Technical, s => s.Id)
                .Are(DataCategory.Personal, s => s.ParticipantId, s => s.OpeningId, s => s.ConsentId, s => s.Signed, s => s.Form, s => s.At, s => s.Withdrawn)
                .Are(DataCategory.Staff, s => s.Witness);
            sheet.Property(s => s.Version).IsRowVersion();
            sheet.Ignore(s => s.Scope);
            Form(sheet.Property(s => s.Form));
            sheet.ComplexCollection(s => s.Items, item =>
            {
                item.ToJson("items");
                item.Property(i => i.Field).Is(DataCategory.Personal);
                item.Property(i => i.Question).Is(DataCategory.Personal);
                item.Property(i => i.Token).Is(DataCategory.Personal);
                item.Property(i => i.Text).Is(DataCategory.Personal);
            });
        });
        model.Entity<Disclosure>().ToTable("disclosure").Keeps("That an employer has seen a sheet, so that the person can be told", "participants.case")
            .Are(DataCategory.Technical, d => d.Id)
            .Are(DataCategory.Personal, d => d.ParticipantId, d => d.SheetId, d => d.OpeningId, d => d.At);
        model.Entity<Proposal>().ToTable("proposal").Keeps("Where the person has been proposed and placed, as other modules tell it", "participants.case")
            .Are(DataCategory.Technical, p => p.Id)
            .Are(DataCategory.Personal, p => p.ParticipantId, p => p.OpeningId, p => p.SheetId, p => p.Ended, p => p.PlacementId, p => p.FirstDay, p => p.LastDay,
                p => p.Left, p => p.Outcome, p => p.LeftSeen);
    }

    private static void Form(PropertyBuilder<Confirmation> form) =>
        form.HasConversion(f => f.ToString().ToLowerInvariant(), code => Enum.Parse<Confirmation>(code, true));
}
