using Microsoft.EntityFrameworkCore;
using Platform.Sdk;
using Taxonomy.Data;
using Taxonomy.Domain;
using Taxonomy.Import;
using Taxonomy.Text;

namespace Taxonomy.Demo;

/// <summary>The towns and villages of the demo's municipality. The names are made up; they lie where such a municipality could lie.</summary>
internal sealed class DemoPlaces(TaxonomyDb db) : IDemoPart
{
    private static readonly (string Name, double Latitude, double Longitude)[] Places =
    [
        ("Rönnsala", 58.950, 14.450), ("Viksala", 58.982, 14.521), ("Tallmora", 58.921, 14.376), ("Kvarnlösa", 58.894, 14.493),
        ("Hedevalla", 59.014, 14.405), ("Aspmora", 58.962, 14.337), ("Sundnästa", 58.903, 14.561), ("Stensala by", 58.867, 14.402),
        ("Lillrönn", 58.938, 14.478), ("Gäddtorpa", 59.031, 14.498), ("Norrsala", 59.058, 14.441), ("Björkmosala", 58.845, 14.529),
    ];

    public int Order => 0;

    /// <summary>Reference data: whether they are here says nothing of what people have written.</summary>
    public Task<bool> IsUntouchedAsync(CancellationToken stop) => Task.FromResult(true);

    public async Task LiveAsync(IDemoDay day, CancellationToken stop)
    {
        if (day.Number > 0) return;
        var known = await db.Places.Select(p => p.Id).ToListAsync(stop);
        foreach (var (name, latitude, longitude) in Places)
        {
            var id = StoredPlace.Locality + Words.Fold(name).Replace(' ', '-');
            if (!known.Contains(id)) db.Places.Add(StoredPlace.Of(new(id, name, "SE", Words.Fold(name), latitude, longitude)));
        }
        await db.SaveChangesAsync(stop);
    }
}
