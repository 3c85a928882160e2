using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Platform.Tests.Records;

/// <summary>A context of the tests' own: one tracked record with a part, JSON and a secret, and one record without history.</summary>
internal sealed class SampleDb(DbContextOptions<SampleDb> options) : ModuleDb(options)
{
    public const string Tables = """
        create table sample.thing (id uuid primary key, name text not null unique, note text, secret bytea, visit jsonb, tags jsonb);
        create table sample.piece (id uuid primary key, root_id uuid not null references sample.thing, text text not null);
        create table sample.loose (id uuid primary key, text text not null);
        """;

    public override string Schema => "sample";

    public DbSet<Thing> Things => Set<Thing>();

    public DbSet<Piece> Pieces => Set<Piece>();

    public DbSet<Loose> Loose => Set<Loose>();

    protected override void Map(ModelBuilder model)
    {
        model.Entity<Thing>(thing =>
        {
            thing.ToTable("thing").Keeps("To be changed", "sample.things").Are(DataCategory.Technical, t => t.Id).Are(DataCategory.Public, t => t.Name, t => t.Note).Are(DataCategory.Identity, t => t.Secret);
            thing.Property(t => t.Version).IsRowVersion();
            thing.ComplexProperty(t => t.Visit, visit => { visit.ToJson("visit"); visit.Property(v => v.Street).Is(DataCategory.Public); visit.Property(v => v.City).Is(DataCategory.Public); });
            thing.ComplexCollection(t => t.Tags, tag => { tag.ToJson("tags"); tag.Property(t => t.Word).Is(DataCategory.Public); });
        });
        model.Entity<Piece>().ToTable("piece").Keeps("Part of it", "sample.things").Are(DataCategory.Public, p => p.Id, p => p.RootId, p => p.Text);
        model.Entity<Loose>().ToTable("loose").Keeps("Not tracked", "sample.things").Are(DataCategory.Public, l => l.Id, l => l.Text);
    }
}

internal sealed class Thing : ITracked
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    public string? Note { get; set; }

    public byte[]? Secret { get; set; }

    public Place Visit { get; set; } = new();

    public List<Tag> Tags { get; set; } = [];

    public uint Version { get; private set; }
}

internal sealed class Place
{
    public string Street { get; set; } = "";

    public string City { get; set; } = "";
}

internal sealed class Tag
{
    public string Word { get; set; } = "";
}

internal sealed class Piece : IPartOf<Thing>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid RootId { get; init; }

    public required string Text { get; set; }
}

internal sealed class Loose
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Text { get; set; }
}
