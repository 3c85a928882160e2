using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Sdk;
using Platform.Testing;

namespace Platform.Tests.Records;

/// <summary>The sample context in a schema of its own, with the platform's own tables, for one member of staff.</summary>
public sealed class SampleFixture : PlatformFixture
{
    private ServiceProvider services = null!;

    internal static Guid Anna { get; } = Guid.Parse("018f0000-0000-7000-8000-00000000a11a");

    internal NpgsqlDataSource Source { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Source = NpgsqlDataSource.Create((await TestServer.GetAsync()).ConnectionString(Database));
        await using (var connection = await Source.OpenConnectionAsync())
        {
            await using (var create = new NpgsqlCommand("create schema sample", connection)) await create.ExecuteNonQueryAsync();
            await PlatformSteps.ApplyAsync(connection, "sample", null, CancellationToken.None);
            await using var tables = new NpgsqlCommand(SampleDb.Tables, connection);
            await tables.ExecuteNonQueryAsync();
        }
        services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddSingleton<ICurrentUser>(new Somebody(Anna, "Anna Lind"))
            .AddScoped<IChangeReason, ChangeReason>().AddSingleton<IStaffDirectory>(new OneName()).AddScoped<IHistoryReader, HistoryReader>()
            .AddDbContext<SampleDb>((provider, options) => options.UseNpgsql(Source).UseRecordKeeping(provider)).BuildServiceProvider();
    }

    public override async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await Source.DisposeAsync();
        await base.DisposeAsync();
    }

    internal AsyncServiceScope Request() => services.CreateAsyncScope();

    private sealed record Somebody(Guid Id, string Name) : ICurrentUser
    {
        public IReadOnlyList<string> Roles => [];

        public bool IsSignedIn => true;

        public bool May(string permission) => true;
    }

    private sealed class OneName : IStaffDirectory
    {
        public Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> accounts, CancellationToken stop) =>
            Task.FromResult<IReadOnlyDictionary<Guid, string>>(accounts.ToDictionary(a => a, _ => "Anna Lind"));

        public Task<IReadOnlyDictionary<string, StaffMember>> FindAsync(IReadOnlyCollection<string> userNames, CancellationToken stop) => throw new NotSupportedException();

        public Task<IReadOnlyDictionary<Guid, string>> UserNamesAsync(IReadOnlyCollection<Guid> accounts, CancellationToken stop) => throw new NotSupportedException();
    }
}
