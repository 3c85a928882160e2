using Employers.Contracts;
using Employers.Data;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Employers.Integration;

internal sealed class EmployerDirectory(EmployersDb db) : IEmployerDirectory
{
    public async Task<IReadOnlyDictionary<Guid, EmployerSummary>> GetManyAsync(IReadOnlyCollection<Guid> employers, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(employers.Count, 1000);
        return await db.Employers.Where(e => employers.Contains(e.Id))
            .Select(e => new EmployerSummary(e.Id, e.Name, e.City)).ToDictionaryAsync(e => e.Id, stop);
    }

    public async Task<IReadOnlyList<EmployerSummary>> SearchAsync(string words, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(limit, Math.Clamp(limit, 1, 200));
        var found = string.IsNullOrWhiteSpace(words) ? db.Employers : db.Employers.Where(e => EF.Functions.ILike(e.Name, Pattern.Holding(words)));
        return await found.OrderBy(e => e.Name).ThenBy(e => e.Id).Take(limit)
            .Select(e => new EmployerSummary(e.Id, e.Name, e.City)).ToListAsync(stop);
    }

    public async Task<IReadOnlyList<EmployerSuggestion>> SuggestAsync(EmployerClue clue, int limit, CancellationToken stop) =>
        [.. (await SearchAsync(clue.Name, limit, stop)).Select(e => new EmployerSuggestion(e, false, []))];

    public Task<IReadOnlyDictionary<Guid, WorkplaceSummary>> GetWorkplacesAsync(IReadOnlyCollection<Guid> workplaces, CancellationToken stop) =>
        Task.FromResult<IReadOnlyDictionary<Guid, WorkplaceSummary>>(new Dictionary<Guid, WorkplaceSummary>());
}
