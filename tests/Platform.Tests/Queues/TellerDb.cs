using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Platform.Sdk;

namespace Platform.Tests.Queues;

/// <summary>A module's context that tells, asks for jobs and sends mail.</summary>
internal sealed class TellerDb(DbContextOptions<TellerDb> options) : ModuleDb(options)
{
    public const string Name = "teller";

    public override string Schema => Name;

    public DbSet<Thing> Things => Set<Thing>();

    protected override void Map(ModelBuilder model) => model.Entity<Thing>().ToTable("thing");

    internal sealed class Thing
    {
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public int Number { get; set; }
    }

    [DbContext(typeof(TellerDb)), Migration("01_Initial")]
    internal sealed class Initial : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("create table teller.thing (id uuid primary key, number integer not null)");
    }
}
