using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Faults.Data;

internal sealed class FaultsDb(DbContextOptions<FaultsDb> options) : ModuleDb(options)
{
    public override string Schema => "faults";

    protected override void Map(ModelBuilder model)
    {
        model.Entity<Note>(note =>
        {
            note.ToTable("note");
            note.Keeps("What clients wrote while things broke", "faults.note")
                .Are(DataCategory.Technical, n => n.Id, n => n.Subject, n => n.Word).Are(DataCategory.Secret, n => n.SecretCipher);
        });
        model.Entity<Heard>(heard =>
        {
            heard.ToTable("heard");
            heard.Property(h => h.Id).UseIdentityAlwaysColumn();
            heard.Keeps("What the reaction heard, in its order", "faults.note")
                .Are(DataCategory.Technical, h => h.Id, h => h.Subject, h => h.Version, h => h.Note);
        });
    }

    /// <summary>Counts the subject's notes in a second place: half a write shows as a difference.</summary>
    public Task CountAsync(Guid subject, CancellationToken stop) => Database.ExecuteSqlAsync(
        $"insert into faults.tally (subject, notes) values ({subject}, 1) on conflict (subject) do update set notes = faults.tally.notes + 1", stop);
}
