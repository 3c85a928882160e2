using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Platform.Sdk;

internal sealed class Undo(ICurrentUser user, TimeProvider clock) : IUndo
{
    public static readonly TimeSpan Holds = TimeSpan.FromMinutes(10);

    public async Task<string> OfferAsync(ModuleDb db, string action, Guid record, CancellationToken stop)
    {
        if (!user.IsSignedIn) throw new InvalidOperationException($"Undo of «{action}» was offered to nobody. Maybe the change was made by a job.");
        var token = Guid.NewGuid();
        await RunAsync(db, $"insert into {db.Schema}.undo (token, account, action, record_id, expires) values ($1, $2, $3, $4, $5) returning record_id", stop,
            token, user.Id, action, record, clock.GetUtcNow() + Holds);
        return token.ToString("N");
    }

    public Task<Guid?> OfferedAsync(ModuleDb db, string action, string? token, CancellationToken stop) =>
        FindAsync(db, $"select record_id from {db.Schema}.undo", action, token, "", stop);

    public Task<Guid?> TakeAsync(ModuleDb db, string action, string? token, CancellationToken stop) =>
        FindAsync(db, $"delete from {db.Schema}.undo", action, token, " returning record_id", stop);

    private async Task<Guid?> FindAsync(ModuleDb db, string verb, string action, string? token, string end, CancellationToken stop) =>
        Guid.TryParseExact(token, "N", out var id)
            ? await RunAsync(db, $"{verb} where token = $1 and account = $2 and action = $3 and expires > $4{end}", stop, id, user.Id, action, clock.GetUtcNow())
            : null;

    private static async Task<Guid?> RunAsync(ModuleDb db, string sql, CancellationToken stop, params object[] values)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection());
            foreach (var value in values) command.Parameters.Add(new() { Value = value });
            return await command.ExecuteScalarAsync(stop) as Guid?;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
