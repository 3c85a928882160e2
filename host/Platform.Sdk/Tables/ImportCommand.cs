using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Platform.Sdk.Tables;

/// <summary>
/// <c>./platform import KIND FILE</c>: reads the file row by row and takes it in batches, each in a transaction and scope of its own. Memory does
/// not grow with the file but for a digest of each key; killed in between, the next run goes on where the records are.
/// </summary>
/// <typeparam name="TImport">How the file becomes records.</typeparam>
/// <param name="services">The command's scope.</param>
public sealed class ImportCommand<TImport>(IServiceProvider services) : IPlatformCommand where TImport : class, ITableImport
{
    /// <summary>A batch that meets somebody else's change is tried again, then line by line.</summary>
    private const int Tries = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static TableFormat Format => TImport.Format;

    /// <inheritdoc/>
    public string Name => $"import {Format.Kind}";

    /// <inheritdoc/>
    public string Usage => $"./platform import {Format.Kind} FILE [--dry-run] [--json] {(Format.ImportWantsStaff ? "--as USER --reason TEXT" : "[--as USER --reason TEXT]")}";

    /// <inheritdoc/>
    public bool NeedsDatabase => true;

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(errors);
        var (asked, wrong) = TableArguments.OfImport(Format.Kind, arguments);
        if (asked is { UserName: null } && Format.ImportWantsStaff) (asked, wrong) = (null, $"import {Format.Kind} wants --as and --reason: it reads about people.");
        if (asked is null) return await BadCall.RefuseAsync(errors, $"{wrong} Usage: {Usage}");
        var taken = 0;
        try
        {
            using var file = TableFile.Open(asked.Path!, Format);
            foreach (var column in file.Ignored) await errors.WriteLineAsync($"ignored: the column «{column}», files of {Format.Kind} have no such column");
            if (await CommandStaff.ActAsync(services, asked, Name, Format.ImportPermission, stop) is { } refusal) return await BadCall.RefuseAsync(errors, refusal);
            using var rejected = RejectedLines.Begin(asked.Path!, "line", "column", "value", "reason");
            var memory = new ImportMemory();
            var count = new int[Enum.GetValues<TableOutcome>().Length];
            foreach (var rows in file.Rows().Chunk(TableBatch.MostRows))
            {
                stop.ThrowIfCancellationRequested();
                await TakeAsync(rows, asked, memory, stop);
                taken += rows.Length;
                foreach (var row in rows) count[(int)row.Outcome]++;
                foreach (var row in rows.Where(r => r.IsRejected)) rejected.Add(row.Line.ToString(CultureInfo.InvariantCulture), row.Column, row.Value, row.Reason);
                if (!Console.IsErrorRedirected) await errors.WriteAsync($"\r{taken} of {file.Count} lines");
            }
            if (!Console.IsErrorRedirected) await errors.WriteLineAsync();
            rejected.Finish();
            foreach (var note in memory.Notes) await errors.WriteLineAsync(note);
            if (rejected.Count > 0) await errors.WriteLineAsync($"the rejected lines are in {rejected.Path}");
            var counts = new TableCounts(count[(int)TableOutcome.Created], count[(int)TableOutcome.Updated], count[(int)TableOutcome.Unchanged], rejected.Count);
            await output.WriteLineAsync(counts.Summary(asked.Json));
            return counts.ExitCode;
        }
        catch (UnreadableTable problem)
        {
            return await BadCall.RefuseAsync(errors, $"{asked.Path}: {problem.Message}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return await BadCall.RefuseAsync(errors, problem.Message);
        }
        catch (StatedFailure problem)
        {
            return await BadCall.RefuseAsync(errors, taken == 0 ? problem.Message : $"{problem.Message} {taken} lines are taken; the same call again goes on.", taken == 0 ? 2 : 1);
        }
        catch (Exception problem) when (problem is DbUpdateException or NpgsqlException)
        {
            return await BadCall.RefuseAsync(errors, $"The database did not take the lines: {problem.GetBaseException().Message} {taken} lines are taken; the same call again goes on.", 1);
        }
        catch (OperationCanceledException)
        {
            return await BadCall.RefuseAsync(errors, $"ended before it was done: {taken} lines are taken. The same call again goes on.", 130);
        }
    }

    private async Task TakeAsync(IReadOnlyList<TableRow> rows, TableArguments asked, ImportMemory memory, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await TryAsync(rows, asked, memory, stop);
                memory.Keep();
                return;
            }
            catch (DbUpdateException problem) when (IsAboutLines(problem))
            {
                memory.Forget();
                if (tries < Tries) continue;
                if (rows.Count > 1) break;
                rows[0].Reject("", Refused(problem));
                return;
            }
        }
        // One line that the database refuses must not hold back the others.
        foreach (var row in rows) await TakeAsync([row], asked, memory, stop);
    }

    private async Task TryAsync(IReadOnlyList<TableRow> rows, TableArguments asked, ImportMemory memory, CancellationToken stop)
    {
        foreach (var row in rows) row.Begin();
        var batch = new TableBatch([.. rows.Where(r => !r.IsRejected)], memory) { IsDryRun = asked.DryRun };
        if (batch.Rows.Count == 0) return;
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        if (await CommandStaff.ActAsync(scope.ServiceProvider, asked, Name, Format.ImportPermission, stop) is { } refusal) throw new UnreadableTable(refusal);
        var import = ActivatorUtilities.CreateInstance<TImport>(scope.ServiceProvider);
        // A batch is more than a page's worth of work, and the machine may be busy with pages.
        import.Db.Database.SetCommandTimeout(Patience);
        await using var transaction = await import.Db.Database.BeginTransactionAsync(stop);
        // Two imports at once would each miss what the other creates.
        await import.Db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext({Name}))", stop);
        await import.TakeAsync(batch, stop);
        if (batch.Rows.FirstOrDefault(r => r.Outcome == TableOutcome.Waiting) is { } forgotten)
            throw new InvalidOperationException($"{typeof(TImport).Name} decided nothing on line {forgotten.Line}. Maybe a path lacks Take or Reject.");
        await import.Db.SaveChangesAsync(stop);
        if (!asked.DryRun) await transaction.CommitAsync(stop);
    }

    /// <summary>Whether a line, or who else writes to its record, is the reason: classes 22 (data), 23 (constraints), 40 (two writers at once). Anything
    /// else is the database's or the installation's trouble, and no line's fault.</summary>
    private static bool IsAboutLines(DbUpdateException problem) => problem is DbUpdateConcurrencyException
        || problem.InnerException is PostgresException { SqlState: [ '2', '2' or '3', .. ] or [ '4', '0', .. ] };

    private static string Refused(DbUpdateException problem) => problem.InnerException is PostgresException { ConstraintName: { } rule }
        ? $"The database refuses it: it breaks {rule}." : "The database refuses it. Maybe somebody changes the same record all the time.";
}
