using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Platform.Sdk;

internal sealed class FormOnce(FormStamps stamps, ICurrentUser user, IDrafts drafts, TimeProvider clock) : IFormOnce
{
    private const int LongestAddress = 2000;

    public async Task<IActionResult> OnceAsync(PageModel page, DbContext db, Func<Task<string?>> write, CancellationToken stop)
    {
        if (!page.Request.HasFormContentType || stamps.Open(page.Request.Form[FormStamps.Field]) is not { } stamp || stamp.Account != user.Id)
            return new BadRequestResult();
        var schema = db.Model.GetDefaultSchema() ?? throw new InvalidOperationException(
            $"{db.GetType().Name} has no default schema. Maybe it should be a {nameof(ModuleDb)}.");

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        // Waits here while another sending of the same form is at work; goes on when that one is done, or works itself when it failed.
        if (await ExecuteAsync(db, $"insert into {schema}.form_key (key, used) values ($1, $2) on conflict do nothing", stop, stamp.Key, clock.GetUtcNow()) == 0)
            return new LocalRedirectResult(await FirstAnswerAsync(db, schema, stamp.Key, stop));
        if (await write() is not { } location) return page.Page();
        if (location.Length > LongestAddress || !page.Url.IsLocalUrl(location))
            throw new InvalidOperationException($"The answer of {page.GetType().Name} leads to «{location}», wanted a local address of at most {LongestAddress} characters.");
        await ExecuteAsync(db, $"update {schema}.form_key set location = $2 where key = $1", stop, stamp.Key, location);
        await transaction.CommitAsync(stop);
        if (DraftPages.MayHoldDraft(page.HttpContext)) await drafts.DiscardAsync(DraftPages.KeyOf(page.Request), stop);
        return new LocalRedirectResult(location);
    }

    private static async Task<string> FirstAnswerAsync(DbContext db, string schema, Guid key, CancellationToken stop)
    {
        await using var read = Command(db, $"select location from {schema}.form_key where key = $1", key);
        return (string)(await read.ExecuteScalarAsync(stop))!;
    }

    private static async Task<int> ExecuteAsync(DbContext db, string sql, CancellationToken stop, params object[] values)
    {
        await using var command = Command(db, sql, values);
        return await command.ExecuteNonQueryAsync(stop);
    }

    private static NpgsqlCommand Command(DbContext db, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection());
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
