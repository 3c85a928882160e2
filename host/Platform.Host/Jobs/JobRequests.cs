using Platform.Host.Events;
using Platform.Host.Modules;
using Platform.Sdk;

namespace Platform.Host.Jobs;

/// <summary>
/// Makes runs of the requests that modules have saved in their own schemas. The run bears the request's id, so a request that is met twice
/// (a crash between the two schemas, two nodes at once) is one run.
/// </summary>
internal sealed class JobRequests(IModuleConnections connections, ModuleSchemas schemas, IEnumerable<RegisteredJob> jobs, JobRuns runs, TimeProvider clock)
{
    private readonly Dictionary<string, string> moduleOf = jobs.GroupBy(j => j.Module.ToLowerInvariant()).ToDictionary(g => g.Key, g => g.First().Module);

    public async Task TakeAsync(CancellationToken stop)
    {
        foreach (var schema in schemas.All.Where(moduleOf.ContainsKey))
            while (await TakeOneAsync(schema, stop)) { }
    }

    private async Task<bool> TakeOneAsync(string schema, CancellationToken stop)
    {
        Guid id;
        string job;
        string? arguments;
        Guid? by;
        await using (var read = connections.For(schema).CreateCommand(
            $"select id, job, arguments::text, asked_by from {schema}.job_request where taken is null order by asked, id limit 1"))
        await using (var row = await read.ExecuteReaderAsync(stop))
        {
            if (!await row.ReadAsync(stop)) return false;
            (id, job, arguments, by) = (row.GetGuid(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : row.GetGuid(3));
        }
        await runs.AddAsync(id, moduleOf[schema], job, "request", arguments, by, clock.GetUtcNow(), stop);
        await using var mark = connections.For(schema).CreateCommand($"update {schema}.job_request set taken = @now where id = @id");
        mark.Parameters.Add(new("now", clock.GetUtcNow()));
        mark.Parameters.Add(new("id", id));
        await mark.ExecuteNonQueryAsync(stop);
        return true;
    }
}
