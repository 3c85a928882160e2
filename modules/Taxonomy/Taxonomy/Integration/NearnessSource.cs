using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Taxonomy.Commands;
using Taxonomy.Contracts;
using Taxonomy.Data;
using Taxonomy.Text.Nearness;
using Taxonomy.Text.Reading;

namespace Taxonomy.Integration;

/// <summary>Nearness of the installation's concepts, held by the number of their last change; and of files.</summary>
internal sealed class NearnessSource(IServiceScopeFactory scopes) : INearnessSource, IDisposable
{
    private readonly SemaphoreSlim door = new(1);
    private volatile Held? held;

    public async Task<IConceptNearness> OfInstallationAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TaxonomyDb>();
        var number = await db.Revisions.AsNoTracking().Select(r => r.Number).SingleAsync(stop);
        if (held is { } before && before.Number >= number) return before.Nearness;
        // One builds, the others wait for it.
        await door.WaitAsync(stop);
        try
        {
            if (held is { } meanwhile && meanwhile.Number >= number) return meanwhile.Nearness;
            var nearness = new Nearness(new(await ConceptsAsync(db, stop)));
            held = new(number, nearness);
            return nearness;
        }
        finally
        {
            door.Release();
        }
    }

    public IConceptNearness OfFiles(string path)
    {
        try
        {
            return new Nearness(new(ConceptsRead.Of(TaxonomyFiles.Read(path))));
        }
        catch (UnreadableTaxonomyException problem)
        {
            throw new InvalidDataException(problem.Message, problem);
        }
    }

    public void Dispose() => door.Dispose();

    private static async Task<List<KnownConcept>> ConceptsAsync(TaxonomyDb db, CancellationToken stop) =>
        await db.Concepts.AsNoTracking().Where(c => !c.IsRetired).OrderBy(c => c.Id)
            .Select(c => new KnownConcept(c.Id, c.Type, c.LabelSv) { Alternatives = c.AlsoSv, Broader = c.Broader, Skills = c.Skills, Code = c.Code, Definition = c.Definition }).ToListAsync(stop);

    private sealed record Held(long Number, IConceptNearness Nearness);

    private sealed class Nearness(TaxonomyNearness of) : IConceptNearness
    {
        public int Occupation(string held, string wanted) => of.Occupation(held, wanted);

        public int Skill(string held, string wanted) => of.Skill(held, wanted);

        public bool Covers(string broader, string code) => of.Covers(broader, code);
    }
}
