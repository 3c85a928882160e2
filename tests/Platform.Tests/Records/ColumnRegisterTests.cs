using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Host.Records;
using Platform.Sdk;
using Platform.Testing;

namespace Platform.Tests.Records;

public sealed class ColumnRegisterTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public void Every_mapped_column_is_classified() => Assert.Empty(ColumnRegister.Read(Contexts).Problems);

    [Fact]
    public async Task Every_column_in_the_database_stands_in_the_register()
    {
        var known = ColumnRegister.Read(Contexts).Columns.Select(c => $"{c.Schema}.{c.Table}.{c.Column.Split('.')[0]}").ToHashSet();
        var unknown = new List<string>();
        await using var source = NpgsqlDataSource.Create((await TestServer.GetAsync()).ConnectionString(platform.Database));
        await using var read = source.CreateCommand("""
            select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
            where table_schema !~ '^pg_|^information_schema$|^public$' order by 1
            """);
        await using var rows = await read.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            if (!known.Contains(rows.GetString(0)) && !(rows.GetString(0).StartsWith("platform.quartz_", StringComparison.Ordinal) && known.Contains("platform.quartz_*.*")))
                unknown.Add(rows.GetString(0));
        Assert.Empty(unknown);
    }

    [Fact]
    public void What_is_not_classified_or_would_be_stored_readable_is_caught()
    {
        var problems = ColumnRegister.Read([new RegisteredDb("bad", typeof(BadlyClassifiedDb),
            connection => new BadlyClassifiedDb(new DbContextOptionsBuilder<BadlyClassifiedDb>().UseNpgsql(connection).Options))]).Problems;
        Assert.Contains(problems, p => p.StartsWith("bad.loose.text (Loose.Text) is Health but of type String", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("bad.piece.text (Piece.Text) is not classified", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("bad.piece.id (Piece.Id) has no purpose or retention class", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("bad.thing.visit.Street (Place.Street) is not classified", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("does not begin with «bad.»", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_register_is_printed_as_csv_and_as_a_table()
    {
        using var csv = new StringWriter();
        Assert.Equal(0, await new RegisterCommand(Contexts).RunAsync([], csv, TextWriter.Null, CancellationToken.None));
        Assert.StartsWith("Schema,Table,Column,Type,Category,Purpose,Retention,Secrecy,Encrypted", csv.ToString());
        Assert.Contains("employers,employer,number_cipher,bytea,Identity,", csv.ToString());
        using var table = new StringWriter();
        Assert.Equal(0, await new RegisterCommand(Contexts).RunAsync(["--markdown"], table, TextWriter.Null, CancellationToken.None));
        Assert.Contains("| platform | account | email |", table.ToString());
        Assert.Equal(2, await new RegisterCommand(Contexts).RunAsync(["--xml"], TextWriter.Null, TextWriter.Null, CancellationToken.None));
    }

    private List<RegisteredDb> Contexts => [.. platform.Host.Services.GetServices<RegisteredDb>()];
}
