using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Platform.Sdk;

namespace Platform.Tests.Queues;

/// <summary>Another module's context, which writes down what it heard, in order.</summary>
internal sealed class HearerDb(DbContextOptions<HearerDb> options) : ModuleDb(options)
{
    public const string Name = "hearer";

    public override string Schema => Name;

    public DbSet<Heard> Heard => Set<Heard>();

    protected override void Map(ModelBuilder model) => model.Entity<Heard>().ToTable("heard");

    [DbContext(typeof(HearerDb)), Migration("01_Initial")]
    internal sealed class Initial : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            create table hearer.heard (id bigint generated always as identity primary key, subject uuid not null, version bigint not null, number integer not null)
            """);
    }
}

/// <summary>One event that was heard.</summary>
internal sealed class Heard
{
    public long Id { get; set; }

    public Guid Subject { get; set; }

    public long Version { get; set; }

    public int Number { get; set; }
}
